package org.claimsbenchmark.layout;

import java.io.IOException;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.FieldFilter;
import org.claimsbenchmark.extract.FixedWidthReader;
import org.claimsbenchmark.extract.RecordReader;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.extract.shape.HeaderAndLineRows;
import org.claimsbenchmark.extract.shape.HeaderAndLines;
import org.claimsbenchmark.extract.shape.LinesInColumns;
import org.claimsbenchmark.extract.x12.X12RecordReader;

/** Opens extracts as their layouts say that they are written: the one place that knows every format and shape. */
final class RecordSources {

    private RecordSources() {}

    /**
     * @param range in records; where rows are no records it is the whole extract, of which some records were read before
     * @param filter which records need a look, or null for all of them; only rows that are records can be passed over
     */
    static RecordSource open(LayoutMatch match, ExtractFile file, ExtractRange range, FieldFilter filter)
            throws IOException {
        Shape shape = match.layout().shape();
        if (shape instanceof Shape.LinePerRow) {
            return rows(match, file, range, filter);
        }
        ExtractRange whole = new ExtractRange(match.rows().first(), ExtractRange.TO_THE_END);
        RecordSource rows = rows(match, file, whole, null);
        long recordsBefore = range.start().recordsBefore();
        return shape instanceof Shape.HeaderAndLines kinds
                ? new HeaderAndLines(rows, kindsOfRows(kinds), recordsBefore)
                : new LinesInColumns(rows, match.rows().expansion().columns(), recordsBefore);
    }

    private static RecordSource rows(LayoutMatch match, ExtractFile file, ExtractRange range, FieldFilter filter)
            throws IOException {
        Format format = match.layout().format();
        if (format instanceof Format.X12) {
            return X12RecordReader.open(file, range.start());
        }
        if (format instanceof Format.FixedWidth fixed) {
            return FixedWidthReader.open(file, fixed.charset(), fixed.columns(), range.start());
        }
        Format.Delimited delimited = (Format.Delimited) format;
        RecordReader records = filter == null
                ? RecordReader.open(
                        file, delimited.dialect(), range, match.rows().columns())
                : RecordReader.open(file, delimited.dialect(), range, filter);
        return delimited.first() == null && delimited.last() == null
                ? records
                : new ControlledRecords(match, delimited, records, file.fileName(), range);
    }

    /** The first column of either kind tells the kinds apart. */
    private static HeaderAndLineRows kindsOfRows(Shape.HeaderAndLines shape) {
        return new HeaderAndLineRows(
                0,
                shape.headerMarker(),
                shape.lineMarker(),
                shape.headerColumns().indexOf(shape.claimId()),
                shape.lineColumns().indexOf(shape.claimId()),
                shape.headerColumns().size(),
                shape.lineColumns().size());
    }
}
