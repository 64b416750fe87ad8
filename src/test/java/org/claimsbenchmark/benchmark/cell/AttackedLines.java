package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.ServicePeriod;

/** The index lines behind cells that are attacked, and what is true of them: the oracle. */
final class AttackedLines {

    /** In whose place parts of all lines stand. */
    static final LineDimension PART = LineDimension.LINE_OF_BUSINESS;

    private final Set<LineDimension> dimensions;
    private final Map<CellKey, Truth> cells = new TreeMap<>();
    private final Map<String, String> wholes = new TreeMap<>();

    /** @param dimensions the others are {@code All} */
    AttackedLines(Set<LineDimension> dimensions) {
        this.dimensions = dimensions;
    }

    /** What is true of a cell. */
    static final class Truth {
        private final Set<Integer> patients = new HashSet<>();
        private final Set<Integer> pricedPatients = new HashSet<>();
        private final Map<Integer, Integer> linesOfProvider = new HashMap<>();
        private int lines;
        private long allowed;

        private void add(int patient, int provider, long allowedCents) {
            lines++;
            patients.add(patient);
            if (allowedCents > 0) {
                allowed += allowedCents;
                pricedPatients.add(patient);
                if (provider >= 0) {
                    linesOfProvider.merge(provider, 1, Integer::sum);
                }
            }
        }

        int lines() {
            return lines;
        }

        int patients() {
            return patients.size();
        }

        double allowedDollars() {
            return allowed / 100.0;
        }

        /** Whether its prices are those of 1 to 10 patients, fewer than 3 providers, or to over 80 % one provider's. */
        boolean pricesAreOfFew() {
            int priced = linesOfProvider.values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return !pricedPatients.isEmpty()
                    && (pricedPatients.size() < 11
                            || (priced > 0
                                    && (linesOfProvider.size() < 3
                                            || Collections.max(linesOfProvider.values()) * 5 > priced * 4)));
        }
    }

    /**
     * @param provider negative for none
     * @param allowedCents 0 for a line without a price
     */
    void add(Map<LineDimension, String> values, LocalDate day, int patient, int provider, long allowedCents) {
        add(values, List.of(), day, patient, provider, allowedCents);
    }

    /**
     * Adds a line that is also counted by what it is.
     *
     * @param parts of all lines the one that it is in, and each the next within it; they stand in the place of the line of business,
     *     by which nothing is grouped then
     */
    void add(
            Map<LineDimension, String> values,
            List<String> parts,
            LocalDate day,
            int patient,
            int provider,
            long allowedCents) {
        List<String> periods = new ArrayList<>();
        for (ServicePeriod period : ServicePeriod.values()) {
            periods.add(period(period, period.startOf(day)));
            if (period != ServicePeriod.ALL) {
                wholes.put(periods.get(periods.size() - 1), periods.get(periods.size() - 2));
            }
        }
        for (int part = 1; part < parts.size(); part++) {
            wholes.put(parts.get(part), parts.get(part - 1));
        }
        for (GroupingSet set : GroupingSet.published()) {
            if (dimensions.containsAll(set.grouped())) {
                for (String period : periods) {
                    List<String> key = Stream.of(LineDimension.values())
                            .map(dimension -> set.grouped().contains(dimension) ? values.get(dimension) : Cell.ALL)
                            .collect(Collectors.toList());
                    key.add(period);
                    CellKey whole = new CellKey(List.copyOf(key));
                    truthOf(whole).add(patient, provider, allowedCents);
                    for (String part : parts) {
                        truthOf(whole.with(PART, part)).add(patient, provider, allowedCents);
                    }
                }
            }
        }
    }

    private Truth truthOf(CellKey cell) {
        return cells.computeIfAbsent(cell, any -> new Truth());
    }

    Map<CellKey, Truth> truth() {
        return cells;
    }

    Domain domain() {
        return new Domain(cells.keySet(), wholes);
    }

    /** The cells of 1 to 10 patients. */
    List<CellKey> small() {
        return those(truth -> truth.patients() < 11);
    }

    /** The cells whose prices are those of few. */
    List<CellKey> pricedByFew() {
        return those(Truth::pricesAreOfFew);
    }

    private List<CellKey> those(Predicate<Truth> which) {
        return cells.keySet().stream()
                .filter(cell -> which.test(cells.get(cell)))
                .toList();
    }

    /** Names a period as cells are named here. */
    static String period(ServicePeriod period, LocalDate start) {
        return period == ServicePeriod.ALL ? "all" : period.label() + start;
    }
}
