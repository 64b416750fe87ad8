package org.claimsbenchmark.report.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.claimsbenchmark.report.account.PublishedFigures.NotInInput;
import org.claimsbenchmark.report.account.PublishedFigures.Note;
import org.claimsbenchmark.report.account.PublishedFigures.Paid;
import org.claimsbenchmark.report.account.PublishedFigures.Visible;

/** Reads the figures of a publication that its report shows. */
public final class FiguresReader {

    private static final String CELLS = """
            select fee_basis, payer, line_count, patient_count, priced_line_count, billed_p50, allowed_p25,
                   allowed_p50, allowed_p75, paid_p50, allowed_to_medicare_p50
            from published.cell
            where run_id = ? and period = 'all' and fee_basis <> 'All' and payer %s 'All' and line_of_business = 'All'
              and site_of_service = 'All' and modifier_use = 'All' and diagnosis_group = 'All' and specialty = 'All'
              and state = 'All' and not suppressed
            order by fee_basis, payer
            """;

    private static final String NOT_IN_INPUT = """
            select field, count(*) filter (where state = 'column missing'), count(*) filter (where state = 'always empty'),
                   (select count(*) from published.extract x where x.run_id = d.run_id and x.role <> 'replaced'),
                   min(without)
            from published.data_not_available d where run_id = ? group by run_id, field order by field
            """;

    private static final String VISIBLE = """
            select dimensions, shown_cell_count, line_share, patient_share, amount_line_share, sum_line_share, mean_line_share
            from benchmark.visibility where run_id = ? and period = 'all'
            order by case dimensions when 'none' then 0 else 1 + length(dimensions) - length(replace(dimensions, ',', '')) end,
              line_share desc, dimensions
            """;

    private static final String NOTES = """
            select n.sentence, n.occurrences from claims.run_extract r join claims.extract_note n using (extract_id)
            where r.run_id = ? and r.role = 'loaded' order by r.load_order, n.code, n.column_name
            """;

    private FiguresReader() {}

    public static PublishedFigures read(Connection connection, long runId) throws SQLException {
        RowsOfRun rows = new RowsOfRun(connection, runId);
        return new PublishedFigures(
                rows.all(CELLS.formatted("="), FiguresReader::paid),
                rows.all(CELLS.formatted("<>"), FiguresReader::paid),
                rows.all(
                        VISIBLE,
                        row -> new Visible(
                                row.getString(1),
                                row.getLong(2),
                                row.getBigDecimal(3),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                row.getBigDecimal(6),
                                row.getBigDecimal(7))),
                rows.all(
                        NOT_IN_INPUT,
                        row -> new NotInInput(
                                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5))),
                rows.all(NOTES, row -> new Note(row.getString(1), row.getLong(2))));
    }

    private static Paid paid(ResultSet row) throws SQLException {
        return new Paid(
                row.getString(1),
                row.getString(2),
                RowsOfRun.count(row, 3),
                RowsOfRun.count(row, 4),
                RowsOfRun.count(row, 5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11));
    }
}
