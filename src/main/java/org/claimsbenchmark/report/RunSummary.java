package org.claimsbenchmark.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The summary of an edition's current publication: records by bucket, what is paid by fee basis and payer, what was not in
 * the input, what was rejected. Counts of records are exact, for the operator; figures are as analysts see them.
 */
public final class RunSummary {

    private static final String LEDGER = """
            select e.file_name, r.role, r.records_read, r.records_rejected, r.records_out_of_scope, r.records_duplicate,
                   r.records_superseded, r.records_kept, r.billed_kept
            from claims.run_extract r join claims.extract e using (extract_id)
            where r.run_id = ? and r.role <> 'refused' order by r.load_order
            """;

    private static final String LEDGER_TOTAL = """
            select 'all extracts', '', sum(records_read), sum(records_rejected), sum(records_out_of_scope),
                   sum(records_duplicate), sum(records_superseded), sum(records_kept), sum(billed_kept)
            from claims.run_extract where run_id = ?
            """;

    private static final String FEE_BASIS_CELLS = """
            select fee_basis, line_count, patient_count, priced_line_count, billed_p50, allowed_p25, allowed_p50, allowed_p75,
                   paid_p50, allowed_to_medicare, suppressed
            from published.cell
            where run_id = ? and period = 'all' and fee_basis <> 'All' and payer = 'All' and line_of_business = 'All'
              and site_of_service = 'All' and modifier_use = 'All' and diagnosis_group = 'All' and specialty = 'All'
              and state = 'All'
            order by fee_basis
            """;

    private static final String PAYER_CELLS = """
            select fee_basis || ' · ' || payer, line_count, patient_count, priced_line_count, billed_p50, allowed_p25,
                   allowed_p50, allowed_p75, paid_p50, allowed_to_medicare, suppressed
            from published.cell
            where run_id = ? and period = 'all' and fee_basis <> 'All' and payer <> 'All' and line_of_business = 'All'
              and site_of_service = 'All' and modifier_use = 'All' and diagnosis_group = 'All' and specialty = 'All'
              and state = 'All'
            order by fee_basis, payer
            """;

    private static final String NOT_AVAILABLE = """
            select field, count(*) filter (where state = 'column missing'), count(*) filter (where state = 'always empty'),
                   (select count(*) from published.extract x where x.run_id = d.run_id and x.role <> 'replaced'),
                   min(without)
            from published.data_not_available d where run_id = ? group by run_id, field order by field
            """;

    private static final String REJECTS = """
            select j.code, count(*), count(distinct j.extract_id), min(f.meaning)
            from claims.run_extract r
            join (select distinct extract_id, record_number, code from claims.reject where closed_by is null) j using (extract_id)
            join claims.finding_code f on f.code = j.code
            where r.run_id = ? and r.role = 'loaded' group by j.code order by j.code
            """;

    private static final String NOTES = """
            select n.sentence, n.occurrences from claims.run_extract r join claims.extract_note n using (extract_id)
            where r.run_id = ? and r.role = 'loaded' order by r.load_order, n.code, n.column_name
            """;

    private final long runId;
    private final RefusedExtracts refused;
    private final TextTable ledger;
    private final TextTable feeBases;
    private final TextTable payers;
    private final TextTable notAvailable;
    private final TextTable rejects;
    private final List<String> notes;

    private RunSummary(Connection connection, long runId) throws SQLException {
        this.runId = runId;
        this.refused = RefusedExtracts.of(connection, runId);
        this.ledger = new TextTable(
                "extract",
                "role",
                ">read",
                ">rejected",
                ">out of scope",
                ">duplicate",
                ">superseded",
                ">kept",
                ">billed kept $");
        addLedger(connection, LEDGER);
        addLedger(connection, LEDGER_TOTAL);
        this.feeBases = cells(connection, FEE_BASIS_CELLS, "fee basis");
        this.payers = cells(connection, PAYER_CELLS, "fee basis · payer");
        this.notAvailable = new TextTable("field", ">column missing", ">always empty", ">of extracts", "without it");
        query(
                connection,
                NOT_AVAILABLE,
                row -> notAvailable.add(
                        List.of(row.getString(1), count(row, 2), count(row, 3), count(row, 4), row.getString(5))));
        this.rejects = new TextTable("reject code", ">records", ">extracts", "meaning");
        query(
                connection,
                REJECTS,
                row -> rejects.add(List.of(row.getString(1), count(row, 2), count(row, 3), row.getString(4))));
        this.notes = new ArrayList<>();
        query(
                connection,
                NOTES,
                row -> notes.add(row.getString(1) + (row.getLong(2) > 1 ? " (" + count(row, 2) + " times)" : "")));
    }

    /** Reads what the run left in the database. */
    public static RunSummary of(Connection connection, long runId) throws SQLException {
        return new RunSummary(connection, runId);
    }

    public String toText() {
        StringBuilder text = new StringBuilder();
        if (!refused.isEmpty()) {
            section(text, RefusedExtracts.HEADING, refused.toText());
        }
        section(text, "Records by bucket", ledger.toText());
        section(text, "Paid for 20982, all service dates, dollars a line", feeBases.toText());
        section(text, "The same by payer", payers.toText());
        if (!rejects.isEmpty()) {
            section(text, "Rejected records of the new extracts", rejects.toText());
        }
        section(
                text,
                "Not in the input",
                notAvailable.isEmpty() ? "Nothing: every field is there.\n" : notAvailable.toText());
        if (!notes.isEmpty()) {
            section(text, "Notes", String.join("\n", notes) + "\n");
        }
        return text.toString();
    }

    public String toMarkdown(String heading) {
        StringBuilder text = new StringBuilder("# " + heading + "\n");
        if (!refused.isEmpty()) {
            text.append("\n## ").append(RefusedExtracts.HEADING).append("\n\n").append(refused.toMarkdown());
        }
        markdown(text, "Records by bucket", ledger);
        markdown(text, "Paid for 20982, all service dates, dollars a line", feeBases);
        markdown(text, "The same by payer", payers);
        markdown(text, "Rejected records of the new extracts", rejects);
        markdown(text, "Not in the input", notAvailable);
        if (!notes.isEmpty()) {
            text.append("\n## Notes\n\n");
            notes.forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.append("\nRun ")
                .append(runId)
                .append(". Suppressed figures concern 1 to 10 patients and stay blank.\n")
                .toString();
    }

    private static void section(StringBuilder text, String heading, String body) {
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n').append(body);
    }

    private static void markdown(StringBuilder text, String heading, TextTable table) {
        text.append("\n## ").append(heading).append("\n\n").append(table.isEmpty() ? "None.\n" : table.toMarkdown());
    }

    private void addLedger(Connection connection, String sql) throws SQLException {
        query(
                connection,
                sql,
                row -> ledger.add(List.of(
                        row.getString(1),
                        row.getString(2),
                        count(row, 3),
                        count(row, 4),
                        count(row, 5),
                        count(row, 6),
                        count(row, 7),
                        count(row, 8),
                        dollars(row, 9))));
    }

    private TextTable cells(Connection connection, String sql, String first) throws SQLException {
        TextTable table = new TextTable(
                first,
                ">lines",
                ">patients",
                ">priced",
                ">billed median",
                ">allowed p25",
                ">allowed median",
                ">allowed p75",
                ">paid median",
                ">allowed/Medicare");
        query(connection, sql, row -> {
            boolean suppressed = row.getBoolean(11);
            table.add(List.of(
                    row.getString(1),
                    suppressed ? "suppressed" : count(row, 2),
                    count(row, 3),
                    count(row, 4),
                    dollars(row, 5),
                    dollars(row, 6),
                    dollars(row, 7),
                    dollars(row, 8),
                    dollars(row, 9),
                    number(row.getBigDecimal(10), "0.00")));
        });
        return table;
    }

    private static String count(ResultSet row, int column) throws SQLException {
        return number(row.getBigDecimal(column), "#,##0");
    }

    private static String dollars(ResultSet row, int column) throws SQLException {
        return number(row.getBigDecimal(column), "#,##0.00");
    }

    private static String number(BigDecimal value, String pattern) {
        return value == null
                ? ""
                : new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    private interface RowWork {
        void on(ResultSet row) throws SQLException;
    }

    private void query(Connection connection, String sql, RowWork work) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    work.on(row);
                }
            }
        }
    }
}
