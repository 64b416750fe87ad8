package org.claimsbenchmark.benchmark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code published.data_not_available}: fields whose column an extract lacks, or whose column is empty on every line in
 * scope. Fields that leave no trace on a loaded line can only be missing. An extract without any line in scope says
 * nothing about emptiness.
 */
public final class DataNotAvailableTable {

    /** Layout field to what shows on {@code claims.line} that a record carried it. */
    private static final SortedMap<String, String> CARRIED = new TreeMap<>(Map.ofEntries(
            Map.entry("payer", "payer_name is not null"),
            Map.entry("plan", "plan_name is not null"),
            Map.entry("claim_type", "claim_type is not null"),
            Map.entry("place_of_service_code", "place_of_service is not null"),
            Map.entry("bill_type_code", "bill_type is not null"),
            Map.entry("service_unit_quantity", "units is not null"),
            Map.entry("hcpcs_modifier", "modifiers <> '{}'"),
            // one pseudonym stands for the rendering, else the billing provider: empty only when both are
            Map.entry("rendering_npi", "provider_key is not null"),
            Map.entry("billing_npi", "provider_key is not null"),
            Map.entry("paid_date", "paid_date is not null"),
            Map.entry("charge_amount", "billed_cents is not null"),
            Map.entry("allowed_amount", "allowed_cents is not null"),
            Map.entry("paid_amount", "paid_cents is not null"),
            Map.entry("diagnosis_code", "diagnosis_codes <> '{}'"),
            Map.entry("line_of_business", "line_of_business_name is not null"),
            Map.entry("rendering_taxonomy_code", "rendering_taxonomy is not null"),
            Map.entry("billing_taxonomy_code", "billing_taxonomy is not null"),
            Map.entry("rendering_specialty_code", "rendering_specialty is not null"),
            Map.entry("rendering_state", "state <> 'Not in input'")));

    private DataNotAvailableTable() {}

    /**
     * Each field is looked for by itself, in the order of the records: the first of them mostly carries it, and only where none does
     * are all lines read.
     */
    public static void write(Connection connection, long runId) throws SQLException {
        String insert = """
                insert into published.data_not_available (run_id, extract_id, field, state, without)
                select x.run_id, f.extract_id, f.field,
                  case when f.column_name is null then 'column missing' else 'always empty' end, f.without
                from claims.run_extract x
                join claims.extract_field f on f.extract_id = x.extract_id
                where x.run_id = ? and x.role in ('loaded', 'carried')
                  and (f.column_name is null
                    or exists (select from claims.line where extract_id = f.extract_id)
                      and case f.field %s else false end)
                order by f.extract_id, f.field
                """.formatted(CARRIED.entrySet().stream()
                .map(field -> "when '" + field.getKey() + "' then (select true from claims.line"
                        + " where extract_id = f.extract_id and " + field.getValue()
                        + " order by record_number limit 1) is null")
                .collect(Collectors.joining(" ")));
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, runId);
            statement.executeUpdate();
        }
    }
}
