package org.claimsbenchmark.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An imagined line without what differs from record to record: identifiers, dates, providers and amounts.
 *
 * @param claimType as the extract writes it
 * @param encounter columns {@code admission_date} to {@code service_unit_quantity}, with the place and type of bill
 * @param procedure columns {@code hcpcs_code} to {@code hcpcs_modifier_5}
 * @param diagnoses columns {@code diagnosis_code_type} to {@code ingest_datetime}, with all that stands between
 * @param status column {@code claim_status}
 * @param specialties columns {@code line_of_business} to {@code rendering_specialty_code}
 * @param hasRenderingProvider whether the line names who rendered
 * @param paidDays days from service to payment, or 0 for none
 * @param billed cents
 * @param allowed cents or {@link #ABSENT}
 * @param paid cents
 */
record LineTemplate(
        byte[] claimType,
        byte[] encounter,
        byte[] procedure,
        byte[] diagnoses,
        byte[] status,
        byte[] specialties,
        boolean hasRenderingProvider,
        int paidDays,
        long billed,
        long allowed,
        long paid) {

    /** An amount that the line does not carry. */
    static final long ABSENT = Long.MIN_VALUE;

    /** @param values of {@link ImaginedClaims}, by column */
    static LineTemplate of(Map<String, String> values, int paidDays) {
        return new LineTemplate(
                bytes(values.get("claim_type")),
                columns(values, "admission_date", "service_unit_quantity"),
                columns(values, "hcpcs_code", "hcpcs_modifier_5"),
                columns(values, "diagnosis_code_type", "ingest_datetime"),
                columns(values, "claim_status", "claim_status"),
                columns(values, "line_of_business", "rendering_specialty_code"),
                !values.getOrDefault("rendering_npi", "").isEmpty(),
                paidDays,
                cents(values.get("charge_amount")),
                cents(values.get("allowed_amount")),
                cents(values.get("paid_amount")));
    }

    private static byte[] columns(Map<String, String> values, String first, String last) {
        List<String> between = ComparisonExtract.COLUMNS.subList(
                ComparisonExtract.COLUMNS.indexOf(first), ComparisonExtract.COLUMNS.indexOf(last) + 1);
        return bytes(String.join(
                ",",
                between.stream().map(column -> values.getOrDefault(column, "")).toList()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long cents(String dollars) {
        return dollars.isEmpty() ? ABSENT : Long.parseLong(dollars.replace(".", ""));
    }
}
