package org.claimsbenchmark.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Section 4 of the rules: which dimensions are grouped by, and the key of the cell that a line falls in. */
final class PlainGroupings {

    private static final List<String> DIMENSIONS = PlainRecomputation.CELL_KEY.subList(1, 8);
    private static final Set<Set<String>> SETS = new HashSet<>();

    static {
        SETS.add(Set.of());
        for (String one : DIMENSIONS) {
            SETS.add(Set.of(one));
            for (String other : DIMENSIONS) {
                if (!one.equals(other)) {
                    SETS.add(Set.of(one, other));
                }
            }
        }
        SETS.add(Set.of("payer", "site_of_service", "modifier_use"));
        SETS.add(Set.of("payer", "line_of_business", "site_of_service"));
    }

    private PlainGroupings() {}

    /** None, each dimension alone, each pair, and the two triples: 31 sets. */
    static Set<Set<String>> sets() {
        return SETS;
    }

    static List<String> key(PlainLine line, String feeBasis, Set<String> groupedBy, String period) {
        List<String> key = new ArrayList<>();
        key.add(feeBasis);
        for (String dimension : DIMENSIONS) {
            key.add(groupedBy.contains(dimension) ? line.dimensions().get(dimension) : "All");
        }
        key.add(period);
        key.add(start(line.serviceDate(), period));
        return key;
    }

    private static String start(LocalDate date, String period) {
        int year = date.getYear();
        int month = date.getMonthValue();
        return switch (period) {
            case "year" -> LocalDate.of(year, 1, 1).toString();
            case "quarter" -> LocalDate.of(year, month - (month - 1) % 3, 1).toString();
            case "month" -> LocalDate.of(year, month, 1).toString();
            default -> "";
        };
    }
}
