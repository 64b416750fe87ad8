package org.claimsbenchmark.explain.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsbenchmark.benchmark.maturity.LagClass;

/** A view of schema {@code benchmark}, other than those of cells, whose rows are traced to the records they count. */
public enum TracedView {
    FINDING("finding", List.of("code"), List.of("fee_basis"), "line_count"),
    MODIFIER_FREQUENCY("modifier_frequency", List.of("modifier"), List.of("fee_basis"), "line_count"),
    CO_BILLING(
            "co_billing",
            List.of("related_code"),
            List.of("fee_basis", "payer"),
            "index_patient_day_count, patient_day_count, related_line_count"),
    DISCREPANCY_EFFECT("discrepancy_effect", List.of("subject", "code"), List.of("fee_basis"), "line_count"),
    OUTLIER_RULE("outlier_rule", List.of("fee_basis"), List.of(), "outlier_line_count"),
    PAYMENT_LAG("payment_lag", List.of("fee_basis", "lag"), List.of("payer", "period"), "line_count"),
    UNKNOWN_CODE("unknown_code", List.of("code_set", "code"), List.of(), "line_count");

    /** As the keys of cells say it: all, 2025, 2025-Q3 or 2025-07. */
    static final String PERIOD = "period";

    /** What a part of a key is that is left out. */
    public static final String ALL = "All";

    /** A fact about what was paid is, of a joined line, found beside its remittance. */
    private static final String HAS_FINDING = """
            and (? = any (l.findings) and not (j.run_id is not null
                and ? in ('PAID_ABOVE_ALLOWED', 'ALLOWED_ABOVE_BILLED', 'PAID_BEFORE_SERVICE'))
              or exists (select from claims.session_finding f
                where (f.run_id, f.extract_id, f.record_number) = (x.run_id, l.extract_id, l.record_number) and f.code = ?))
            """;

    private static final String EVERY_LINE = "select * from line";

    /** Those that stand beside one of the 20982 lines that are meant. */
    private static final String OF_THE_DAYS = """
            select r.* from line r where not r.is_index and exists (
              select from line i where i.is_index and (i.patient_key, i.service_date) = (r.patient_key, r.service_date))""";

    private static final String BEYOND_THE_LIMITS = """
            select l.*, l.allowed_cents < o.lower_limit * 100 as low from line l
            join published.outlier_rule o on o.run_id = %d and o.fee_basis = l.fee_basis
            where l.priced and (l.allowed_cents < o.lower_limit * 100 or l.allowed_cents > o.upper_limit * 100)""";

    private static final String DOLLARS = """
            round(sum(billed_cents) / 100.0, 2) as billed_sum, round(sum(allowed_cents) / 100.0, 2) as allowed_sum,
            round(sum(paid_cents) / 100.0, 2) as paid_sum""";

    private static final String LINES =
            "count(*) as line_count, count(distinct patient_key) as patient_count, " + DOLLARS;

    private static final String DAYS =
            "(select count(distinct (patient_key, service_date)) from line where is_index) as index_patient_day_count,"
                    + " count(distinct (patient_key, service_date)) as patient_day_count,"
                    + " count(distinct patient_key) as patient_count, count(*) as related_line_count, "
                    + DOLLARS;

    private static final String OUTLIERS =
            "count(*) as outlier_line_count, count(*) filter (where low) as low_outlier_line_count,"
                    + " count(*) filter (where not low) as high_outlier_line_count";

    private static final String OF_PERIOD = " and upper(?) in ('ALL', to_char(l.service_date, 'YYYY'),"
            + " to_char(l.service_date, 'YYYY-\"Q\"Q'), to_char(l.service_date, 'YYYY-MM'))";

    /** Of a payment before the month of service it is below zero. */
    private static final String MONTHS_TO_PAYMENT =
            "(extract(year from paid_date) - extract(year from service_date)) * 12"
                    + " + extract(month from paid_date) - extract(month from service_date)";

    /** The tables of the run, as of the line's day. */
    private static final String NOT_IN_EFFECT = """
            and not exists (
              select from reference.%1$s t
              where t.reference_version = (select reference_version from claims.run where run_id = x.run_id) and t.code = ?
                and l.service_date between coalesce(t.effective_from, '-infinity') and coalesce(t.effective_to, 'infinity'))
            """;

    /** That no table has it says so of a code that looks like one only where the tables list its whole family. */
    private static final String NO_DIAGNOSIS = """
            and case l.diagnosis_code_system
              when 'icd-9-cm' then ? !~ '^([0-9]{3}|V[0-9]{2}|E[0-9]{3})[0-9]{0,2}$'
              else ? !~ '^[A-Z][0-9][0-9A-Z]{1,5}$' or exists (
                select from reference.diagnosis_family f
                where f.reference_version = (select reference_version from claims.run where run_id = x.run_id)
                  and starts_with(?, f.prefix))
            end
            """;

    private static final String PAYER_NAME =
            " and btrim(regexp_replace(upper(l.payer_name), '[^[:alnum:]]+', ' ', 'g')) = ?";

    private final String view;
    private final List<String> required;
    private final List<String> optional;
    private final String counts;

    TracedView(String view, List<String> required, List<String> optional, String counts) {
        this.view = view;
        this.required = required;
        this.optional = optional;
        this.counts = counts;
    }

    public static Optional<TracedView> named(String view) {
        return Arrays.stream(values()).filter(one -> one.view.equals(view)).findFirst();
    }

    /** By its name in schema {@code benchmark}. */
    public String view() {
        return view;
    }

    /** Columns that tell its rows apart and have to be said. */
    public List<String> required() {
        return required;
    }

    /** Columns that are {@link #ALL} where they are not said. */
    public List<String> optional() {
        return optional;
    }

    /** What a part of the key is compared with, of a row {@code v}, as a condition with one parameter. */
    static String isPart(String column) {
        return column.equals(PERIOD)
                ? "upper(case v.period when 'all' then 'all' when 'year' then to_char(v.period_start, 'YYYY') when 'quarter'"
                        + " then to_char(v.period_start, 'YYYY-\"Q\"Q') else to_char(v.period_start, 'YYYY-MM') end) = upper(?)"
                : "v." + column + " = ?";
    }

    /** Its columns that count lines or days, separated by commas. */
    String counts() {
        return counts;
    }

    /**
     * Which lines a row counts, and what is counted of them.
     *
     * @param conditions on a record of the run, as {@link RunLines} takes them
     * @param parameters of the conditions
     * @param counted query of {@code line}: the lines of the row
     * @param measures of those lines, by the names of the view's columns
     */
    record Lines(String conditions, List<Object> parameters, String counted, String measures) {}

    /** @param key a value of each column that is required or optional */
    Lines lines(long runId, Map<String, String> key) {
        List<Object> parameters = new ArrayList<>();
        String ofFeeBasis = equal("fee_basis", key, parameters);
        return switch (this) {
            case FINDING -> {
                String code = key.get("code");
                parameters.addAll(0, List.of(code, code, code));
                yield new Lines(HAS_FINDING + ofFeeBasis, parameters, EVERY_LINE, LINES);
            }
            case MODIFIER_FREQUENCY -> withModifier(key.get("modifier"), ofFeeBasis, parameters);
            case CO_BILLING -> {
                String ofPayer = equal("payer", key, parameters);
                yield beside(key.get("related_code"), ofFeeBasis + ofPayer, DAYS, parameters);
            }
            case DISCREPANCY_EFFECT -> disputed(key.get("subject"), key.get("code"), ofFeeBasis, parameters);
            case OUTLIER_RULE ->
                new Lines("and l.is_index" + ofFeeBasis, parameters, BEYOND_THE_LIMITS.formatted(runId), OUTLIERS);
            case PAYMENT_LAG -> {
                String ofPayer = equal("payer", key, parameters);
                parameters.add(key.get(PERIOD));
                yield new Lines(
                        "and l.is_index" + ofFeeBasis + ofPayer + OF_PERIOD,
                        parameters,
                        EVERY_LINE + " where " + paidWithin(key.get("lag")),
                        "count(*) as line_count");
            }
            case UNKNOWN_CODE -> unknown(key.get("code_set"), key.get("code"));
        };
    }

    /** Nothing is paid within what is no class of the lag triangle. */
    private static String paidWithin(String lag) {
        return Arrays.stream(LagClass.values())
                .filter(known -> known.label().equals(lag))
                .findFirst()
                .map(known -> {
                    if (known == LagClass.NO_DATE) {
                        return "paid_date is null";
                    }
                    String least = known.from() == 0 ? "" : MONTHS_TO_PAYMENT + " >= " + known.from();
                    String greatest = known.to() == null ? "" : MONTHS_TO_PAYMENT + " <= " + known.to();
                    return least + (least.isEmpty() || greatest.isEmpty() ? "" : " and ") + greatest;
                })
                .orElse("false");
    }

    private static Lines disputed(String subject, String code, String ofFeeBasis, List<Object> parameters) {
        if (subject.equals("modifier")) {
            return withModifier(code, ofFeeBasis, parameters);
        }
        if (subject.equals("related_procedure")) {
            return beside(code, ofFeeBasis, LINES, parameters);
        }
        parameters.add(code.replace(".", "")); // as lines carry it
        String carries = switch (subject) {
            case "taxonomy" -> " and coalesce(l.rendering_taxonomy, l.billing_taxonomy) = ?";
            case "place_of_service" -> " and l.place_of_service = ?";
            default -> " and ? = any (l.diagnosis_codes)";
        };
        return new Lines("and l.is_index" + ofFeeBasis + carries, parameters, EVERY_LINE, LINES);
    }

    /** Where codes hold for a time the line's day decides; of the other sets a listed code is unknown on every line that has it. */
    private static Lines unknown(String codeSet, String code) {
        String carries = switch (codeSet) {
            case "modifier" -> " and ? = any (l.modifiers) " + NOT_IN_EFFECT.formatted("modifier");
            case "place_of_service" -> " and l.place_of_service = ? " + NOT_IN_EFFECT.formatted("place_of_service");
            case "diagnosis" ->
                " and ? = any (l.diagnosis_codes) " + NO_DIAGNOSIS + NOT_IN_EFFECT.formatted("diagnosis");
            case "taxonomy" -> " and ? in (l.rendering_taxonomy, l.billing_taxonomy)";
            case "specialty" -> " and l.rendering_specialty = ?";
            default -> PAYER_NAME;
        };
        List<Object> parameters = new ArrayList<>();
        carries.chars().filter(character -> character == '?').forEach(parameter -> parameters.add(code));
        return new Lines("and l.is_index" + carries, parameters, EVERY_LINE, LINES);
    }

    /** The empty text is a line without any. */
    private static Lines withModifier(String modifier, String ofFeeBasis, List<Object> parameters) {
        if (modifier.isEmpty()) {
            return new Lines("and l.is_index" + ofFeeBasis + " and l.modifiers = '{}'", parameters, EVERY_LINE, LINES);
        }
        parameters.add(modifier);
        return new Lines("and l.is_index" + ofFeeBasis + " and ? = any (l.modifiers)", parameters, EVERY_LINE, LINES);
    }

    /** @param ofIndexLine conditions on the 20982 line */
    private static Lines beside(String relatedCode, String ofIndexLine, String measures, List<Object> parameters) {
        parameters.add(relatedCode);
        return new Lines(
                "and (l.is_index" + ofIndexLine + " or not l.is_index and l.procedure_code = ?)",
                parameters,
                OF_THE_DAYS,
                measures);
    }

    private static String equal(String column, Map<String, String> key, List<Object> parameters) {
        if (key.getOrDefault(column, ALL).equals(ALL)) {
            return "";
        }
        parameters.add(key.get(column));
        return " and l." + column + " = ?";
    }
}
