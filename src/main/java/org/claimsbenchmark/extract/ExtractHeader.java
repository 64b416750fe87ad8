package org.claimsbenchmark.extract;

import java.util.List;
import org.claimsbenchmark.finding.Finding;

/** What the first line of an extract gave. */
public sealed interface ExtractHeader {

    /**
     * @param extract file name of the extract, without folder
     * @param cells the header's cells in file order, as delivered, without enclosing quotes and byte order mark. A file
     *     without a header has values of a patient here: no sentence may repeat a cell that is not a known column name
     * @param lineNumber 1-based line of the file on which the header stands
     */
    record Columns(String extract, List<String> cells, long lineNumber) implements ExtractHeader {
        public Columns {
            cells = List.copyOf(cells);
        }

        @Override
        public String toString() {
            return "Columns[" + extract + ", " + cells.size() + " columns]";
        }
    }

    /** @param finding why nothing of the extract can be read */
    record Refused(Finding finding) implements ExtractHeader {}
}
