package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;

/**
 * Random lines of few values, skewed, so that small cells stand beside great ones everywhere; of an odd seed some combinations of
 * values never occur.
 */
final class RandomExtract {

    private static final Map<LineDimension, Integer> VALUES = Map.of(
            LineDimension.FEE_BASIS, 2,
            LineDimension.PAYER, 4,
            LineDimension.SITE_OF_SERVICE, 4,
            LineDimension.MODIFIER_USE, 3,
            LineDimension.STATE, 3);

    private static final Map<String, Integer> DENIED_OF_TWELVE = Map.of("v0", 1, "v1", 3, "v2", 1, "v3", 2);

    static final String PRICED = "priced";
    static final String UNPRICED = "unpriced";
    /** Of those that are not priced. */
    static final String DENIED = "denied";
    /** Of those that are not priced. */
    static final String NEITHER = "neither";

    private final List<InventedLine> invented = new ArrayList<>();
    private final AttackedLines lines = new AttackedLines(VALUES.keySet());
    private final AttackedLines linesByPrice = new AttackedLines(VALUES.keySet());

    RandomExtract(long seed) {
        Random random = new Random(seed);
        int count = 300 + random.nextInt(1_500);
        boolean withGaps = seed % 2 == 1;
        for (int i = 0; i < count; i++) {
            LocalDate day = LocalDate.of(2024, 1 + random.nextInt(5), 1 + random.nextInt(28));
            int patient = random.nextInt(count);
            int provider = 1 + skewed(random, 12) * 3 + random.nextInt(3);
            long allowed = 100_00 + random.nextInt(900_00);
            Map<LineDimension, String> values = new EnumMap<>(LineDimension.class);
            for (LineDimension dimension : LineDimension.values()) {
                if (VALUES.containsKey(dimension)) {
                    values.put(dimension, "v" + skewed(random, VALUES.get(dimension)));
                }
            }
            if (withGaps) {
                leaveGaps(values);
            }
            // some deny more than others
            boolean denied = random.nextInt(12) < DENIED_OF_TWELVE.get(values.get(LineDimension.PAYER));
            boolean withoutAllowed = random.nextInt(15) == 0
                    && !values.get(LineDimension.SITE_OF_SERVICE).equals("v1");
            InventedLine line = InventedLine.line()
                    .patient(patient)
                    .on(day)
                    .provider(provider)
                    .allowed(allowed)
                    .denied(denied);
            if (withoutAllowed) {
                line.without(LineAmount.ALLOWED);
            }
            values.forEach(line::value);
            invented.add(line);
            boolean priced = !denied && !withoutAllowed;
            lines.add(values, day, patient, provider, priced ? allowed : 0);
            List<String> parts = priced ? List.of(PRICED) : List.of(UNPRICED, denied ? DENIED : NEITHER);
            linesByPrice.add(values, parts, day, patient, provider, priced ? allowed : 0);
        }
    }

    List<Cell> published(Dominance dominance) {
        List<Cell> cells = new ArrayList<>();
        new CellEngine((feeBasis, year) -> OptionalLong.empty(), dominance, 2)
                .compute(InventedLines.columns(invented), cells::addAll);
        return cells;
    }

    AttackedLines lines() {
        return lines;
    }

    /** The same, also by what they are. */
    AttackedLines linesByPrice() {
        return linesByPrice;
    }

    CellKey key(Cell cell) {
        List<String> key = new ArrayList<>();
        for (LineDimension dimension : LineDimension.values()) {
            key.add(VALUES.containsKey(dimension) ? cell.value(dimension) : Cell.ALL);
        }
        key.add(AttackedLines.period(cell.period(), cell.periodStart()));
        return new CellKey(List.copyOf(key));
    }

    /** As none of Medicare's lines is commercial: some values never occur together. */
    private static void leaveGaps(Map<LineDimension, String> values) {
        String payer = values.get(LineDimension.PAYER);
        if (payer.equals("v0") || payer.equals("v2")) {
            values.put(LineDimension.STATE, payer.equals("v0") ? "v0" : "v1");
        }
        if (values.get(LineDimension.SITE_OF_SERVICE).equals("v1")) {
            values.put(LineDimension.MODIFIER_USE, "v0");
        }
    }

    private static int skewed(Random random, int bound) {
        return Math.min(bound - 1, (int) (-Math.log(1 - random.nextDouble())));
    }
}
