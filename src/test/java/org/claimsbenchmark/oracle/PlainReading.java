package org.claimsbenchmark.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Sections 1 and 7 of the rules: one record becomes out of scope, a reject with all its faults, or a line. */
final class PlainReading {

    final String extract;
    final long record;
    final Map<String, String> fields;
    final TreeSet<String> faults = new TreeSet<>();

    PlainReading(String extract, long record, Map<String, String> fields) {
        this.extract = extract;
        this.record = record;
        this.fields = fields;
        if (fields == null) {
            faults.add("WRONG_FIELD_COUNT");
        }
    }

    boolean isOutOfScope() {
        return fields != null && !code().equals("20982") && !PlainCodes.RELATED.contains(code());
    }

    /** Billed cents of a record whose code is in scope, 0 where it has none to read. */
    long billedInScope() {
        if (fields == null || isOutOfScope()) {
            return 0;
        }
        Long billed = new PlainReading(extract, record, fields).cents("charge_amount");
        return billed == null ? 0 : billed;
    }

    /** The line, or null when {@link #faults} are not empty. */
    PlainLine line(int loadOrder) {
        if (fields == null) {
            return null;
        }
        String patient = fields.get("person_id").isBlank() ? fields.get("member_id") : fields.get("person_id");
        needs("claim_id", "MISSING_CLAIM_ID");
        needs("claim_line_number", "MISSING_LINE_NUMBER");
        if (patient.isBlank()) {
            faults.add("MISSING_PATIENT");
        }
        LocalDate claimStart = date("claim_start_date");
        LocalDate lineStart = date("claim_line_start_date");
        LocalDate paidDate = date("paid_date");
        if (fields.get("claim_start_date").isBlank()
                && fields.get("claim_line_start_date").isBlank()) {
            faults.add("MISSING_SERVICE_DATE");
        }
        Long billed = cents("charge_amount");
        Long allowed = cents("allowed_amount");
        Long paid = cents("paid_amount");
        BigDecimal units = decimal("service_unit_quantity", "BAD_UNITS");
        if (!faults.isEmpty()) {
            return null;
        }

        LocalDate serviceDate = lineStart != null ? lineStart : claimStart;
        List<String> modifiers = upper("hcpcs_modifier_", 5).stream().distinct().toList();
        List<String> diagnoses = upper("diagnosis_code_", 25).stream()
                .map(code -> code.replace(".", ""))
                .toList();
        String codeType = fields.get("diagnosis_code_type").toLowerCase(Locale.ROOT);
        boolean icd9 = codeType.equals("icd-9-cm")
                || !codeType.equals("icd-10-cm") && serviceDate.isBefore(LocalDate.of(2015, 10, 1));
        String source = fields.get("data_source").isBlank() ? fields.get("payer") : fields.get("data_source");
        String claim = source + "|" + fields.get("claim_id");
        String provider =
                fields.get("rendering_npi").isBlank() ? fields.get("billing_npi") : fields.get("rendering_npi");
        boolean denied = fields.get("claim_status").equalsIgnoreCase("denied");
        String billType = PlainDimensions.billType(fields);
        String frequency = !fields.get("claim_frequency_code").isBlank()
                ? fields.get("claim_frequency_code")
                : isInstitutional() && billType.length() == 3 ? billType.substring(2) : "1";
        String content = String.join(
                "|",
                List.of(
                        patient,
                        fields.get("claim_type").toLowerCase(Locale.ROOT),
                        code(),
                        modifiers.toString(),
                        serviceDate.toString(),
                        String.valueOf(paidDate),
                        units == null ? "" : units.stripTrailingZeros().toPlainString(),
                        String.valueOf(billed),
                        String.valueOf(allowed),
                        String.valueOf(paid),
                        codeType,
                        diagnoses.toString(),
                        fields.get("place_of_service_code"),
                        billType,
                        fields.get("payer"),
                        fields.get("plan"),
                        fields.get("line_of_business"),
                        fields.get("rendering_npi"),
                        fields.get("billing_npi"),
                        fields.get("rendering_taxonomy_code"),
                        fields.get("billing_taxonomy_code"),
                        fields.get("rendering_specialty_code"),
                        fields.get("rendering_state"),
                        frequency,
                        String.valueOf(denied)));
        return new PlainLine(
                extract,
                loadOrder,
                record,
                claim,
                claim + "|" + lineNumber(),
                patient,
                provider,
                code(),
                modifiers,
                serviceDate,
                units,
                billed,
                allowed,
                paid,
                denied,
                frequency,
                content,
                diagnoses,
                icd9,
                fields,
                PlainDimensions.of(fields, serviceDate, modifiers, diagnoses, icd9));
    }

    private boolean isInstitutional() {
        return fields.get("claim_type").equalsIgnoreCase("institutional");
    }

    private String code() {
        return fields.get("hcpcs_code").toUpperCase(Locale.ROOT);
    }

    private String lineNumber() {
        return fields.get("claim_line_number").replaceFirst("^0+(?=\\d+$)", "");
    }

    private void needs(String column, String code) {
        if (fields.get(column).isBlank()) {
            faults.add(code);
        }
    }

    private List<String> upper(String prefix, int count) {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String code = fields.get(prefix + i).toUpperCase(Locale.ROOT);
            if (!code.isBlank()) {
                codes.add(code);
            }
        }
        return codes;
    }

    private LocalDate date(String column) {
        try {
            return fields.get(column).isBlank() ? null : LocalDate.parse(fields.get(column));
        } catch (DateTimeParseException e) {
            faults.add("BAD_DATE");
            return null;
        }
    }

    private Long cents(String column) {
        BigDecimal dollars = decimal(column, "BAD_AMOUNT");
        return dollars == null
                ? null
                : dollars.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private BigDecimal decimal(String column, String fault) {
        try {
            return fields.get(column).isBlank() ? null : new BigDecimal(fields.get(column));
        } catch (NumberFormatException e) {
            faults.add(fault);
            return null;
        }
    }
}
