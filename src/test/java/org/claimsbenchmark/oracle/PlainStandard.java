package org.claimsbenchmark.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The allowed amount of the plain service: one unit on one side, alone. */
final class PlainStandard {

    private static final Set<String> SAY_HOW =
            Set.of("50 51 LT RT 59 XE XS XP XU 58 76 77 79 GC KX GA GX Q0 Q1 JW JZ".split(" "));

    private PlainStandard() {}

    static void add(Map<String, BigDecimal> measures, List<PlainLine> priced) {
        List<Long> cents = new ArrayList<>();
        List<PlainLine> carrying = new ArrayList<>();
        for (PlainLine line : priced) {
            BigDecimal services = services(
                    line.modifiers(),
                    line.units() == null ? BigDecimal.ONE : line.units(),
                    line.dimensions().get("fee_basis").startsWith("Professional"));
            if (services != null) {
                carrying.add(line);
                cents.add(BigDecimal.valueOf(line.allowed())
                        .divide(services, 0, RoundingMode.HALF_UP)
                        .longValueExact());
            }
        }
        Collections.sort(cents);
        if (cents.isEmpty() || PlainCell.areFew(carrying)) {
            return;
        }
        BigDecimal sum = cents.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        measures.put(
                "standard_allowed_mean",
                PlainCell.dollars(sum.divide(BigDecimal.valueOf(cents.size()), 0, RoundingMode.HALF_UP)));
        for (int percent : new int[] {25, 50, 75}) {
            measures.put("standard_allowed_p" + percent, PlainCell.dollars(PlainCell.percentile(cents, percent)));
        }
    }

    /** How many plain services the line is paid for; null where nobody can say. */
    private static BigDecimal services(List<String> modifiers, BigDecimal units, boolean professional) {
        boolean both = modifiers.contains("50");
        boolean left = modifiers.contains("LT");
        boolean right = modifiers.contains("RT");
        boolean further = modifiers.contains("51");
        boolean clear = SAY_HOW.containsAll(modifiers)
                && !(left && right)
                && !(both && (left || right))
                && (professional || !further)
                && units.signum() > 0
                && units.stripTrailingZeros().scale() <= 0
                && (!both || units.compareTo(BigDecimal.ONE) == 0);
        return !clear
                ? null
                : units.multiply(new BigDecimal(both ? "1.5" : "1")).multiply(new BigDecimal(further ? "0.5" : "1"));
    }
}
