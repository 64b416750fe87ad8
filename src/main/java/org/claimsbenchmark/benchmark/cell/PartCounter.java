package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * Counts the lines and patients of several parts of the index lines, in one pass over them.
 *
 * <p>Lines come in the order of their patients, the earlier months first. A patient was in a period before if the last line of the same
 * combination and part was the patient's and both months are of that period: so each line is held against that one alone, for all
 * grains at once.
 */
final class PartCounter {

    private static final LinePart[] PARTS = LinePart.values();
    /** Of nobody, in no month. */
    private static final long NO_LINE = -1;

    private final LineOrder rows;
    private final int[] patients;
    /** By row: the parts that it belongs to. */
    private final int[] parts;
    /** By row: those of its parts in which it is its patient's only line. */
    private final int[] singles;

    private final int[] sizes = new int[PARTS.length];

    /**
     * @param rows the index lines in the order of their rows
     * @param partsOfRow {@link LinePart} as bits
     */
    PartCounter(KeptLines kept, LineOrder rows, IntUnaryOperator partsOfRow) {
        this.rows = rows;
        this.patients = kept.patients();
        this.parts = new int[rows.size()];
        this.singles = new int[rows.size()];
        for (int row = 0; row < parts.length; row++) {
            parts[row] = partsOfRow.applyAsInt(row);
        }
        for (int first = 0; first < parts.length; ) {
            first = patientFrom(first);
        }
    }

    /** Takes note of the parts of one patient's lines. @return the next patient's first row */
    private int patientFrom(int first) {
        int some = 0;
        int several = 0;
        int row = first;
        for (; row < parts.length && patients[row] == patients[first]; row++) {
            several |= some & parts[row];
            some |= parts[row];
            for (int left = parts[row]; left != 0; left &= left - 1) {
                sizes[Integer.numberOfTrailingZeros(left)]++;
            }
        }
        for (int own = first; own < row; own++) {
            singles[own] = parts[own] & ~several;
        }
        return row;
    }

    /** How many lines a part has. */
    int size(LinePart part) {
        return sizes[part.ordinal()];
    }

    /** Whether the line of a row belongs to a part. */
    boolean includes(LinePart part, int row) {
        return (parts[row] & part.bit()) != 0;
    }

    Map<LinePart, PatientCounts> counts(CellSlots slots, Set<LinePart> asked) {
        int[][] lines = new int[PARTS.length][];
        int[][] repeats = new int[PARTS.length][];
        int[][] alone = new int[PARTS.length][];
        for (LinePart part : asked) {
            lines[part.ordinal()] = new int[slots.count()];
            repeats[part.ordinal()] = new int[slots.count()];
            alone[part.ordinal()] = new int[slots.count()];
        }
        int bits = LinePart.bits(asked);
        Months months = slots.months();
        int[] places = months.placeOfMonth(ServicePeriod.MONTH);
        // by combination and part: whose line came last, and its month
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(bits);
        long[] last = new long[Math.multiplyExact(slots.combinations().count(), width)];
        Arrays.fill(last, NO_LINE);
        int[] combinations = new int[LineOrder.BLOCK];
        int[] monthOfLine = new int[LineOrder.BLOCK];
        for (int from = 0; from < rows.size(); from += LineOrder.BLOCK) {
            int size = Math.min(LineOrder.BLOCK, rows.size() - from);
            slots.combine(rows, from, size, combinations, monthOfLine);
            for (int i = 0; i < size; i++) {
                int month = monthOfLine[i];
                int slot = slots.slot(combinations[i], places[month]);
                int patient = patients[from + i];
                for (int left = parts[from + i] & bits; left != 0; left &= left - 1) {
                    int part = Integer.numberOfTrailingZeros(left);
                    lines[part][slot]++;
                    long before = last[combinations[i] * width + part];
                    if ((int) (before >>> Integer.SIZE) == patient) {
                        repeats[part][slots.slot(combinations[i], months.shared((int) before, month))]++;
                    }
                    last[combinations[i] * width + part] = (long) patient << Integer.SIZE | month;
                }
                for (int left = singles[from + i] & bits; left != 0; left &= left - 1) {
                    alone[Integer.numberOfTrailingZeros(left)][slot]++;
                }
            }
        }
        Map<LinePart, PatientCounts> counts = new EnumMap<>(LinePart.class);
        for (LinePart part : asked) {
            counts.put(part, counts(slots, lines[part.ordinal()], repeats[part.ordinal()], alone[part.ordinal()]));
        }
        return counts;
    }

    private static PatientCounts counts(CellSlots slots, int[] lines, int[] repeats, int[] alone) {
        slots.addUp(lines);
        slots.addUp(repeats);
        slots.addUp(alone);
        int[] patients = new int[lines.length];
        for (int slot = 0; slot < patients.length; slot++) {
            patients[slot] = lines[slot] - repeats[slot];
        }
        return new PatientCounts(lines, patients, alone);
    }
}
