package org.claimsbenchmark.benchmark.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/**
 * How two publications of an edition differ for whoever kept the figures of the first: what they can subtract are rows that both
 * show, and of the cells also totals less all the parts of theirs that both show.
 *
 * <p>By how many patients a row differs is judged by the difference of its patients: at least so many came or went. Of a
 * total's rest nobody is told patients, so that it is judged by its lines. What rests on other lines than the row's, such as a share
 * of a total that has a row of its own, does not count.
 *
 * @param same rows of figures that are the same in both
 * @param byMany rows that differ by 11 patients or more
 * @param byFew rows that differ by fewer, net, and rests that differ by fewer than 11 lines
 */
public record PatientChanges(long same, long byMany, long byFew) {

    private static final String CELLS = "published.cell";

    private static final String PATIENTS = "patient_count";

    /** They rest on other lines than the row's: on those still to come, those that a share is of, or those of other rows. */
    private static final Set<String> OF_OTHER_LINES = Set.of(
            "completion",
            "maturity",
            "line_share",
            "patient_day_share",
            "index_patient_day_count",
            "cell_line_count",
            "cumulative_line_count",
            "lower_limit",
            "upper_limit");

    /** The longer period that makes the total, and the shorter ones that it is made of. */
    private static final List<List<String>> PERIODS =
            List.of(List.of("all", "year"), List.of("year", "quarter"), List.of("quarter", "month"));

    /** What the planner knows of rows that were just written is not to be relied on. */
    private static final String SETTINGS = "set local enable_nestloop = off; set local work_mem = '64MB'";

    private static final String BOTH_SHOWN = """
            select %1$s, a.patient_count - b.patient_count as patients, %8$s
              row(%2$s) is not distinct from row(%3$s) as same
            from %4$s b join %4$s a on %5$s
            where b.run_id = %6$d and a.run_id = %7$d and not b.suppressed and not a.suppressed
            """;

    /** What a total's rest is judged by. */
    private static final String OF_REST =
            "a.line_count - b.line_count as lines, a.billed_sum - b.billed_sum as billed,";

    private static final String COUNT = """
            select count(*) filter (where same), count(*) filter (where not same and abs(patients) >= %1$d),
              count(*) filter (where not same and abs(patients) < %1$d) from both_shown
            """;

    private static final String REST = """
            select 0, 0, count(*) from both_shown p join (
              select %1$s, sum(lines) as lines, case when count(*) = count(billed) then sum(billed) end as billed
              from both_shown where %2$s group by %3$s) c on %4$s
            where %5$s and abs(p.lines - c.lines) < %6$d and (p.lines <> c.lines or p.billed <> c.billed)
            """;

    /**
     * @param connection in a transaction
     * @param before a publication
     * @param after the run that would take its place
     */
    public static PatientChanges between(Connection connection, long before, long after) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute(SETTINGS);
        }
        FigureTable cells = FigureTable.named(connection, CELLS);
        StringBuilder query = new StringBuilder("with both_shown as materialized (")
                .append(bothShown(cells, OF_REST, before, after))
                .append(") ")
                .append(count());
        for (String dimension : cells.keys()) {
            if (!dimension.startsWith("period")) {
                query.append(" union all ").append(restOver(dimension, cells.keys()));
            }
        }
        for (List<String> periods : PERIODS) {
            query.append(" union all ").append(restOver(periods.get(0), periods.get(1), cells.keys()));
        }
        PatientChanges changes = sum(connection, query.toString());
        for (FigureTable table : FigureTable.ofFigures(connection)) {
            if (!table.name().equals(CELLS) && table.columns().contains(PATIENTS)) {
                changes = changes.plus(
                        sum(connection, "with both_shown as (" + bothShown(table, "", before, after) + ") " + count()));
            }
        }
        return changes;
    }

    private static String bothShown(FigureTable table, String ofRest, long before, long after) {
        List<String> figures = table.columns().stream()
                .filter(column -> !table.keys().contains(column) && !OF_OTHER_LINES.contains(column))
                .toList();
        return BOTH_SHOWN.formatted(
                columns("b.", table.keys()),
                columns("b.", figures),
                columns("a.", figures),
                table.name(),
                equal("b.", "a.", table.keys()),
                before,
                after,
                ofRest);
    }

    private static String count() {
        return COUNT.formatted(Suppression.LEAST_SHOWN);
    }

    private static String restOver(String dimension, List<String> keys) {
        List<String> others =
                keys.stream().filter(key -> !key.equals(dimension)).toList();
        return rest(
                columns("", others),
                "%s <> 'All'".formatted(dimension),
                columns("", others),
                equal("p.", "c.", others),
                "p.%s = 'All'".formatted(dimension));
    }

    private static String restOver(String longer, String shorter, List<String> keys) {
        List<String> others =
                keys.stream().filter(key -> !key.startsWith("period")).toList();
        String start = longer.equals("all") ? "null::date" : "date_trunc('" + longer + "', period_start)::date";
        return rest(
                columns("", others) + ", " + start + " as period_start",
                "period = '" + shorter + "'",
                columns("", others) + ", " + (others.size() + 1),
                equal("p.", "c.", others) + " and " + equal("p.", "c.", List.of("period_start")),
                "p.period = '" + longer + "'");
    }

    private static String rest(String parts, String ofParts, String grouped, String sameKeys, String ofTotal) {
        return REST.formatted(parts, ofParts, grouped, sameKeys, ofTotal, Suppression.LEAST_SHOWN);
    }

    private static String columns(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + '"' + column + '"').collect(Collectors.joining(", "));
    }

    /** By hash, which no operator for nulls allows. */
    private static String equal(String one, String other, List<String> columns) {
        return columns.stream()
                .map(column -> "coalesce(%s\"%s\"::text, '') = coalesce(%s\"%s\"::text, '')"
                        .formatted(one, column, other, column))
                .collect(Collectors.joining(" and "));
    }

    private static PatientChanges sum(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            PatientChanges sum = new PatientChanges(0, 0, 0);
            while (row.next()) {
                sum = sum.plus(new PatientChanges(row.getLong(1), row.getLong(2), row.getLong(3)));
            }
            return sum;
        }
    }

    private PatientChanges plus(PatientChanges other) {
        return new PatientChanges(same + other.same, byMany + other.byMany, byFew + other.byFew);
    }
}
