package org.claimsbenchmark.classify;

import java.util.List;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.reference.ReferenceTables;

/** Facts about a line's diagnoses: whether they are codes, agree with each other, and are what the card foresees. */
final class DiagnosisFacts {

    private final ReferenceTables reference;
    private final Memo<String, Boolean> mayBeUnlisted;

    DiagnosisFacts(ReferenceTables reference) {
        this.reference = reference;
        mayBeUnlisted = new Memo<>(code -> looksLikeIcd10(code) && !reference.listsWholeDiagnosisFamilyOf(code));
    }

    void find(ClaimLine line, Decision group, boolean onCard, boolean indexLine, Set<FindingCode> found) {
        List<String> codes = line.diagnoses().codes();
        if (codes.isEmpty()) {
            return;
        }
        DiagnosisCodeSystem system = line.diagnoses().codeSystem();
        boolean neoplasm = false;
        boolean fractureInNeoplasm = false;
        boolean unspecifiedPain = false;
        boolean specifiedPain = false;
        for (String code : codes) {
            DiagnosisKind kind = DiagnosisKind.of(system, code);
            neoplasm |= kind.isNeoplasm();
            fractureInNeoplasm |= kind == DiagnosisKind.FRACTURE_IN_NEOPLASM;
            unspecifiedPain |= system == DiagnosisCodeSystem.ICD_10_CM && code.startsWith("R52");
            specifiedPain |= system == DiagnosisCodeSystem.ICD_10_CM && code.startsWith("G89");
            if (!isCode(code, line)) {
                found.add(FindingCode.DIAGNOSIS_NOT_A_CODE);
            }
        }
        if (fractureInNeoplasm && !neoplasm) {
            found.add(FindingCode.FRACTURE_WITHOUT_NEOPLASM);
        }
        if (unspecifiedPain && specifiedPain) {
            found.add(FindingCode.DIAGNOSES_EXCLUDE_EACH_OTHER);
        }
        if (indexLine && !onCard) {
            found.add(FindingCode.DIAGNOSIS_OFF_CARD);
        }
        if (indexLine && group.value().equals(DimensionValues.PAIN_ONLY)) {
            found.add(FindingCode.DIAGNOSIS_SYMPTOM_ONLY);
        }
    }

    /** Headers, which claims may not carry, count as no code; outside the families listed whole only the form is judged. */
    private boolean isCode(String code, ClaimLine line) {
        if (line.diagnoses().codeSystem() == DiagnosisCodeSystem.ICD_9_CM) {
            return looksLikeIcd9(code);
        }
        return reference
                .diagnosis(code, line.serviceDate())
                .map(row -> row.validCode() && row.billable())
                .orElseGet(() -> mayBeUnlisted.of(code));
    }

    /** A letter, a digit, and one to five letters and digits. */
    private static boolean looksLikeIcd10(String code) {
        return code.length() >= 3
                && code.length() <= 7
                && isLetter(code.charAt(0))
                && isDigit(code.charAt(1))
                && isAlphanumericFrom(2, code);
    }

    /** Three to five digits; V and two to four; E and three to four. */
    private static boolean looksLikeIcd9(String code) {
        if (code.length() < 3 || code.length() > 5) {
            return false;
        }
        char first = code.charAt(0);
        boolean supplementary = first == 'V' || first == 'E' && code.length() >= 4;
        return (supplementary || isDigit(first)) && isNumericFrom(1, code);
    }

    private static boolean isAlphanumericFrom(int from, String code) {
        for (int i = from; i < code.length(); i++) {
            if (!isDigit(code.charAt(i)) && !isLetter(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumericFrom(int from, String code) {
        for (int i = from; i < code.length(); i++) {
            if (!isDigit(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
