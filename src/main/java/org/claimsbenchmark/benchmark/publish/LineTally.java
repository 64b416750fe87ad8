package org.claimsbenchmark.benchmark.publish;

import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.copy.CopyRows;

/**
 * Counts lines, distinct patients and dollars. Lines must come in the order of their patients; a line that comes twice
 * in a row counts once. Amounts are those of every line that carries them, priced or not: the dollars that a code or a
 * fact touches.
 */
final class LineTally {

    private static final LineAmount[] AMOUNTS = LineAmount.values();

    private final long[] sums = new long[AMOUNTS.length];
    private final boolean[] carried = new boolean[AMOUNTS.length];
    private long lines;
    private long patients;
    private int lastRow = -1;
    private int lastPatient = -1;

    void add(KeptLines kept, int row) {
        if (row == lastRow) {
            return;
        }
        lastRow = row;
        lines++;
        if (kept.patients()[row] != lastPatient) {
            lastPatient = kept.patients()[row];
            patients++;
        }
        for (LineAmount amount : AMOUNTS) {
            long cents = kept.amount(amount)[row];
            if (cents != KeptLines.ABSENT) {
                sums[amount.ordinal()] = Math.addExact(sums[amount.ordinal()], cents);
                carried[amount.ordinal()] = true;
            }
        }
    }

    long lines() {
        return lines;
    }

    long patients() {
        return patients;
    }

    boolean hidden() {
        return Suppression.hides(patients);
    }

    /** The sum of an amount in cents, or null when no line carries it. */
    Long sum(LineAmount amount) {
        return carried[amount.ordinal()] ? sums[amount.ordinal()] : null;
    }

    /** Writes billed, allowed and paid dollars. */
    void writeDollars(CopyRows rows) {
        for (LineAmount amount : AMOUNTS) {
            rows.dollars(sum(amount));
        }
    }
}
