package org.claimsbenchmark.layout;

import java.util.Map;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;

/**
 * The words of a layout. All but the null words are kept as {@link #key}s.
 *
 * @param nullWords words that stand for a blank
 * @param claimTypes claim form by word
 * @param statuses claim status by word; a status that changes nothing has no word
 * @param frequencies what a claim frequency code does to earlier records; an original has no word
 * @param recordActions what a record's own action code does to earlier records; an original has no word
 * @param finalActions whether a record is the final action, by word; no word means that it is
 * @param codeSystems revision of the diagnosis codes by word
 * @param states two-letter code by word, where the extract has other codes of states; empty where it has letters
 */
record Vocabulary(
        NullWords nullWords,
        Map<String, ClaimType> claimTypes,
        Map<String, ClaimStatus> statuses,
        Map<String, Adjustment> frequencies,
        Map<String, Adjustment> recordActions,
        Map<String, Boolean> finalActions,
        Map<String, DiagnosisCodeSystem> codeSystems,
        Map<String, String> states) {

    Vocabulary {
        claimTypes = Map.copyOf(claimTypes);
        statuses = Map.copyOf(statuses);
        frequencies = Map.copyOf(frequencies);
        recordActions = Map.copyOf(recordActions);
        finalActions = Map.copyOf(finalActions);
        codeSystems = Map.copyOf(codeSystems);
        states = Map.copyOf(states);
    }

    /** What a claim status says that matters here. */
    enum ClaimStatus {
        DENIED,
        REPLACEMENT,
        VOID
    }

    /** Letters and digits alone, upper case: what makes {@code ICD-10-CM} and {@code icd10cm} one word. */
    static String key(String word) {
        String upper = SourceText.upper(word);
        StringBuilder key = new StringBuilder(upper.length());
        for (int i = 0; i < upper.length(); i++) {
            if (Character.isLetterOrDigit(upper.charAt(i))) {
                key.append(upper.charAt(i));
            }
        }
        return key.toString();
    }

    /** Whether trimmed text stands for a blank. */
    boolean isBlank(String text) {
        return text.isEmpty() || nullWords.contains(text);
    }

    /** The meaning of the text, or null when it is null or no word of the map. */
    static <T> T meaning(Map<String, T> words, String text) {
        return text == null ? null : words.get(key(text));
    }
}
