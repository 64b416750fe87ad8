package org.claimsbenchmark.layout;

import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;

/**
 * The words of a layout. All but the null words are kept as {@link #key}s.
 *
 * @param nullWords upper case words that stand for a blank
 * @param claimTypes claim form by word
 * @param statuses claim status by word; a status that changes nothing has no word
 * @param frequencies what a claim frequency code does to earlier records; an original has no word
 * @param codeSystems revision of the diagnosis codes by word
 */
record Vocabulary(
        Set<String> nullWords,
        Map<String, ClaimType> claimTypes,
        Map<String, ClaimStatus> statuses,
        Map<String, Adjustment> frequencies,
        Map<String, DiagnosisCodeSystem> codeSystems) {

    Vocabulary {
        nullWords = Set.copyOf(nullWords);
        claimTypes = Map.copyOf(claimTypes);
        statuses = Map.copyOf(statuses);
        frequencies = Map.copyOf(frequencies);
        codeSystems = Map.copyOf(codeSystems);
    }

    /** What a claim status says that matters here. */
    enum ClaimStatus {
        DENIED,
        REPLACEMENT,
        VOID
    }

    /** Letters and digits alone, upper case: what makes {@code ICD-10-CM} and {@code icd10cm} one word. */
    static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        SourceText.upper(word).chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
        return key.toString();
    }

    /** Whether trimmed text stands for a blank. */
    boolean isBlank(String text) {
        return text.isEmpty() || nullWords.contains(SourceText.upper(text));
    }

    /** The meaning of the text, or null when it is null or no word of the map. */
    static <T> T meaning(Map<String, T> words, String text) {
        return text == null ? null : words.get(key(text));
    }
}
