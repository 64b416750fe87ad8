package org.claimsbenchmark.page.model;

import java.util.List;

/**
 * @param caption what the rows are
 * @param source the view that they are read from, by its name in schema benchmark
 * @param rows the first cell of each heads it
 */
public record Table(String caption, String source, List<Column> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param unit of its numbers, such as $; empty for none
     * @param number whether it stands to the right
     */
    public record Column(String name, String unit, boolean number) {

        public static Column text(String name) {
            return new Column(name, "", false);
        }

        public static Column number(String name, String unit) {
            return new Column(name, unit, true);
        }
    }

    /** What a row is to the others. */
    public enum Weight {
        USUAL,
        /** What all rows are part of. */
        TOTAL,
        /** What the total has over the rows that are shown. */
        NOT_SHOWN
    }

    /**
     * @param cells one a column; where there are fewer, the last has no value and stands for the rest
     * @param trace the command that says where the row comes from; empty for none
     */
    public record Row(Weight weight, List<Cell> cells, String trace) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Row(Weight weight, List<Cell> cells) {
            this(weight, cells, "");
        }

        /** The same, with where it comes from. */
        public Row from(String command) {
            return new Row(weight, cells, command);
        }

        public static Row of(Cell... cells) {
            return new Row(Weight.USUAL, List.of(cells));
        }
    }
}
