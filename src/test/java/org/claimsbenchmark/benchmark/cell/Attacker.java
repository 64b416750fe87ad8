package org.claimsbenchmark.benchmark.cell;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Somebody who knows published numbers of what adds up over cells, and which values can occur, and works out by linear programming
 * between which bounds each other number must lie: those that some table has, of any numbers of zero or more in its finest
 * cells, of which every published number is true.
 *
 * <p>Finest cells that the same known ones contain make one unknown: how they share it is free.
 */
final class Attacker implements AutoCloseable {

    /** How many finds tell enough. */
    private static final int ENOUGH = 8;
    /** How many targets a look at random must settle, for another one to follow. */
    private static final int FEW = 4;
    /** No number is greater: without a bound there would be no greatest. */
    private static final double MOST = 1e9;

    private final MPSolver solver;
    private final MPSolverParameters parameters;
    private final Domain domain;
    /** By finest cell. */
    private final int[] unknownOf;
    /** By unknown: of how many finest cells it is the sum. */
    private final int[] sizes;

    private final MPVariable[] unknowns;
    /** How often finest cells were told from others. */
    private int separated;

    /** Within which a number must lie. */
    record Bounds(double least, double most) {

        static Bounds exactly(double number) {
            return new Bounds(number, number);
        }

        /**
         * What numbers of zero or more add up to, of which these are the quartiles: all at or behind a quartile's place are as
         * great.
         *
         * @param n how many numbers
         */
        static Bounds ofSum(int n, double p25, double p50, double p75) {
            double least = 0;
            for (int place = 0; place < n; place++) {
                double position = place / Math.max(1.0, n - 1.0);
                least += position >= 0.75 ? p75 : position >= 0.5 ? p50 : position >= 0.25 ? p25 : 0;
            }
            return new Bounds(least, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * @param known of each cell, of which something is known, between what it must lie
     * @param domain of each dimension the values that can occur, and of each period the shorter ones within it
     */
    Attacker(Map<CellKey, Bounds> known, Domain domain) {
        Loader.loadNativeLibraries();
        this.solver = MPSolver.createSolver("GLOP");
        this.parameters = new MPSolverParameters();
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.INCREMENTALITY,
                MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
        this.domain = domain;
        this.unknownOf = new int[domain.finestCells()];
        known.keySet().forEach(this::separate);
        Map<Integer, Integer> numbers = new HashMap<>();
        Arrays.setAll(unknownOf, cell -> numbers.computeIfAbsent(unknownOf[cell], any -> numbers.size()));
        this.sizes = new int[numbers.size()];
        Arrays.stream(unknownOf).forEach(unknown -> sizes[unknown]++);
        this.unknowns = solver.makeNumVarArray(sizes.length, 0, MOST);
        known.forEach((cell, bounds) -> {
            MPConstraint constraint = solver.makeConstraint(bounds.least(), bounds.most());
            Arrays.stream(domain.within(cell))
                    .map(finest -> unknownOf[finest])
                    .distinct()
                    .forEach(unknown -> constraint.setCoefficient(unknowns[unknown], 1));
        });
    }

    /** Of what is published as it is. */
    static Attacker ofShown(Map<CellKey, ? extends Number> shown, Domain domain) {
        return new Attacker(
                shown.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                cell -> Bounds.exactly(cell.getValue().doubleValue()))),
                domain);
    }

    /** No unknown is to be partly within the cell. */
    private void separate(CellKey cell) {
        Map<Integer, Integer> within = new HashMap<>();
        for (int finest : domain.within(cell)) {
            unknownOf[finest] = within.computeIfAbsent(unknownOf[finest], any -> ++separated);
        }
    }

    /**
     * Cells of which the number is known too closely, and between what it lies: some, where there are many.
     *
     * @param cells those that are gone for
     * @param leastRange how far apart the bounds of each may be at least
     */
    Map<CellKey, Bounds> pinned(Collection<CellKey> cells, ToDoubleFunction<CellKey> leastRange) {
        Deque<Target> targets = new ArrayDeque<>();
        cells.forEach(cell -> targets.add(new Target(cell, leastRange.applyAsDouble(cell))));
        Random random = new Random(targets.size());
        // one table shows of many targets how much they can be
        for (int before = targets.size() + FEW; before - targets.size() >= FEW; ) {
            before = targets.size();
            targets.forEach(target -> target.hope = random.nextInt(4) == 0 ? random.nextDouble() : 0);
            solve(targets, true, targets);
        }
        Map<CellKey, Bounds> pinned = new LinkedHashMap<>();
        while (!targets.isEmpty() && pinned.size() < ENOUGH) {
            Target target = targets.element();
            target.hope = 1;
            solve(List.of(target), true, targets);
            if (!target.isWide()) {
                solve(List.of(target), false, targets);
            }
            if (targets.remove(target)) {
                pinned.put(target.cell, new Bounds(target.least, target.most));
            }
        }
        return pinned;
    }

    /** Looks for the table that has the most or the least, and at what every target has there. */
    private void solve(Collection<Target> sum, boolean greatest, Deque<Target> targets) {
        double[] coefficients = new double[unknowns.length];
        for (Target target : sum) {
            Arrays.stream(greatest ? target.touched : target.whole)
                    .forEach(unknown -> coefficients[unknown] += target.hope);
        }
        MPObjective objective = solver.objective();
        for (int unknown = 0; unknown < unknowns.length; unknown++) {
            objective.setCoefficient(unknowns[unknown], coefficients[unknown]);
        }
        objective.setOptimizationDirection(greatest);
        MPSolver.ResultStatus status = solver.solve(parameters);
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("no table has the published numbers: " + status);
        }
        double[] table =
                Arrays.stream(unknowns).mapToDouble(MPVariable::solutionValue).toArray();
        targets.forEach(target -> target.see(table));
        targets.removeIf(Target::isWide);
    }

    /** A cell that is gone for, and what was seen that it can be. */
    private final class Target {
        private final CellKey cell;
        private final double leastRange;
        /** Unknowns that are partly or wholly within it. */
        private final int[] touched;
        /** Those wholly within it. */
        private final int[] whole;

        /** How much it counts in the sum that is looked for. */
        private double hope;

        private double least = Double.POSITIVE_INFINITY;
        private double most;

        Target(CellKey cell, double leastRange) {
            this.cell = cell;
            this.leastRange = leastRange;
            Map<Integer, Integer> within = new TreeMap<>();
            for (int finest : domain.within(cell)) {
                within.merge(unknownOf[finest], 1, Integer::sum);
            }
            this.touched = within.keySet().stream().mapToInt(unknown -> unknown).toArray();
            this.whole = Arrays.stream(touched)
                    .filter(unknown -> within.get(unknown) == sizes[unknown])
                    .toArray();
        }

        void see(double[] table) {
            most = Math.max(
                    most,
                    Arrays.stream(touched)
                            .mapToDouble(unknown -> table[unknown])
                            .sum());
            least = Math.min(
                    least,
                    Arrays.stream(whole).mapToDouble(unknown -> table[unknown]).sum());
        }

        boolean isWide() {
            return most - least >= leastRange;
        }
    }

    @Override
    public void close() {
        parameters.delete();
        solver.delete();
    }
}
