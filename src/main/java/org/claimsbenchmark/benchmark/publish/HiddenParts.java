package org.claimsbenchmark.benchmark.publish;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/**
 * Which counts of some index lines must be hidden: those about 1 to 10 patients, those by which what is hidden beside them could
 * be derived, those that lie in a hidden cell, of which they would tell a part, and those that a cell could be held against. With the cells of the sites that the lines are of, say, their count
 * leaves the count of the other lines of these sites; with the cells that lie wholly among them, the count of the rest of them.
 */
final class HiddenParts {

    private final KeptLines kept;
    private final boolean[] counted;
    private final HiddenCells hiddenCells;
    private final TextColumn feeBases;

    /**
     * @param counted by index line, whether it is one of them
     * @param hiddenCells of the run
     */
    HiddenParts(KeptLines kept, boolean[] counted, HiddenCells hiddenCells) {
        this.kept = kept;
        this.counted = counted;
        this.hiddenCells = hiddenCells;
        this.feeBases = kept.dimension(LineDimension.FEE_BASIS);
    }

    /** By fee basis, in the order of their codes; the last is all of them together. */
    boolean[] ofFeeBasesAndAll() {
        int all = feeBases.values().size();
        boolean[] hidden = new boolean[all + 1];
        long[] patients = new long[all];
        for (int feeBasis = 0; feeBasis < all; feeBasis++) {
            int of = feeBasis;
            int[] scope = IntStream.range(0, counted.length)
                    .filter(row -> feeBases.code(row) == of)
                    .toArray();
            patients[feeBasis] = patients(scope, row -> counted[row], Long.MAX_VALUE);
            hidden[feeBasis] = Suppression.hides(patients[feeBasis])
                    || patients[feeBasis] > 0 && singlesOut(feeBases.values().get(feeBasis), scope);
        }
        int[] whole = IntStream.range(0, counted.length).toArray();
        hidden[all] = areOfFew(whole, row -> counted[row]) || singlesOut(Cell.ALL, whole);
        while (areOfFew(whole, row -> counted[row] && hidden[feeBases.code(row)])) {
            int next = smallestShown(patients, hidden);
            hidden[next < 0 ? all : next] = true;
            if (next < 0) {
                break;
            }
        }
        return hidden;
    }

    private static int smallestShown(long[] patients, boolean[] hidden) {
        int smallest = -1;
        for (int part = 0; part < patients.length; part++) {
            if (!hidden[part] && patients[part] > 0 && (smallest < 0 || patients[part] < patients[smallest])) {
                smallest = part;
            }
        }
        return smallest;
    }

    /** Whether the count of the lines in scope tells of a hidden cell, or of 1 to 10 patients that shown ones leave. */
    private boolean singlesOut(String feeBasis, int[] scope) {
        if (areOfFew(scope, row -> !counted[row])) {
            return true;
        }
        for (LineDimension dimension : LineDimension.values()) {
            if (dimension != LineDimension.FEE_BASIS && singlesOut(feeBasis, dimension, scope)) {
                return true;
            }
        }
        return false;
    }

    private boolean singlesOut(String feeBasis, LineDimension dimension, int[] scope) {
        TextColumn values = kept.dimension(dimension);
        boolean[] within = new boolean[values.values().size()];
        boolean[] beside = new boolean[within.length];
        for (int row : scope) {
            (counted[row] ? within : beside)[values.code(row)] = true;
        }
        for (int value = 0; value < within.length; value++) {
            if (within[value]
                    && hiddenCells.contains(feeBasis, dimension, values.values().get(value))) {
                return true;
            }
        }
        return areOfFew(scope, row -> !counted[row] && within[values.code(row)])
                || areOfFew(scope, row -> counted[row] && beside[values.code(row)]);
    }

    private boolean areOfFew(int[] scope, IntPredicate rows) {
        return Suppression.hides(patients(scope, rows, Suppression.LEAST_SHOWN));
    }

    /**
     * @param scope in the order of index lines, which is that of their patients
     * @param enough up to how many are counted
     */
    private long patients(int[] scope, IntPredicate rows, long enough) {
        long patients = 0;
        int last = -1;
        for (int row : scope) {
            if (kept.patients()[row] != last && rows.test(row)) {
                last = kept.patients()[row];
                patients++;
                if (patients == enough) {
                    break;
                }
            }
        }
        return patients;
    }
}
