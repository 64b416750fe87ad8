package org.claimsbenchmark.classify;

import java.util.List;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimLine.Diagnoses;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.reference.ReferenceTables;

/** {@code diagnosis_group}: the first group that any of the line's codes falls in. Also whether a code is on the card. */
final class DiagnosisGroupRule {

    private static final Decision BONE_METASTASIS =
            new Decision(DimensionValues.BONE_METASTASIS, Rule.DIAGNOSIS_BONE_METASTASIS);
    private static final Decision MARROW_METASTASIS =
            new Decision(DimensionValues.MARROW_METASTASIS, Rule.DIAGNOSIS_MARROW_METASTASIS);
    private static final Decision FRACTURE =
            new Decision(DimensionValues.PATHOLOGICAL_FRACTURE, Rule.DIAGNOSIS_FRACTURE);
    private static final Decision OTHER_METASTASIS =
            new Decision(DimensionValues.OTHER_METASTASIS, Rule.DIAGNOSIS_OTHER_METASTASIS);
    private static final Decision PRIMARY = new Decision(DimensionValues.PRIMARY_BONE_TUMOR, Rule.DIAGNOSIS_PRIMARY);
    private static final Decision OTHER_NEOPLASM =
            new Decision(DimensionValues.OTHER_NEOPLASM, Rule.DIAGNOSIS_OTHER_NEOPLASM);
    private static final Decision PAIN_ONLY = new Decision(DimensionValues.PAIN_ONLY, Rule.DIAGNOSIS_PAIN_ONLY);
    private static final Decision OTHER = new Decision(DimensionValues.OTHER_DIAGNOSIS, Rule.DIAGNOSIS_OTHER);
    private static final Decision NONE = new Decision(DimensionValues.NOT_IN_INPUT, Rule.DIAGNOSIS_NOT_IN_INPUT);

    private final ReferenceTables reference;

    DiagnosisGroupRule(ReferenceTables reference) {
        this.reference = reference;
    }

    Decision decide(ClaimLine line) {
        Diagnoses diagnoses = line.diagnoses();
        List<String> codes = diagnoses.codes();
        if (codes.isEmpty()) {
            return NONE;
        }
        DiagnosisKind first = DiagnosisKind.OTHER;
        boolean painOnly = true;
        boolean fracture = false;
        for (String code : codes) {
            DiagnosisKind kind = DiagnosisKind.of(diagnoses.codeSystem(), code);
            painOnly &= kind == DiagnosisKind.PAIN;
            fracture |= kind == DiagnosisKind.FRACTURE_OF_ANY_CAUSE;
            if (kind.compareTo(first) < 0) {
                first = kind;
            }
        }
        return switch (first) {
            case BONE_METASTASIS -> BONE_METASTASIS;
            case MARROW_METASTASIS -> MARROW_METASTASIS;
            case FRACTURE_IN_NEOPLASM -> FRACTURE;
            // What comes first is a neoplasm, so a fracture of any cause is one in neoplastic disease.
            case OTHER_METASTASIS -> fracture ? FRACTURE : OTHER_METASTASIS;
            case PRIMARY_BONE_TUMOR -> fracture ? FRACTURE : PRIMARY;
            case OTHER_NEOPLASM -> fracture ? FRACTURE : OTHER_NEOPLASM;
            case PAIN -> painOnly ? PAIN_ONLY : OTHER;
            case FRACTURE_OF_ANY_CAUSE, OTHER -> OTHER;
        };
    }

    /** Whether any code is on the card, directly or as the valid form of a card row. The card has no ICD-9-CM code. */
    boolean isOnCard(ClaimLine line) {
        if (line.diagnoses().codeSystem() != DiagnosisCodeSystem.ICD_10_CM) {
            return false;
        }
        for (String code : line.diagnoses().codes()) {
            if (reference
                    .diagnosis(code, line.serviceDate())
                    .filter(row -> row.entry().onCard())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
