package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.claim.ServicePeriod;

/** What adds up over the lines of each slot of a grouping set; amounts in cents, over priced lines. */
final class LineSums {

    private static final int LINES = 0;
    private static final int DENIED = 1;
    private static final int PRICED = 2;
    private static final int WITH_UNITS = 3;
    private static final int WITH_PROVIDER = 4;
    private static final int WITH_BILLED = 5;
    private static final int WITH_PAID = 6;
    private static final int COUNTS = 7;

    private static final int UNITS = 0;
    private static final int BILLED = 1;
    private static final int ALLOWED = 2;
    private static final int PAID = 3;
    private static final int ALLOWED_BESIDE_BILLED = 4;
    private static final int ALLOWED_BESIDE_PAID = 5;
    private static final int STANDARD = 6;

    private final int[] counts;
    private final long[] sums;
    private final int sumsPerSlot;

    private LineSums(int slots, boolean withAmounts) {
        sumsPerSlot = withAmounts ? STANDARD + 1 : UNITS + 1;
        counts = new int[Math.multiplyExact(slots, COUNTS)];
        sums = new long[Math.multiplyExact(slots, sumsPerSlot)];
    }

    /**
     * By fee basis.
     *
     * @throws ArithmeticException when a sum exceeds 64 bits
     */
    static LineSums of(IndexLines lines, CellSlots slots) {
        LineSums sums = new LineSums(slots.count(), true);
        int[] place = slots.months().placeOfMonth(ServicePeriod.MONTH);
        int[] first = new int[LineOrder.BLOCK];
        int[] months = new int[LineOrder.BLOCK];
        for (int from = 0; from < lines.rows().size(); from += LineOrder.BLOCK) {
            int count = Math.min(LineOrder.BLOCK, lines.rows().size() - from);
            slots.locate(lines.rows(), from, count, first, months);
            for (int i = 0; i < count; i++) {
                first[i] += place[months[i]];
            }
            sums.addCounts(lines, from, count, first);
            sums.addAmounts(lines, from, count, first);
        }
        sums.addMonthsUp(slots);
        return sums;
    }

    /**
     * Over all fee bases, without amounts.
     *
     * @param slots of these sums
     * @param pooledSlots of the same set over all fee bases
     * @throws ArithmeticException when a sum exceeds 64 bits
     */
    LineSums pooled(CellSlots slots, CellSlots pooledSlots) {
        LineSums pooled = new LineSums(pooledSlots.count(), false);
        for (int combination = 0; combination < slots.combinations().count(); combination++) {
            int to = slots.combinations().withoutFirst(combination, pooledSlots.combinations());
            for (int place = 0; place < slots.months().placeCount(); place++) {
                pooled.addSlot(this, slots.slot(combination, place), pooledSlots.slot(to, place));
            }
        }
        return pooled;
    }

    int lines(int slot) {
        return counts[slot * COUNTS + LINES];
    }

    int denied(int slot) {
        return counts[slot * COUNTS + DENIED];
    }

    int priced(int slot) {
        return counts[slot * COUNTS + PRICED];
    }

    int linesWithProvider(int slot) {
        return counts[slot * COUNTS + WITH_PROVIDER];
    }

    /** Sum of the units that are present, times 1000; null when no line carries units. */
    Long unitThousandths(int slot) {
        return counts[slot * COUNTS + WITH_UNITS] == 0 ? null : sums[slot * sumsPerSlot + UNITS];
    }

    /** Priced lines that carry the amount. */
    int carried(int slot, LineAmount amount) {
        return switch (amount) {
            case BILLED -> counts[slot * COUNTS + WITH_BILLED];
            // to be priced is to have an allowed amount
            case ALLOWED -> priced(slot);
            case PAID -> counts[slot * COUNTS + WITH_PAID];
        };
    }

    long sum(int slot, LineAmount amount) {
        return sums[
                slot * sumsPerSlot
                        + switch (amount) {
                            case BILLED -> BILLED;
                            case ALLOWED -> ALLOWED;
                            case PAID -> PAID;
                        }];
    }

    /** Sum of the allowed amounts of priced lines that also carry the other amount. */
    long allowedBeside(int slot, LineAmount other) {
        return sums[
                slot * sumsPerSlot
                        + switch (other) {
                            case BILLED -> ALLOWED_BESIDE_BILLED;
                            case ALLOWED -> ALLOWED;
                            case PAID -> ALLOWED_BESIDE_PAID;
                        }];
    }

    /** Sum of the {@link StandardAllowed standard allowed amounts} of the priced lines that have one. */
    long standard(int slot) {
        return sums[slot * sumsPerSlot + STANDARD];
    }

    private void addCounts(IndexLines lines, int from, int count, int[] slots) {
        boolean[] denied = lines.kept().denied();
        int[] providers = lines.kept().providers();
        long[] unitThousandths = lines.kept().unitThousandths();
        for (int i = 0; i < count; i++) {
            int row = from + i;
            int base = slots[i] * COUNTS;
            counts[base + LINES]++;
            counts[base + DENIED] += denied[row] ? 1 : 0;
            counts[base + WITH_PROVIDER] += providers[row] != KeptLines.NO_PROVIDER ? 1 : 0;
            counts[base + PRICED] += lines.priced(row) ? 1 : 0;
            long units = unitThousandths[row];
            if (units != KeptLines.ABSENT) {
                counts[base + WITH_UNITS]++;
                add(slots[i] * sumsPerSlot + UNITS, units);
            }
        }
    }

    private void addAmounts(IndexLines lines, int from, int count, int[] slots) {
        long[] billed = lines.kept().amount(LineAmount.BILLED);
        long[] allowed = lines.kept().amount(LineAmount.ALLOWED);
        long[] paid = lines.kept().amount(LineAmount.PAID);
        long[] standard = lines.standard();
        for (int i = 0; i < count; i++) {
            int row = from + i;
            if (!lines.priced(row)) {
                continue;
            }
            int base = slots[i] * sumsPerSlot;
            add(base + ALLOWED, allowed[row]);
            if (billed[row] != KeptLines.ABSENT) {
                counts[slots[i] * COUNTS + WITH_BILLED]++;
                add(base + BILLED, billed[row]);
                add(base + ALLOWED_BESIDE_BILLED, allowed[row]);
            }
            if (paid[row] != KeptLines.ABSENT) {
                counts[slots[i] * COUNTS + WITH_PAID]++;
                add(base + PAID, paid[row]);
                add(base + ALLOWED_BESIDE_PAID, allowed[row]);
            }
            if (standard[row] != KeptLines.ABSENT) {
                add(base + STANDARD, standard[row]);
            }
        }
    }

    /** The slots of the coarser grains from those of the months. */
    private void addMonthsUp(CellSlots slots) {
        Months months = slots.months();
        int[] monthPlaces = months.placeOfMonth(ServicePeriod.MONTH);
        for (int combination = 0; combination < slots.combinations().count(); combination++) {
            for (int month = 0; month < monthPlaces.length; month++) {
                int from = slots.slot(combination, monthPlaces[month]);
                if (lines(from) > 0) {
                    addSlot(this, from, slots.slot(combination, months.placeOfMonth(ServicePeriod.ALL)[month]));
                    addSlot(this, from, slots.slot(combination, months.placeOfMonth(ServicePeriod.YEAR)[month]));
                    addSlot(this, from, slots.slot(combination, months.placeOfMonth(ServicePeriod.QUARTER)[month]));
                }
            }
        }
    }

    private void addSlot(LineSums others, int from, int to) {
        for (int i = 0; i < COUNTS; i++) {
            counts[to * COUNTS + i] += others.counts[from * COUNTS + i];
        }
        for (int i = 0; i < sumsPerSlot; i++) {
            add(to * sumsPerSlot + i, others.sums[from * others.sumsPerSlot + i]);
        }
    }

    private void add(int place, long amount) {
        sums[place] = Math.addExact(sums[place], amount);
    }
}
