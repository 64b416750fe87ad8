package org.claimsbenchmark.benchmark.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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
    private final HiddenCells hiddenCells;
    private final TextColumn profiles;
    private final TextColumn feeBases;

    private DiscrepancyEffectTable(KeptLines kept, HiddenCells hiddenCells) {
        this.kept = kept;
        this.hiddenCells = hiddenCells;
        this.profiles = kept.disputedProfiles();
        this.feeBases = kept.dimension(LineDimension.FEE_BASIS);
    }

    /**
     * What carries a code in a fee basis, or in all.
     *
     * @param tally null where it is hidden
     */
    private record Effect(String code, String feeBasis, LineTally tally) {}

    /** Rows that are worked out, to be written when they are. */
    public static final class Begun {

        private final CompletableFuture<List<Effect>> effects;

        private Begun(CompletableFuture<List<Effect>> effects) {
            this.effects = effects;
        }

        /** Waits for them. */
        public void write(Connection connection, long runId) throws SQLException {
            DiscrepancyEffectTable.write(connection, runId, effects.join());
        }
    }

    /**
     * Begins to work out the rows of a run whose cells are written.
     *
     * @param meanwhile works while the caller does something else
     */
    public static Begun begin(Connection connection, long runId, KeptLines kept, Executor meanwhile)
            throws SQLException {
        DiscrepancyEffectTable table = new DiscrepancyEffectTable(kept, HiddenCells.of(connection, runId));
        return new Begun(CompletableFuture.supplyAsync(table::effects, meanwhile));
    }

    private static void write(Connection connection, long runId, List<Effect> effects) throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "published.discrepancy_effect",
                "run_id, subject, code, fee_basis, line_count, patient_count, billed_sum, allowed_sum, paid_sum,"
                        + " suppressed")) {
            for (Effect effect : effects) {
                int colon = effect.code().indexOf(':');
                rows.number(runId)
                        .text(effect.code().substring(0, colon))
                        .text(effect.code().substring(colon + 1))
                        .text(effect.feeBasis());
                LineTally tally = effect.tally();
                if (tally == null) {
                    rows.nulls(5);
                } else {
                    rows.number(tally.lines()).number(tally.patients());
                    if (effect.feeBasis().equals(Cell.ALL)) {
                        rows.nulls(3);
                    } else {
                        tally.writeDollars(rows);
                    }
                }
                rows.flag(tally == null).endRow();
            }
            rows.finish();
        }
    }

    private List<Effect> effects() {
        return profiles.values().stream()
                .filter(profile -> !profile.isEmpty())
                .flatMap(profile -> List.of(profile.split(" ")).stream())
                .distinct()
                .sorted()
                .flatMap(code -> effects(code).stream())
                .toList();
    }

    private List<Effect> effects(String code) {
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
        List<Effect> effects = new ArrayList<>();
        for (int feeBasis = 0; feeBasis <= all; feeBasis++) {
            if (tallies[feeBasis] != null) {
                effects.add(new Effect(
                        code,
                        feeBasis == all ? Cell.ALL : feeBases.values().get(feeBasis),
                        hidden[feeBasis] ? null : tallies[feeBasis]));
            }
        }
        return effects;
    }

    private void add(LineTally[] tallies, int feeBasis, int row) {
        if (tallies[feeBasis] == null) {
            tallies[feeBasis] = new LineTally();
        }
        tallies[feeBasis].add(kept, row);
    }
}
