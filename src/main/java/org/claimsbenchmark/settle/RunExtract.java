package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.settle.SettlementResult.Tally;

/**
 * An extract of a run as the load step left it, counted by the database and apart from what settling decides.
 *
 * @param extractId key of {@code claims.extract}
 * @param loadOrder 1-based place in the run; one extract, one place
 * @param replaced whether a newer file counts instead, so that none of its lines takes part
 * @param recordsRead as the load step counted them
 * @param rejected records that cannot be read as a claim line, with what could be read of their charges
 * @param outOfScopeByCode records with another code; they left no line
 * @param lines rows of {@code claims.line}, with their charges
 */
record RunExtract(
        int extractId,
        int loadOrder,
        boolean replaced,
        long recordsRead,
        Tally rejected,
        long outOfScopeByCode,
        Tally lines) {

    private static final String COUNTED_BY_THE_LOAD = """
            select e.extract_id, e.load_order, e.role = 'replaced', coalesce(sum(c.records_read), 0),
                   coalesce(sum(c.records_rejected), 0), coalesce(sum(c.billed_rejected_cents), 0),
                   coalesce(sum(c.records_out_of_scope_by_code), 0)
            from claims.run_extract e
            left join claims.extract_count c using (extract_id)
            where e.run_id = ? and e.role <> 'refused'
            group by e.extract_id, e.load_order, e.role
            """;

    /** The extracts stand in it as literals, so that the planner goes to their lines and to no others. */
    private static final String LOADED_LINES = """
            select extract_id, count(*), coalesce(sum(billed_cents), 0)
            from claims.line where extract_id = any ('%s'::integer[]) group by extract_id
            """;

    /** All extracts of the run but the refused ones, by ascending key. */
    static List<RunExtract> of(Connection connection, long runId) throws SQLException {
        List<RunExtract> extracts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COUNTED_BY_THE_LOAD)) {
            statement.setLong(1, runId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    extracts.add(new RunExtract(
                            row.getInt(1),
                            row.getInt(2),
                            row.getBoolean(3),
                            row.getLong(4),
                            new Tally(row.getLong(5), new Money(row.getLong(6))),
                            row.getLong(7),
                            Tally.NONE));
                }
            }
        }
        Map<Integer, Tally> lines = loadedLines(connection, extracts);
        return extracts.stream()
                .sorted(Comparator.comparingInt(RunExtract::extractId))
                .map(extract -> extract.withLines(lines.getOrDefault(extract.extractId, Tally.NONE)))
                .toList();
    }

    /** The keys as the literal of an array. */
    static String arrayOf(List<RunExtract> extracts) {
        StringBuilder array = new StringBuilder("{");
        for (RunExtract extract : extracts) {
            array.append(array.length() == 1 ? "" : ",").append(extract.extractId);
        }
        return array.append('}').toString();
    }

    private static Map<Integer, Tally> loadedLines(Connection connection, List<RunExtract> extracts)
            throws SQLException {
        Map<Integer, Tally> lines = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOADED_LINES.formatted(arrayOf(extracts)))) {
            while (row.next()) {
                lines.put(row.getInt(1), new Tally(row.getLong(2), new Money(row.getLong(3))));
            }
        }
        return lines;
    }

    private RunExtract withLines(Tally loaded) {
        return new RunExtract(extractId, loadOrder, replaced, recordsRead, rejected, outOfScopeByCode, loaded);
    }
}
