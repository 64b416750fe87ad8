package org.claimsbenchmark.benchmark.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.RowOrder;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.copy.CopyRows;

/**
 * {@code published.finding}: how many kept lines, index and related ones, show a fact, and the dollars it touches. Over
 * all fee bases there are counts, but no dollars.
 */
public final class FindingTable {

    private final KeptLines kept;
    private final ShownTotals shown;

    /** @param shown what of the cells is shown: nothing here is about less */
    public FindingTable(KeptLines kept, ShownTotals shown) {
        this.kept = kept;
        this.shown = shown;
    }

    public void write(Connection connection, long runId) throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "published.finding",
                "run_id, code, fee_basis, line_count, patient_count, billed_sum, allowed_sum, paid_sum,"
                        + " suppressed")) {
            for (Map.Entry<String, SortedMap<String, LineTally>> code :
                    tallies().entrySet()) {
                boolean someHidden = code.getValue().entrySet().stream()
                        .anyMatch(feeBasis -> hides(feeBasis.getKey(), feeBasis.getValue()));
                for (Map.Entry<String, LineTally> feeBasis : code.getValue().entrySet()) {
                    rows.number(runId).text(code.getKey()).text(feeBasis.getKey());
                    boolean hidden = feeBasis.getKey().equals(Cell.ALL)
                            ? someHidden
                            : hides(feeBasis.getKey(), feeBasis.getValue());
                    writeMeasures(rows, feeBasis.getKey(), feeBasis.getValue(), hidden);
                }
            }
            rows.finish();
        }
    }

    private boolean hides(String feeBasis, LineTally tally) {
        return tally.hidden() || (!feeBasis.equals(Cell.ALL) && !shown.contains(feeBasis));
    }

    /** The row over all fee bases is hidden where one of them is, which it would tell. */
    private static void writeMeasures(CopyRows rows, String feeBasis, LineTally tally, boolean hidden)
            throws SQLException {
        if (hidden) {
            rows.nulls(5);
        } else {
            rows.number(tally.lines()).number(tally.patients());
            if (feeBasis.equals(Cell.ALL)) {
                rows.nulls(3);
            } else {
                tally.writeDollars(rows);
            }
        }
        rows.flag(hidden).endRow();
    }

    /** By finding, then by fee basis. */
    private SortedMap<String, SortedMap<String, LineTally>> tallies() {
        long[] patients = new long[kept.size()];
        for (int row = 0; row < patients.length; row++) {
            patients[row] = kept.patients()[row];
        }
        List<String> codes = kept.findingProfiles().values().stream()
                .flatMap(profile -> codes(profile).stream())
                .distinct()
                .sorted()
                .toList();
        int[][] codesOfProfile = kept.findingProfiles().values().stream()
                .map(profile -> codes(profile).stream().mapToInt(codes::indexOf).toArray())
                .toArray(int[][]::new);
        TextColumn feeBases = kept.dimension(LineDimension.FEE_BASIS);
        int all = feeBases.values().size();
        LineTally[][] tallies = new LineTally[codes.size()][all + 1];
        for (int row : RowOrder.by(patients)) {
            for (int code : codesOfProfile[kept.findingProfiles().code(row)]) {
                add(tallies[code], feeBases.code(row), row);
                add(tallies[code], all, row);
            }
        }
        SortedMap<String, SortedMap<String, LineTally>> byCode = new TreeMap<>();
        for (int code = 0; code < tallies.length; code++) {
            for (int feeBasis = 0; feeBasis <= all; feeBasis++) {
                if (tallies[code][feeBasis] != null) {
                    byCode.computeIfAbsent(codes.get(code), any -> new TreeMap<>())
                            .put(feeBasis == all ? Cell.ALL : feeBases.values().get(feeBasis), tallies[code][feeBasis]);
                }
            }
        }
        return byCode;
    }

    private void add(LineTally[] byFeeBasis, int feeBasis, int row) {
        if (byFeeBasis[feeBasis] == null) {
            byFeeBasis[feeBasis] = new LineTally();
        }
        byFeeBasis[feeBasis].add(kept, row);
    }

    private static List<String> codes(String profile) {
        return profile.isEmpty() ? List.of() : List.of(profile.split(" "));
    }
}
