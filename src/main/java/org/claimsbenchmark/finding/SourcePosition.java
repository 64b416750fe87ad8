package org.claimsbenchmark.finding;

/**
 * Where a record stands in its extract.
 *
 * @param extract file name of the extract, without folder
 * @param recordNumber 1-based, header excluded, blank lines not counted; 0 is the header or the file as a whole
 * @param lineNumber 1-based line of the file on which the record starts, header included
 */
public record SourcePosition(String extract, long recordNumber, long lineNumber) {

    @Override
    public String toString() {
        return recordNumber == 0
                ? extract + " line " + lineNumber
                : extract + " record " + recordNumber + " (line " + lineNumber + ")";
    }
}
