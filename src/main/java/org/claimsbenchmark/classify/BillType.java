package org.claimsbenchmark.classify;

/**
 * What the first two digits of a UB-04 type of bill say (NUBC): kind of facility and of bill. What follows them, the
 * frequency code, says nothing about where the service was rendered and is not looked at.
 */
enum BillType {
    /** 11x and 12x. */
    HOSPITAL_INPATIENT,
    /** 13x. */
    HOSPITAL_OUTPATIENT,
    /** 14x: hospital services to patients who are not its own, laboratory mostly. */
    HOSPITAL_OTHER,
    /** 83x. */
    SURGICAL_CENTER,
    /** 85x. */
    CRITICAL_ACCESS_OUTPATIENT,
    /** Every other bill type, and text that is none. */
    ANY_OTHER;

    /** @param code three characters, without the leading zero; not null */
    static BillType of(String code) {
        if (code.length() < 2) {
            return ANY_OTHER;
        }
        return switch (code.charAt(0)) {
            case '1' ->
                switch (code.charAt(1)) {
                    case '1', '2' -> HOSPITAL_INPATIENT;
                    case '3' -> HOSPITAL_OUTPATIENT;
                    case '4' -> HOSPITAL_OTHER;
                    default -> ANY_OTHER;
                };
            case '8' ->
                switch (code.charAt(1)) {
                    case '3' -> SURGICAL_CENTER;
                    case '5' -> CRITICAL_ACCESS_OUTPATIENT;
                    default -> ANY_OTHER;
                };
            default -> ANY_OTHER;
        };
    }
}
