package org.claimsbenchmark.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A readable record whose code is 20982 or related. Synthetic data only: it prints what it holds.
 *
 * @param extract file name
 * @param loadOrder 1-based order of the extract
 * @param record 1-based record number
 * @param claim source and claim identifier
 * @param claimLine claim and line number
 * @param frequency {@code 1}, {@code 7} or {@code 8}
 * @param billed cents or null
 * @param allowed cents or null
 * @param paid cents or null
 * @param content everything the line says, for telling a duplicate from another version
 * @param diagnoses upper case without dots, in claim order
 * @param icd9 whether they are ICD-9-CM
 * @param fields the record as read, by lower-case header
 * @param dimensions the eight dimension values by database column
 */
record PlainLine(
        String extract,
        int loadOrder,
        long record,
        String claim,
        String claimLine,
        String patient,
        String provider,
        String code,
        List<String> modifiers,
        LocalDate serviceDate,
        BigDecimal units,
        Long billed,
        Long allowed,
        Long paid,
        boolean deniedByStatus,
        String frequency,
        String content,
        List<String> diagnoses,
        boolean icd9,
        Map<String, String> fields,
        Map<String, String> dimensions) {

    boolean isIndex() {
        return code.equals("20982");
    }

    boolean isDenied() {
        return deniedByStatus || (allowed != null && paid != null && allowed == 0 && paid == 0);
    }

    boolean isPriced() {
        return allowed != null && allowed > 0 && !isDenied();
    }

    /** A negative record: some amount below zero and none above. */
    boolean isReversal() {
        return (sign(billed) < 0 || sign(allowed) < 0 || sign(paid) < 0)
                && sign(billed) <= 0
                && sign(allowed) <= 0
                && sign(paid) <= 0;
    }

    boolean isVoid() {
        return frequency.equals("8");
    }

    boolean isReplacement() {
        return frequency.equals("7") && !isReversal();
    }

    boolean cancels(PlainLine other) {
        return negates(billed, other.billed) && negates(allowed, other.allowed) && negates(paid, other.paid);
    }

    String patientDay() {
        return patient + " on " + serviceDate;
    }

    private static boolean negates(Long one, Long other) {
        return one == null ? other == null : other != null && one == -other;
    }

    private static int sign(Long cents) {
        return cents == null ? 0 : Long.signum(cents);
    }

    /** A record is itself and no other, whatever it says. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PlainLine line && line.record == record && line.extract.equals(extract);
    }

    @Override
    public int hashCode() {
        return 31 * extract.hashCode() + Long.hashCode(record);
    }
}
