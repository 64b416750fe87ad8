package org.claimsbenchmark.reference;

/**
 * Something wrong with a reference table. Reference tables hold no patient data, so the sentence may quote them.
 *
 * @param file name of the CSV
 * @param row 1-based row of the file, the header being row 1; 0 when the fault is about the whole file
 * @param column header of the column, or null when the fault is about the whole row or file
 * @param sentence what was found and what was expected
 */
public record ReferenceFault(String file, int row, String column, String sentence) {

    @Override
    public String toString() {
        String place = row == 0 ? file : file + " row " + row;
        return (column == null ? place : place + " column " + column) + ": " + sentence;
    }
}
