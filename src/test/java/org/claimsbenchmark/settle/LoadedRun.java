package org.claimsbenchmark.settle;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimsbenchmark.claim.LinePart;

/** A run as the load step leaves it, written straight into schema {@code claims} and as small as a rule needs. */
final class LoadedRun {

    final Connection connection;
    final long id;
    private int loadOrder;

    LoadedRun(Connection connection) throws SQLException {
        this.connection = connection;
        this.id = Long.parseLong(rows(connection, """
                        insert into claims.run (edition, inputs_sha256, reference_version, program_version)
                        values ('test', gen_random_uuid()::text, 'r', 'p') returning run_id""").get(0));
    }

    /** A new extract, last in load order, of role loaded, carried or replaced. */
    Extract extract(String role) throws SQLException {
        int extract = Integer.parseInt(rows(connection, """
                        insert into claims.extract
                          (edition, file_name, sha256, size_bytes, layout, delivery_date, reference_version, run_id)
                        values ('test', gen_random_uuid()::text, gen_random_uuid()::text, 1, 'l', '2024-06-30', 'r', %d)
                        returning extract_id""".formatted(id)).get(0));
        execute(
                "insert into claims.run_extract (run_id, extract_id, role, load_order) values (%d, %d, '%s', %d)",
                id, extract, role, ++loadOrder);
        execute("insert into claims.extract_count values (%d, 0, 0, 0, 0, 0, true)", extract);
        return new Extract(extract);
    }

    void execute(String sql, Object... values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(values));
        }
    }

    /** Each row of the answer with its columns separated by one space, null as {@code -}. */
    List<String> rows(String query, Object... values) throws SQLException {
        return rows(connection, query.formatted(values));
    }

    /** What became of a record, for example {@code superseded FINAL-1}, or {@code kept}. */
    String fateOf(Line line) throws SQLException {
        List<String> fates = rows(
                "select bucket, rule from claims.settlement where run_id = %d and extract_id = %d and record_number = %d",
                id, line.extract.id, line.recordNumber);
        return fates.isEmpty() ? "kept" : String.join(", ", fates);
    }

    boolean isJoined(Line line) throws SQLException {
        return !rows(
                        "select from claims.joined_amount where run_id = %d and extract_id = %d and record_number = %d",
                        id, line.extract.id, line.recordNumber)
                .isEmpty();
    }

    /** Codes of the findings across lines on a record. */
    List<String> findingsOn(Line line) throws SQLException {
        return rows(
                "select code from claims.session_finding where run_id = %d and extract_id = %d and record_number = %d"
                        + " order by code",
                id, line.extract.id, line.recordNumber);
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    String value = rows.getString(column);
                    text.append(column == 1 ? "" : " ").append(value == null ? "-" : value);
                }
                texts.add(text.toString());
            }
            return texts;
        }
    }

    static UUID key(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    final class Extract {

        final int id;
        private long records;

        private Extract(int id) {
            this.id = id;
        }

        /** A line that is yet to be added: an index line of a claim of its own, 100 dollars, one unit, 1 March 2024. */
        Line line() {
            return new Line(this);
        }

        /** Counts records that leave no line. */
        void count(long outOfScopeByCode, long rejected, long billedRejectedCents) throws SQLException {
            records += outOfScopeByCode + rejected;
            execute("""
                    update claims.extract_count set records_read = records_read + %d,
                      records_out_of_scope_by_code = %d, records_rejected = %d, billed_rejected_cents = %d
                    where extract_id = %d""", outOfScopeByCode + rejected, outOfScopeByCode, rejected, billedRejectedCents, id);
        }
    }

    final class Line {

        private final Extract extract;
        final long recordNumber;
        private String claim;
        private String number = "1";
        private String patient = "a patient";
        private String code = "20982";
        private String day = "2024-03-01";
        private String claimType = "professional";
        private String units = "1";
        private String adjustment = "original";
        private String part = "whole";
        private String paidDay;
        private boolean denied;
        private String content;
        private Long billed = 10_000L;
        private Long allowed = 8_000L;
        private Long paid;

        private Line(Extract extract) {
            this.extract = extract;
            this.recordNumber = ++extract.records;
            this.claim = "claim of " + extract.id + " " + recordNumber;
            this.content = claim;
        }

        int extractId() {
            return extract.id;
        }

        Line claim(String value) {
            claim = value;
            return this;
        }

        Line number(String value) {
            number = value;
            return this;
        }

        Line patient(String value) {
            patient = value;
            return this;
        }

        Line code(String value) {
            code = value;
            return this;
        }

        Line day(String value) {
            day = value;
            return this;
        }

        Line claimType(String value) {
            claimType = value;
            return this;
        }

        Line units(String value) {
            units = value;
            return this;
        }

        Line adjustment(String value) {
            adjustment = value;
            return this;
        }

        Line part(LinePart value) {
            part = value.name().toLowerCase(Locale.ROOT);
            return this;
        }

        Line paidOn(String value) {
            paidDay = value;
            return this;
        }

        Line denied() {
            denied = true;
            return this;
        }

        Line content(String value) {
            content = value;
            return this;
        }

        /** In cents, each null when absent. */
        Line amounts(Long billedCents, Long allowedCents, Long paidCents) {
            billed = billedCents;
            allowed = allowedCents;
            paid = paidCents;
            return this;
        }

        Line add() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into claims.line
                      (extract_id, record_number, line_number, claim_key, claim_line_number, patient_key, content_key,
                       claim_type, procedure_code, is_index, modifiers, service_date, units, billed_cents, allowed_cents,
                       paid_cents, denied, adjustment, part, paid_date, diagnosis_code_system, diagnosis_codes, fee_basis, payer,
                       line_of_business, site_of_service, site_expectation, modifier_use, diagnosis_group,
                       diagnosis_on_card, specialty, taxonomy_on_card, state, rules, findings)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?::date, ?::numeric, ?, ?, ?, ?, ?, ?, ?::date, 'icd-10-cm', '{}',
                       '', '', '', '', '', '', '', false, '', false, '', '{}', '{}')""")) {
                Object[] values = {
                    extract.id,
                    recordNumber,
                    recordNumber + 1,
                    key(claim),
                    number,
                    key(patient),
                    key(content),
                    claimType,
                    code,
                    code.equals("20982"),
                    day,
                    units,
                    billed,
                    allowed,
                    paid,
                    denied,
                    adjustment,
                    part,
                    paidDay
                };
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
            execute(
                    "update claims.extract_count set records_read = records_read + 1 where extract_id = %d",
                    extract.id);
            return this;
        }
    }
}
