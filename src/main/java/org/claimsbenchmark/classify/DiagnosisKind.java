package org.claimsbenchmark.classify;

import org.claimsbenchmark.claim.DiagnosisCodeSystem;

/**
 * What one diagnosis code stands for, by the beginning of its text: a longer or malformed code counts with the family
 * that it begins as. The kinds stand in the order in which they decide a line's group.
 */
enum DiagnosisKind {
    BONE_METASTASIS,
    MARROW_METASTASIS,
    /** Fracture that its code itself ties to a neoplasm: M84.5. */
    FRACTURE_IN_NEOPLASM,
    OTHER_METASTASIS,
    PRIMARY_BONE_TUMOR,
    OTHER_NEOPLASM,
    /** ICD-9-CM 733.1: pathological fracture of any cause. */
    FRACTURE_OF_ANY_CAUSE,
    PAIN,
    OTHER;

    boolean isNeoplasm() {
        return switch (this) {
            case BONE_METASTASIS, MARROW_METASTASIS, OTHER_METASTASIS, PRIMARY_BONE_TUMOR, OTHER_NEOPLASM -> true;
            case FRACTURE_IN_NEOPLASM, FRACTURE_OF_ANY_CAUSE, PAIN, OTHER -> false;
        };
    }

    /** @param code upper case, without dot */
    static DiagnosisKind of(DiagnosisCodeSystem system, String code) {
        return switch (system) {
            case ICD_10_CM -> ofIcd10(code);
            case ICD_9_CM -> ofIcd9(code);
        };
    }

    private static DiagnosisKind ofIcd10(String code) {
        if (code.startsWith("C7951") || code.startsWith("C7B03")) {
            return BONE_METASTASIS;
        }
        if (code.startsWith("C7952")) {
            return MARROW_METASTASIS;
        }
        if (code.startsWith("M845")) {
            return FRACTURE_IN_NEOPLASM;
        }
        if (code.startsWith("C77") || code.startsWith("C78") || code.startsWith("C79") || code.startsWith("C7B")) {
            return OTHER_METASTASIS;
        }
        if (code.startsWith("C40")
                || code.startsWith("C41")
                || code.startsWith("C90")
                || code.startsWith("D16")
                || code.startsWith("D480")) {
            return PRIMARY_BONE_TUMOR;
        }
        if (isIcd10Neoplasm(code)) {
            return OTHER_NEOPLASM;
        }
        return isIcd10Pain(code) ? PAIN : OTHER;
    }

    /** C00 to D49, with the categories that end in a letter: C4A, C7A, D3A. */
    private static boolean isIcd10Neoplasm(String code) {
        return code.length() >= 3
                && (code.charAt(0) == 'C' && isDigit(code.charAt(1))
                        || code.charAt(0) == 'D' && code.charAt(1) >= '0' && code.charAt(1) <= '4');
    }

    private static boolean isIcd10Pain(String code) {
        return code.startsWith("G893")
                || code.startsWith("R52")
                || code.startsWith("M898X")
                || code.startsWith("M255")
                || code.startsWith("M54")
                || code.startsWith("M796");
    }

    private static DiagnosisKind ofIcd9(String code) {
        if (code.startsWith("1985")) {
            return BONE_METASTASIS;
        }
        if (code.startsWith("7331")) {
            return FRACTURE_OF_ANY_CAUSE;
        }
        if (code.startsWith("3383") || code.startsWith("78096")) {
            return PAIN;
        }
        int category = icd9Category(code);
        if (category >= 196 && category <= 199) {
            return OTHER_METASTASIS;
        }
        if (category == 170 || category == 203 || category == 213) {
            return PRIMARY_BONE_TUMOR;
        }
        return category >= 140 && category <= 239 ? OTHER_NEOPLASM : OTHER;
    }

    /** The number that the first three digits make; -1 for V and E codes and text that is no code. */
    private static int icd9Category(String code) {
        if (code.length() < 3 || !isDigit(code.charAt(0)) || !isDigit(code.charAt(1)) || !isDigit(code.charAt(2))) {
            return -1;
        }
        return (code.charAt(0) - '0') * 100 + (code.charAt(1) - '0') * 10 + (code.charAt(2) - '0');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
