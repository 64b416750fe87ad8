package org.claimsbenchmark.benchmark.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lists of invented lines, the same for the same seed, and their columns. */
public final class InventedLines {

    private static final List<String> FEE_BASES =
            List.of("Professional, facility", "Professional, non-facility", "Hospital outpatient facility");
    private static final List<String> MODIFIERS = List.of("LT", "RT", "59", "26", "50");

    private InventedLines() {}

    public static KeptLines columns(List<InventedLine> lines) {
        KeptLinesBuilder builder = new KeptLinesBuilder();
        lines.forEach(line -> builder.add(line.kept()));
        return builder.build();
    }

    /**
     * Lines with every irregularity that a figure must survive: claims of two patients, lines without a provider, units
     * or amounts, negative paid amounts, denials, equal amounts, and thin and thick cells.
     */
    public static List<InventedLine> random(long seed, int count) {
        Random random = new Random(seed);
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            InventedLine line = random.nextInt(5) == 0
                    ? InventedLine.relatedLine(random.nextBoolean() ? "77012" : "20225")
                    : InventedLine.line();
            line.patient(skewed(random, count / 3))
                    .claim(random.nextInt(count / 2))
                    .provider(random.nextInt(60))
                    .on(LocalDate.of(2022, 11, 20).plusDays(random.nextInt(700)))
                    .units(random.nextInt(9) == 0 ? null : 1000L * random.nextInt(3) + 500 * random.nextInt(2))
                    .denied(random.nextInt(12) == 0)
                    .billed(100_00 + random.nextInt(5_000_00))
                    .allowed(random.nextInt(20) == 0 ? 0 : 50_00 + random.nextInt(2_000_00))
                    .paid(random.nextInt(2_000_00) - 100_00)
                    .value(LineDimension.FEE_BASIS, FEE_BASES.get(skewed(random, 3)))
                    .value(LineDimension.PAYER, "Payer " + skewed(random, 6))
                    .value(LineDimension.LINE_OF_BUSINESS, "Line " + skewed(random, 3))
                    .value(LineDimension.SITE_OF_SERVICE, "Site " + skewed(random, 5))
                    .value(LineDimension.MODIFIER_USE, "Use " + skewed(random, 7))
                    .value(LineDimension.DIAGNOSIS_GROUP, "Group " + skewed(random, 6))
                    .value(LineDimension.SPECIALTY, "Specialty " + skewed(random, 5))
                    .value(LineDimension.STATE, "S" + skewed(random, 9));
            if (random.nextInt(4) == 0) {
                line.modifiers(MODIFIERS.get(random.nextInt(5)));
            } else if (random.nextInt(4) == 0) {
                line.modifiers("59", MODIFIERS.get(random.nextInt(2)));
            }
            if (random.nextInt(3) == 0) {
                line.findings("SITE_ATYPICAL");
            }
            if (random.nextInt(9) == 0) {
                line.sessionFindings("HEADER_AMOUNT_REPEATED", "UNITS_OVER_MUE");
            }
            for (LineAmount amount : LineAmount.values()) {
                if (random.nextInt(15) == 0) {
                    line.without(amount);
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /** 0 to {@code bound - 1}, small numbers far more often than great ones. */
    private static int skewed(Random random, int bound) {
        double unit = random.nextDouble();
        return (int) (unit * unit * bound);
    }
}
