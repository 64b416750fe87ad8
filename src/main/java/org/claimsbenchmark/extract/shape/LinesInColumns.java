package org.claimsbenchmark.extract.shape;

import java.util.List;
import java.util.regex.Pattern;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.RecordAssembly;
import org.claimsbenchmark.extract.RecordSource;

/**
 * Rows that hold a claim with several lines beside each other, as in the carrier claims of CMS DE-SynPUF: a record for each
 * line that holds anything. Its fields are the claim's columns, the line's, and last its number, 1-based: it goes on over
 * the segments of a claim, as if every segment were full.
 *
 * <ul>
 *   <li>A line holds something when one of its columns is neither blank nor the number zero.
 *   <li>A row without such a line is one record whose line columns and line number are empty.
 *   <li>A row of a later segment takes what its claim columns leave blank from the row just before, if that is of the same
 *       claim. A segment that is no number is read as the first one.
 *   <li>A row with another number of fields is one record with just that number, or one more where records happen to have
 *       that number.
 * </ul>
 */
public final class LinesInColumns extends Reshaped {

    private static final Pattern NOTHING = Pattern.compile("\\h*|[+-]?(0+(\\.0*)?|\\.0+)");
    private static final Pattern SEGMENT = Pattern.compile("[0-9]{1,4}");

    private final NumberedColumns columns;
    private String claimIdBefore = "";
    private RawRecord claimBefore;

    /**
     * @param rows from the first one on; closed with this
     * @param recordsBefore records that were read before, and are passed over
     */
    public LinesInColumns(RecordSource rows, NumberedColumns columns, long recordsBefore) {
        super(rows);
        this.columns = columns;
        passOver(recordsBefore);
    }

    @Override
    int fieldCount() {
        return columns.recordFields();
    }

    @Override
    void take(RawRecord row) {
        if (row.fieldCount() != columns.rowFields()) {
            claimIdBefore = "";
            giveAsItIs(row);
            return;
        }
        int segment = segment(row);
        RawRecord claim = claim(row, segment);
        List<List<Integer>> lines = columns.lineColumns();
        boolean anyLine = false;
        for (int slot = 0; slot < lines.size(); slot++) {
            if (holdsSomething(row, lines.get(slot))) {
                anyLine = true;
                RecordAssembly record = new RecordAssembly().addAll(claim);
                for (int column : lines.get(slot)) {
                    if (column == NumberedColumns.ABSENT) {
                        record.addEmpty(1);
                    } else {
                        record.add(row, column);
                    }
                }
                give(record.add(Integer.toString((segment - 1) * lines.size() + slot + 1)), row);
            }
        }
        if (!anyLine) {
            give(
                    new RecordAssembly()
                            .addAll(claim)
                            .addEmpty(columns.recordFields()
                                    - columns.claimColumns().size()),
                    row);
        }
    }

    @Override
    void takeEnd() {
        // no row waits for another
    }

    /** The claim's columns of the row, with what a row before says of the same claim. */
    private RawRecord claim(RawRecord row, int segment) {
        String claimId = columns.claimIdColumn() == NumberedColumns.ABSENT
                ? ""
                : row.field(columns.claimIdColumn()).strip();
        boolean goesOn = segment > 1 && !claimId.isEmpty() && claimId.equals(claimIdBefore);
        RecordAssembly claim = new RecordAssembly();
        for (int i = 0; i < columns.claimColumns().size(); i++) {
            int column = columns.claimColumns().get(i);
            if (goesOn && row.field(column).isBlank()) {
                claim.add(claimBefore, i);
            } else {
                claim.add(row, column);
            }
        }
        claimBefore = claim.at(row.position(), row.byteOffset());
        claimIdBefore = claimId;
        return claimBefore;
    }

    private int segment(RawRecord row) {
        if (columns.segmentColumn() == NumberedColumns.ABSENT) {
            return 1;
        }
        String segment = row.field(columns.segmentColumn()).strip();
        return SEGMENT.matcher(segment).matches() ? Math.max(1, Integer.parseInt(segment)) : 1;
    }

    private static boolean holdsSomething(RawRecord row, List<Integer> line) {
        for (int column : line) {
            if (column != NumberedColumns.ABSENT
                    && !row.isEmpty(column)
                    && !NOTHING.matcher(row.field(column).strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}
