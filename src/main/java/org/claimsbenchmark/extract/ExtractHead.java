package org.claimsbenchmark.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.claimsbenchmark.finding.Finding;

/** The first rows of an extract: which of them is its header, and where its records begin, is for the layout to say. */
public sealed interface ExtractHead {

    /**
     * @param extract file name of the extract, without folder
     * @param start where the first row begins, after a byte order mark
     * @param rows in file order, at least one; empty lines are none
     */
    record Rows(String extract, ReadPosition start, List<Row> rows) implements ExtractHead {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** @param finding why nothing of the extract can be read */
    record Refused(Finding finding) implements ExtractHead {}

    /**
     * A row above the records, or one of the first records.
     *
     * @param cells as delivered, without enclosing quotes; none where the row's quotes do not match, or it is too long. They
     *     may be values of a patient: no sentence may repeat a cell that is not a known column name
     * @param cleanText whether all of it is text, as it has to be of a header
     * @param lineNumber 1-based line of the content on which it stands
     * @param after where the records begin if this is the last row above them
     */
    record Row(List<String> cells, boolean cleanText, long lineNumber, ReadPosition after) {
        public Row {
            cells = List.copyOf(cells);
        }

        @Override
        public String toString() {
            return "Row[line " + lineNumber + ", " + cells.size() + " cells]";
        }
    }

    /**
     * The first rows of a delimited extract.
     *
     * @param most rows to read, at least one
     * @throws IOException when the file cannot be opened
     */
    static ExtractHead of(ExtractFile file, Dialect dialect, int most) throws IOException {
        try (ByteWindow window = ByteWindow.of(file.open(), dialect)) {
            RecordScanner scanner = new RecordScanner(window, dialect);
            return new HeadReader(file.fileName(), window, scanner, dialect).read(most);
        }
    }

    /**
     * The first lines of an extract of fixed width, one cell each; blank lines are none.
     *
     * @param most lines to read, at least one
     * @throws IOException when the file cannot be opened
     */
    static ExtractHead ofLines(ExtractFile file, Charset charset, int most) throws IOException {
        Dialect dialect = Dialect.ofLines(charset);
        try (ByteWindow window = ByteWindow.of(file.open(), dialect)) {
            RecordScanner scanner = RecordScanner.ofLines(window);
            return new HeadReader(file.fileName(), window, scanner, dialect).read(most);
        }
    }
}
