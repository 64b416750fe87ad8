package org.claimsbenchmark.benchmark.kept;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.claimsbenchmark.claim.Money;

/** Puts invented lines into schema {@code claims} as one extract of one run, as loading and settling leave them. */
public final class LoadedLines {

    private static final String INSERT = """
            insert into claims.line (extract_id, record_number, line_number, claim_key, claim_line_number, patient_key,
              provider_key, content_key, procedure_code, is_index, modifiers, service_date, paid_date, units, billed_cents,
              allowed_cents, paid_cents, denied, adjustment, diagnosis_code_system, diagnosis_codes, place_of_service,
              payer_name, fee_basis, payer, line_of_business, site_of_service, modifier_use, diagnosis_group, specialty,
              state, site_expectation, diagnosis_on_card, taxonomy_on_card, rules, findings)
            values (?, ?, ?, ?, '1', ?, ?, gen_random_uuid(), ?, ?, ?, ?, ?, ?::bigint / 1000.0, ?, ?, ?, ?, 'original',
              'icd-10-cm', '{}', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'typical', true, true, '{}', ?)
            """;

    private LoadedLines() {}

    /** A run of edition main. */
    public static long run(Connection connection) throws SQLException {
        return number(
                connection,
                "insert into claims.run (edition, inputs_sha256, reference_version, program_version)"
                        + " values ('main', gen_random_uuid()::text, 'v', 'v') returning run_id");
    }

    /** An extract of the run, with the lines as records 1, 2, 3 ... */
    public static int extract(Connection connection, long runId, String role, List<InventedLine> lines)
            throws SQLException {
        int extractId = (int) number(
                connection,
                "insert into claims.extract (edition, file_name, sha256, size_bytes, layout, delivery_date,"
                        + " reference_version, run_id) select 'main', 'e' || n || '.csv', 'sha' || n, 1, 'tuva',"
                        + " date '2025-01-01', 'v', " + runId + " from (select count(*) as n from claims.extract) e"
                        + " returning extract_id");
        execute(
                connection,
                "insert into claims.run_extract (run_id, extract_id, role, load_order) values (" + runId + ", "
                        + extractId + ", '" + role + "', " + extractId + ")");
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < lines.size(); i++) {
                bind(connection, insert, extractId, i + 1, lines.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (int i = 0; i < lines.size(); i++) {
            for (String code : lines.get(i).sessionFindings) {
                execute(
                        connection,
                        "insert into claims.session_finding (run_id, extract_id, record_number, code) values (" + runId
                                + ", " + extractId + ", " + (i + 1) + ", '" + code + "')");
            }
        }
        return extractId;
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void bind(
            Connection connection, PreparedStatement insert, int extract, int record, InventedLine line)
            throws SQLException {
        int next = 1;
        insert.setInt(next++, extract);
        insert.setLong(next++, record);
        insert.setLong(next++, record + 1);
        insert.setObject(next++, line.claim);
        insert.setObject(next++, line.patient);
        insert.setObject(next++, line.provider, Types.OTHER);
        insert.setString(next++, line.procedureCode);
        insert.setBoolean(next++, line.index);
        insert.setArray(next++, texts(connection, line.modifiers));
        insert.setObject(next++, line.serviceDate);
        insert.setObject(next++, line.paidDate, Types.DATE);
        insert.setObject(next++, line.unitThousandths, Types.BIGINT);
        for (LineAmount amount : LineAmount.values()) {
            Money money = line.amounts.get(amount);
            insert.setObject(next++, money == null ? null : money.cents(), Types.BIGINT);
        }
        insert.setBoolean(next++, line.denied);
        insert.setString(next++, line.placeOfService);
        insert.setString(next++, line.payerName);
        for (LineDimension dimension : LineDimension.values()) {
            insert.setString(next++, line.dimensions.get(dimension));
        }
        insert.setArray(next, texts(connection, line.findings));
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
