package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.benchmark.kept.RowOrder;

/**
 * The index lines grouped by the values of a grouping set and by month, in that order, with what adds up. The groups of
 * every coarser grain are runs of these, because the month is what they are ordered by last.
 */
final class MonthGroups {

    /** One a row: 0-based group. */
    private final int[] groupOfRow;
    /** One a group. */
    private final long[] valueKeys;

    private final int[] months;
    private final LineSums[] sums;

    MonthGroups(IndexLines lines, GroupingSet set) {
        long[] keys = lines.valueKeys(set.grouped());
        for (int row = 0; row < keys.length; row++) {
            keys[row] = Math.addExact(Math.multiplyExact(keys[row], lines.monthCount()), lines.month(row));
        }
        int[] order = RowOrder.by(keys);
        groupOfRow = new int[keys.length];
        int groups = 0;
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && keys[order[i]] != keys[order[i - 1]]) {
                groups++;
            }
            groupOfRow[order[i]] = groups;
        }
        groups += order.length == 0 ? 0 : 1;
        valueKeys = new long[groups];
        months = new int[groups];
        sums = new LineSums[groups];
        for (int row = 0; row < keys.length; row++) {
            int group = groupOfRow[row];
            if (sums[group] == null) {
                sums[group] = new LineSums();
                valueKeys[group] = keys[row] / lines.monthCount();
                months[group] = lines.month(row);
            }
            sums[group].add(lines.kept(), row);
        }
    }

    int count() {
        return valueKeys.length;
    }

    int groupOf(int row) {
        return groupOfRow[row];
    }

    /** The group's values as one number, see {@link IndexLines#valueKeys}. */
    long valueKey(int group) {
        return valueKeys[group];
    }

    int month(int group) {
        return months[group];
    }

    LineSums sums(int group) {
        return sums[group];
    }
}
