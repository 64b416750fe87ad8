package org.claimsbenchmark.extract.shape;

import java.util.List;

/**
 * Which columns of a row are the claim's, and which are those of its lines. All are 0-based.
 *
 * @param rowFields fields of a sound row
 * @param claimColumns columns that are repeated with every line
 * @param lineColumns one list a line of the row, all of the same length: where each column of a line stands, or {@link
 *     #ABSENT}
 * @param segmentColumn which part of a claim the row is, 1 for the first; {@link #ABSENT} where a claim is one row
 * @param claimIdColumn what the rows of a claim have in common; {@link #ABSENT} where a claim is one row
 */
public record NumberedColumns(
        int rowFields,
        List<Integer> claimColumns,
        List<List<Integer>> lineColumns,
        int segmentColumn,
        int claimIdColumn) {

    /** In place of a column that the rows do not have. */
    public static final int ABSENT = -1;

    public NumberedColumns {
        claimColumns = List.copyOf(claimColumns);
        lineColumns = lineColumns.stream().map(List::copyOf).toList();
        int width = lineColumns.isEmpty() ? 0 : lineColumns.get(0).size();
        if (lineColumns.isEmpty() || lineColumns.stream().anyMatch(line -> line.size() != width)) {
            throw new IllegalArgumentException("expected lines of as many columns each, and at least one");
        }
        if (segmentColumn != ABSENT && claimIdColumn == ABSENT) {
            throw new IllegalArgumentException("expected a claim identifier beside the segment");
        }
    }

    /** Fields of a record: the claim's, then the line's, then the line number. */
    public int recordFields() {
        return claimColumns.size() + lineColumns.get(0).size() + 1;
    }
}
