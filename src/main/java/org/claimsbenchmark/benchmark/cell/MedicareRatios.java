package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;

/** Each line's allowed amount over the Medicare amount of its service year and fee basis. */
final class MedicareRatios {

    private static final long UNIT = 1_000_000;

    private MedicareRatios() {}

    /** One an index line: millionths, rounded half up, or {@link KeptLines#ABSENT} where there is no ratio. */
    static long[] of(KeptLines kept, MedicareAmounts medicare) {
        TextColumn feeBases = kept.dimension(LineDimension.FEE_BASIS);
        long[] allowed = kept.amount(LineAmount.ALLOWED);
        long[] ratios = new long[kept.indexCount()];
        Map<Integer, OptionalLong[]> byYear = new HashMap<>();
        for (int row = 0; row < ratios.length; row++) {
            OptionalLong[] amounts = byYear.computeIfAbsent(
                    LocalDate.ofEpochDay(kept.serviceDays()[row]).getYear(),
                    year -> feeBases.values().stream()
                            .map(feeBasis -> medicare.cents(feeBasis, year))
                            .toArray(OptionalLong[]::new));
            OptionalLong cents = amounts[feeBases.code(row)];
            ratios[row] = cents.isEmpty() || allowed[row] == KeptLines.ABSENT
                    ? KeptLines.ABSENT
                    : ExactStatistics.mean(Math.multiplyExact(allowed[row], UNIT), cents.getAsLong());
        }
        return ratios;
    }
}
