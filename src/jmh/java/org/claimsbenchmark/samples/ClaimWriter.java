package org.claimsbenchmark.samples;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes the lines of a claim as records, in the order of {@link ComparisonExtract#COLUMNS}. */
final class ClaimWriter {

    private static final long FIRST_RENDERING_NPI = 9_000_100_000L;
    private static final long FIRST_BILLING_NPI = 9_000_300_000L;
    private static final long FIRST_TIN = 900_000_000L;
    private static final int LATEST_PAYMENT = 75;

    private final byte[][] days;

    ClaimWriter(LocalDate firstDay, int count) {
        days = new byte[count + LATEST_PAYMENT][];
        for (int day = 0; day < days.length; day++) {
            days[day] = firstDay.plusDays(day).toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    /**
     * Writes the lines as long as there are records left.
     *
     * @param frequency claim frequency code
     * @param left how many records may still be written
     * @return how many are left then
     */
    long write(ImaginedClaim claim, String frequency, RecordBytes bytes, long left) {
        byte[] frequencyCode = frequency.getBytes(StandardCharsets.US_ASCII);
        int lines = (int) Math.min(left, claim.lines().size());
        for (int i = 0; i < lines; i++) {
            write(claim, i + 1, claim.lines().get(i), frequencyCode, bytes);
        }
        return left - lines;
    }

    private void write(
            ImaginedClaim claim, int lineNumber, ImaginedClaim.Line line, byte[] frequency, RecordBytes bytes) {
        LineTemplate template = line.template();
        byte[] day = days[claim.day()];
        bytes.text("C");
        bytes.number(claim.number() + 100_000_000L);
        bytes.comma();
        bytes.number(lineNumber);
        bytes.comma();
        bytes.raw(template.claimType());
        bytes.text(",P");
        bytes.number(claim.person() + 1_000_000L);
        bytes.text(",M");
        bytes.number(claim.person() * 7L + 3_000_000L);
        bytes.comma();
        bytes.raw(claim.patient().coverage());
        bytes.comma();
        dates(day, line.ownDate(), bytes);
        bytes.raw(template.encounter());
        bytes.comma();
        bytes.raw(template.procedure());
        bytes.comma();
        providers(line, bytes);
        bytes.raw(template.paidDays() == 0 ? new byte[0] : days[claim.day() + template.paidDays()]);
        bytes.comma();
        amounts(line, bytes);
        bytes.raw(template.diagnoses());
        bytes.comma();
        bytes.raw(frequency);
        bytes.comma();
        bytes.raw(template.status());
        bytes.comma();
        bytes.raw(template.specialties());
        bytes.comma();
        bytes.raw(claim.patient().state());
        bytes.comma();
        bytes.endRecord();
    }

    /** Claim start and end, line start and end. */
    private static void dates(byte[] day, boolean ownDate, RecordBytes bytes) {
        bytes.raw(day);
        bytes.comma();
        bytes.raw(day);
        bytes.comma();
        if (ownDate) {
            bytes.raw(day);
        }
        bytes.comma();
        if (ownDate) {
            bytes.raw(day);
        }
        bytes.comma();
    }

    /** Rendering, billing, facility. */
    private static void providers(ImaginedClaim.Line line, RecordBytes bytes) {
        if (line.template().hasRenderingProvider()) {
            bytes.number(FIRST_RENDERING_NPI + line.renderingProvider());
            bytes.comma();
            bytes.number(FIRST_TIN + line.renderingProvider());
        } else {
            bytes.comma();
        }
        bytes.comma();
        bytes.number(FIRST_BILLING_NPI + line.billingProvider());
        bytes.comma();
        bytes.number(FIRST_TIN + 50_000 + line.billingProvider());
        bytes.comma();
        bytes.comma();
    }

    /** Paid, allowed, charged; what the patient owes stands as coinsurance. */
    private static void amounts(ImaginedClaim.Line line, RecordBytes bytes) {
        bytes.dollars(line.paid());
        bytes.comma();
        bytes.dollars(line.allowed());
        bytes.comma();
        bytes.dollars(line.billed());
        bytes.comma();
        bytes.dollars(line.allowed() == LineTemplate.ABSENT ? 0 : line.allowed() - line.paid());
        bytes.text(",0.00,0.00,,");
    }
}
