package org.claimsbenchmark.benchmark.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.copy.CopyRows;

/**
 * {@code published.discrepancy_effect}: how many index lines carry a code on which the card and the code sets disagree, and the
 * dollars that it touches. Over all fee bases there are counts, but no dollars.
 */
public final class DiscrepancyEffectTable {

    private final KeptLines kept;
    private final TextColumn profiles;
    private final TextColumn feeBases;

    public DiscrepancyEffectTable(KeptLines kept) {
        this.kept = kept;
        this.profiles = kept.disputedProfiles();
        this.feeBases = kept.dimension(LineDimension.FEE_BASIS);
    }

    /** Writes the rows of a run whose cells are written. */
    public void write(Connection connection, long runId) throws SQLException {
        HiddenCells hiddenCells = HiddenCells.of(connection, runId);
        List<String> codes = profiles.values().stream()
                .filter(profile -> !profile.isEmpty())
                .flatMap(profile -> List.of(profile.split(" ")).stream())
                .distinct()
                .sorted()
                .toList();
        try (CopyRows rows = new CopyRows(
                connection,
                "published.discrepancy_effect",
                "run_id, subject, code, fee_basis, line_count, patient_count, billed_sum, allowed_sum, paid_sum,"
                        + " suppressed")) {
            for (String code : codes) {
                write(rows, runId, code, hiddenCells);
            }
            rows.finish();
        }
    }

    private void write(CopyRows rows, long runId, String code, HiddenCells hiddenCells) throws SQLException {
        boolean[] carries = new boolean[kept.indexCount()];
        boolean[] carriesByProfile = new boolean[profiles.values().size()];
        for (int profile = 0; profile < carriesByProfile.length; profile++) {
            carriesByProfile[profile] =
                    List.of(profiles.values().get(profile).split(" ")).contains(code);
        }
        int all = feeBases.values().size();
        LineTally[] tallies = new LineTally[all + 1];
        for (int row = 0; row < carries.length; row++) {
            carries[row] = carriesByProfile[profiles.code(row)];
            if (carries[row]) {
                add(tallies, feeBases.code(row), row);
                add(tallies, all, row);
            }
        }
        boolean[] hidden = new HiddenParts(kept, carries, hiddenCells).ofFeeBasesAndAll();
        int colon = code.indexOf(':');
        for (int feeBasis = 0; feeBasis <= all; feeBasis++) {
            LineTally tally = tallies[feeBasis];
            if (tally == null) {
                continue;
            }
            rows.number(runId)
                    .text(code.substring(0, colon))
                    .text(code.substring(colon + 1))
                    .text(feeBasis == all ? Cell.ALL : feeBases.values().get(feeBasis));
            if (hidden[feeBasis]) {
                rows.nulls(5);
            } else {
                rows.number(tally.lines()).number(tally.patients());
                if (feeBasis == all) {
                    rows.nulls(3);
                } else {
                    tally.writeDollars(rows);
                }
            }
            rows.flag(hidden[feeBasis]).endRow();
        }
    }

    private void add(LineTally[] tallies, int feeBasis, int row) {
        if (tallies[feeBasis] == null) {
            tallies[feeBasis] = new LineTally();
        }
        tallies[feeBasis].add(kept, row);
    }
}
