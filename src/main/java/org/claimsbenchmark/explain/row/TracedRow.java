package org.claimsbenchmark.explain.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.history.Listing;

/** A row of a view, and the records that it counts. */
public final class TracedRow {

    private static final String MEASURES = """
            select m.key as measure, m.value
            from benchmark.%s v, json_each_text(row_to_json(v)) with ordinality as m (key, value, place)
            where v.run_id = ?%s and m.key not in ('edition', 'run_id', 'meaning', 'source', 'on_card', 'suppressed', 'period_start'%s) and m.value is not null
            order by m.place
            """;

    /** Counted apart from the program; amounts are never pooled across the fee basis. */
    private static final String FIGURES = """
            , counted as (%1$s),
            published as (
              select m.key as measure, m.value
              from benchmark.%2$s v, json_each_text(row_to_json(v)) as m (key, value) where v.run_id = ?%3$s),
            recounted as (
              select m.key as measure, m.value, m.place
              from (select %4$s from counted) t, json_each_text(row_to_json(t)) with ordinality as m (key, value, place))
            select r.measure, p.value as published, r.value as from_lines, case
                when p.value is null or r.value is null then null
                when p.value::numeric = r.value::numeric then 'yes'
                else 'NO'
              end as agrees
            from recounted r left join published p using (measure)
            %5$s order by r.place
            """;

    private static final String FEE_BASIS = "fee_basis";
    private static final String COUNTS_ALONE = "where r.measure not like '%_sum'";

    private static final String EXTRACTS = """
            , counted as (%s)
            select l.extract_id, e.file_name, count(*) as lines_in_row from counted l join claims.extract e using (extract_id)
            group by l.extract_id, e.file_name order by l.extract_id
            """;

    private static final String LINES = """
            , counted as (%s)
            select l.extract_id || ':' || l.record_number as record, e.file_name, l.line_number as line_of_file, l.procedure_code,
              l.service_date::text as service_date, round(l.billed_cents / 100.0, 2) as billed,
              round(l.allowed_cents / 100.0, 2) as allowed, round(l.paid_cents / 100.0, 2) as paid, l.denied, l.priced,
              l.by_extract_id || ':' || l.by_record_number as paid_by_record
            from counted l join claims.extract e using (extract_id)
            order by l.extract_id, l.record_number limit ?
            """;

    /** Of a row over all fee bases, which may be hidden where they are not. */
    private static final String PARTS = """
            select %s, v.patient_count, v.billed_sum, v.allowed_sum, v.paid_sum
            from benchmark.%s v where v.run_id = ?%s and v.patient_count is not null order by %s
            """;

    private final Connection connection;
    private final long runId;
    private final TracedView view;
    private final Map<String, String> key;
    private final String isRow;

    /** @param key a value of each column that the view requires or takes */
    public TracedRow(Connection connection, long runId, TracedView view, Map<String, String> key) {
        this.connection = connection;
        this.runId = runId;
        this.view = view;
        this.key = Map.copyOf(key);
        StringBuilder conditions = new StringBuilder();
        columns().forEach(column -> conditions.append(" and ").append(TracedView.isPart(column)));
        this.isRow = conditions.toString();
    }

    /** The columns of the key, in the order of {@link #parameters}. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>(view.required());
        columns.addAll(view.optional());
        return columns;
    }

    private Object[] parameters() {
        List<Object> parameters = new ArrayList<>(List.of(runId));
        columns().forEach(column -> parameters.add(key.get(column)));
        return parameters.toArray();
    }

    /** What the view says of the row, by measure; without rows where it says nothing. */
    public Listing shown() throws SQLException {
        StringBuilder ofKey = new StringBuilder();
        columns().forEach(column -> ofKey.append(", '").append(column).append('\''));
        return Listing.of(connection, "Figures", MEASURES.formatted(view.view(), isRow, ofKey), parameters());
    }

    /** Whether it is over all fee bases. */
    public boolean isPooled() {
        return TracedView.ALL.equals(key.get(FEE_BASIS));
    }

    /** What the view says of its fee bases, where it {@linkplain #isPooled() is over all}. */
    public Listing parts() throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(runId));
        StringBuilder ofKey = new StringBuilder();
        for (String column : columns()) {
            if (!column.equals(FEE_BASIS)) {
                ofKey.append(" and v.").append(column).append(" = ?");
                parameters.add(key.get(column));
            }
        }
        String told = String.join(", ", view.optional());
        return Listing.of(
                connection,
                "Rows of this key that are shown",
                PARTS.formatted(told + ", " + view.counts(), view.view(), ofKey, told),
                parameters.toArray());
    }

    /** What the view says beside what the database counts in the lines, the extracts that have them, and the lines. */
    public List<Listing> traced(long mostLines) throws SQLException {
        TracedView.Lines lines = view.lines(runId, key);
        RunLines records = new RunLines(connection, runId, lines.conditions(), lines.parameters());
        return List.of(
                records.list(
                        "Figures",
                        FIGURES.formatted(
                                lines.counted(), view.view(), isRow, lines.measures(), isPooled() ? COUNTS_ALONE : ""),
                        parameters()),
                records.list("Extracts", EXTRACTS.formatted(lines.counted())),
                records.list("Lines", LINES.formatted(lines.counted()), mostLines));
    }
}
