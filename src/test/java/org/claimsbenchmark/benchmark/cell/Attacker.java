package org.claimsbenchmark.benchmark.cell;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Somebody who knows every published number of what adds up over cells, which sets of cells are published and which values can
 * occur, and works out by linear programming between which bounds each other number must lie. Of some he may know what they are at
 * least.
 */
final class Attacker implements AutoCloseable {

    private final MPSolver solver;
    private final Map<CellKey, MPVariable> unknown = new LinkedHashMap<>();
    private final Map<CellKey, Double> known = new HashMap<>();

    /** Within which a number of lines must lie. */
    record Bounds(double least, double most) {}

    /**
     * @param shown what is published: of each cell the number
     * @param domain of each dimension the values that can occur, and of each period the shorter ones within it
     */
    Attacker(Map<CellKey, ? extends Number> shown, Domain domain) {
        Loader.loadNativeLibraries();
        this.solver = MPSolver.createSolver("GLOP");
        List<CellKey> universe = domain.cells();
        Map<CellKey, Map<String, List<CellKey>>> parts = new TreeMap<>();
        for (CellKey cell : universe) {
            boolean empty = false;
            for (Map.Entry<String, CellKey> total : domain.totals(cell).entrySet()) {
                parts.computeIfAbsent(total.getValue(), any -> new TreeMap<>())
                        .computeIfAbsent(total.getKey(), any -> new ArrayList<>())
                        .add(cell);
                empty |= known.getOrDefault(total.getValue(), 1.0) == 0;
            }
            if (shown.containsKey(cell)) {
                known.put(cell, shown.get(cell).doubleValue());
            } else if (empty) {
                known.put(cell, 0.0);
            } else {
                unknown.put(cell, solver.makeNumVar(0, Double.POSITIVE_INFINITY, cell.toString()));
            }
        }
        parts.forEach((total, byAxis) -> byAxis.values().forEach(cells -> state(total, cells)));
    }

    /** The total is the sum of its parts. */
    private void state(CellKey total, List<CellKey> cells) {
        double sum = known.getOrDefault(total, 0.0);
        Map<MPVariable, Double> coefficients = new LinkedHashMap<>();
        if (unknown.containsKey(total)) {
            coefficients.put(unknown.get(total), -1.0);
        }
        for (CellKey cell : cells) {
            if (unknown.containsKey(cell)) {
                coefficients.put(unknown.get(cell), 1.0);
            } else {
                sum -= known.get(cell);
            }
        }
        if (!coefficients.isEmpty()) {
            MPConstraint equation = solver.makeConstraint(sum, sum);
            coefficients.forEach(equation::setCoefficient);
        }
    }

    /**
     * What numbers add up to at least, of which these are the quartiles: all at or behind a quartile's place are as great.
     *
     * @param n how many numbers
     */
    static double leastSum(int n, double p25, double p50, double p75) {
        double least = 0;
        for (int place = 0; place < n; place++) {
            double position = place / Math.max(1.0, n - 1.0);
            least += position >= 0.75 ? p75 : position >= 0.5 ? p50 : position >= 0.25 ? p25 : 0;
        }
        return least;
    }

    /** What a cell has, is this or more. */
    void isAtLeast(CellKey cell, double least) {
        if (unknown.containsKey(cell)) {
            unknown.get(cell).setLb(least);
        }
    }

    /** Between which bounds the number of lines of a cell that is not published must lie. */
    Bounds bounds(CellKey cell) {
        MPVariable variable = unknown.get(cell);
        if (variable == null) {
            return new Bounds(known.get(cell), known.get(cell));
        }
        return new Bounds(extreme(variable, false), extreme(variable, true));
    }

    private double extreme(MPVariable variable, boolean greatest) {
        MPObjective objective = solver.objective();
        objective.clear();
        objective.setCoefficient(variable, 1);
        objective.setOptimizationDirection(greatest);
        MPSolver.ResultStatus status = solver.solve();
        return switch (status) {
            case OPTIMAL -> objective.value();
            case UNBOUNDED -> Double.POSITIVE_INFINITY;
            default -> throw new IllegalStateException("no table has the published numbers: " + status);
        };
    }

    @Override
    public void close() {
        solver.delete();
    }

    /** @param values one a dimension, {@code All} where it is not grouped by; the period last */
    record CellKey(List<String> values) implements Comparable<CellKey> {

        @Override
        public int compareTo(CellKey other) {
            return values.toString().compareTo(other.values.toString());
        }

        CellKey with(int place, String value) {
            List<String> changed = new ArrayList<>(values);
            changed.set(place, value);
            return new CellKey(List.copyOf(changed));
        }
    }

    /**
     * What can occur.
     *
     * @param values of each dimension, {@code All} left out; a dimension with a single value is as good as not grouped by
     * @param longer of each period the next longer one it is part of; {@code all} is part of none
     */
    record Domain(List<List<String>> values, Map<String, String> longer) {

        static final int PERIOD = LineDimension.values().length;

        /** Every cell of every published set, totals before their parts. */
        List<CellKey> cells() {
            TreeSet<CellKey> cells = new TreeSet<>();
            for (GroupingSet set : GroupingSet.published()) {
                List<CellKey> combinations = new ArrayList<>();
                combinations.add(new CellKey(Collections.nCopies(PERIOD + 1, Cell.ALL)));
                for (LineDimension dimension : set.grouped()) {
                    int place = dimension.ordinal();
                    if (values.get(place).size() > 1) {
                        combinations = combinations.stream()
                                .flatMap(cell -> values.get(place).stream().map(value -> cell.with(place, value)))
                                .toList();
                    }
                }
                for (CellKey combination : combinations) {
                    longer.keySet().forEach(period -> cells.add(combination.with(PERIOD, period)));
                    cells.add(combination.with(PERIOD, "all"));
                }
            }
            List<CellKey> ordered = new ArrayList<>(cells);
            ordered.sort(Comparator.comparingInt(this::depth).thenComparing(Comparator.naturalOrder()));
            return ordered;
        }

        /** The published totals that a cell is part of, by the dimension that they run over. */
        Map<String, CellKey> totals(CellKey cell) {
            Map<String, CellKey> totals = new TreeMap<>();
            for (int place = 0; place < PERIOD; place++) {
                if (!cell.values().get(place).equals(Cell.ALL)) {
                    totals.put("dimension " + place, cell.with(place, Cell.ALL));
                }
            }
            String period = cell.values().get(PERIOD);
            if (longer.containsKey(period)) {
                totals.put("period", cell.with(PERIOD, longer.get(period)));
            }
            return totals;
        }

        private int depth(CellKey cell) {
            int depth = 0;
            for (int place = 0; place < PERIOD; place++) {
                depth += cell.values().get(place).equals(Cell.ALL) ? 0 : 1;
            }
            for (String period = cell.values().get(PERIOD); longer.containsKey(period); period = longer.get(period)) {
                depth++;
            }
            return depth;
        }
    }
}
