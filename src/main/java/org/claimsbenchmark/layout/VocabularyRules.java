package org.claimsbenchmark.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.layout.Vocabulary.ClaimStatus;
import org.claimsbenchmark.yaml.YamlNode;

/** Reads the words of a layout's coded columns. */
final class VocabularyRules {

    private static final Map<String, ClaimType> CLAIM_TYPES =
            Map.of("professional", ClaimType.PROFESSIONAL, "institutional", ClaimType.INSTITUTIONAL);
    private static final Map<String, Adjustment> ADJUSTMENTS =
            Map.of("replacement", Adjustment.REPLACEMENT, "void", Adjustment.VOID);
    private static final Map<String, ClaimStatus> CLAIM_STATUSES =
            Map.of("denied", ClaimStatus.DENIED, "replacement", ClaimStatus.REPLACEMENT, "void", ClaimStatus.VOID);
    private static final Map<String, Boolean> FINAL_ACTIONS = Map.of("final", true, "not_final", false);
    private static final Map<String, DiagnosisCodeSystem> CODE_SYSTEMS =
            Map.of("icd-9-cm", DiagnosisCodeSystem.ICD_9_CM, "icd-10-cm", DiagnosisCodeSystem.ICD_10_CM);
    private static final Set<String> KEYS = Set.of(
            "claim_type",
            "claim_status",
            "claim_frequency",
            "record_action",
            "final_action",
            "diagnosis_code_type",
            "state");

    private VocabularyRules() {}

    /** @param nullWords null where the layout has none, as {@code words} */
    static Vocabulary read(YamlNode nullWords, YamlNode words) {
        Map<String, YamlNode> groups = words == null ? Map.of() : words.entries(Set.of(), KEYS);
        return new Vocabulary(
                nullWords(nullWords),
                meanings(groups.get("claim_type"), CLAIM_TYPES),
                meanings(groups.get("claim_status"), CLAIM_STATUSES),
                meanings(groups.get("claim_frequency"), ADJUSTMENTS),
                meanings(groups.get("record_action"), ADJUSTMENTS),
                meanings(groups.get("final_action"), FINAL_ACTIONS),
                meanings(groups.get("diagnosis_code_type"), CODE_SYSTEMS),
                states(groups.get("state")));
    }

    static NullWords nullWords(YamlNode node) {
        Set<String> words = new HashSet<>();
        if (node != null) {
            node.items().forEach(word -> words.add(SourceText.upper(word.text())));
        }
        return new NullWords(words);
    }

    /** The words under each name, by their key, with the name's meaning. */
    private static <T> Map<String, T> meanings(YamlNode node, Map<String, T> meaningByName) {
        Map<String, T> meanings = new HashMap<>();
        if (node != null) {
            node.entries(Set.of(), meaningByName.keySet())
                    .forEach((name, words) -> add(meanings, words, meaningByName.get(name)));
        }
        return meanings;
    }

    private static Map<String, String> states(YamlNode node) {
        Map<String, String> states = new HashMap<>();
        if (node != null) {
            node.pairs().forEach((state, words) -> {
                if (!state.matches("[A-Z]{2}")) {
                    throw words.fault("expected the two letters of a state before this, found other text");
                }
                add(states, words, state);
            });
        }
        return states;
    }

    private static <T> void add(Map<String, T> meanings, YamlNode words, T meaning) {
        for (YamlNode word : words.items()) {
            if (meanings.put(Vocabulary.key(word.text()), meaning) != null) {
                throw word.fault("this word already has a meaning; keep one");
            }
        }
    }
}
