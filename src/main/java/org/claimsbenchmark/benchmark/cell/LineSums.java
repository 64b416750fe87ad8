package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;

/** What adds up over the lines of a group; amounts in cents, over priced lines. */
final class LineSums {
    int lines;
    int denied;
    int priced;
    int linesWithUnits;
    long unitThousandths;
    final int[] carried = new int[LineAmount.values().length];
    final long[] sum = new long[LineAmount.values().length];
    long billedBesideAllowed;
    long allowedBesideBilled;
    long paidBesideAllowed;
    long allowedBesidePaid;

    void add(LineSums other) {
        lines += other.lines;
        denied += other.denied;
        priced += other.priced;
        linesWithUnits += other.linesWithUnits;
        unitThousandths = Math.addExact(unitThousandths, other.unitThousandths);
        for (int amount = 0; amount < sum.length; amount++) {
            carried[amount] += other.carried[amount];
            sum[amount] = Math.addExact(sum[amount], other.sum[amount]);
        }
        billedBesideAllowed = Math.addExact(billedBesideAllowed, other.billedBesideAllowed);
        allowedBesideBilled = Math.addExact(allowedBesideBilled, other.allowedBesideBilled);
        paidBesideAllowed = Math.addExact(paidBesideAllowed, other.paidBesideAllowed);
        allowedBesidePaid = Math.addExact(allowedBesidePaid, other.allowedBesidePaid);
    }

    void add(KeptLines kept, int row) {
        lines++;
        denied += kept.denied()[row] ? 1 : 0;
        long units = kept.unitThousandths()[row];
        if (units != KeptLines.ABSENT) {
            linesWithUnits++;
            unitThousandths = Math.addExact(unitThousandths, units);
        }
        if (kept.priced(row)) {
            addPriced(
                    kept.amount(LineAmount.BILLED)[row],
                    kept.amount(LineAmount.ALLOWED)[row],
                    kept.amount(LineAmount.PAID)[row]);
        }
    }

    private void addPriced(long billed, long allowed, long paid) {
        priced++;
        addAmount(LineAmount.ALLOWED, allowed);
        if (billed != KeptLines.ABSENT) {
            addAmount(LineAmount.BILLED, billed);
            billedBesideAllowed = Math.addExact(billedBesideAllowed, billed);
            allowedBesideBilled = Math.addExact(allowedBesideBilled, allowed);
        }
        if (paid != KeptLines.ABSENT) {
            addAmount(LineAmount.PAID, paid);
            paidBesideAllowed = Math.addExact(paidBesideAllowed, paid);
            allowedBesidePaid = Math.addExact(allowedBesidePaid, allowed);
        }
    }

    private void addAmount(LineAmount amount, long cents) {
        carried[amount.ordinal()]++;
        sum[amount.ordinal()] = Math.addExact(sum[amount.ordinal()], cents);
    }
}
