package org.claimsbenchmark.layout;

import java.util.List;
import java.util.stream.Stream;

/** How rows stand for claim lines. */
sealed interface Shape {

    /** Whether the shape itself numbers the lines of a claim. */
    boolean numbersLines();

    /** A row is a claim line. */
    record LinePerRow() implements Shape {
        @Override
        public boolean numbersLines() {
            return false;
        }
    }

    /**
     * A row is a claim with its lines side by side, in numbered columns.
     *
     * @param lines most lines of a row
     * @param segment column that numbers the rows of a claim with more lines, or null
     */
    record LinesInColumns(int lines, String segment) implements Shape {
        @Override
        public boolean numbersLines() {
            return true;
        }
    }

    /**
     * A claim is a header row followed by its line rows; the first column of either says which it is.
     *
     * @param headerMarker first field of a header row
     * @param lineMarker first field of a line row
     * @param headerColumns column names of header rows, the first included
     * @param lineColumns column names of line rows, the first included
     * @param claimId column that both kinds carry
     */
    record HeaderAndLines(
            String headerMarker,
            String lineMarker,
            List<String> headerColumns,
            List<String> lineColumns,
            String claimId)
            implements Shape {
        public HeaderAndLines {
            headerColumns = List.copyOf(headerColumns);
            lineColumns = List.copyOf(lineColumns);
        }

        /** Columns of a line row, then those of its header row; a name that both have counts as the line row's. */
        List<String> joinedColumns() {
            return Stream.concat(
                            lineColumns.stream(),
                            headerColumns.stream()
                                    .map(column -> lineColumns.contains(column) ? ofHeaderRow(column) : column))
                    .toList();
        }

        private static String ofHeaderRow(String column) {
            return column + " of the header row";
        }

        boolean isRepeated(String name) {
            return name.equals(ColumnName.of(ofHeaderRow(headerColumns.get(0))))
                    || name.equals(ColumnName.of(lineColumns.get(0)))
                    || lineColumns.stream().anyMatch(column -> name.equals(ColumnName.of(ofHeaderRow(column))));
        }

        @Override
        public boolean numbersLines() {
            return false;
        }
    }
}
