package org.claimsbenchmark.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimsbenchmark.extract.shape.NumberedColumns;

/**
 * How a row that carries several lines side by side is taken apart.
 *
 * @param names columns of a line's record: the claim's, then the line's with {@code #} for its number, then the number
 * @param columns which columns of the row they are
 */
record RowExpansion(List<String> names, NumberedColumns columns) {

    /** Name of the column that the taking apart adds. */
    private static final String LINE_NUMBER = "line of the row";

    RowExpansion {
        names = List.copyOf(names);
    }

    /** @param header the row's column names, cleaned */
    static RowExpansion of(Layout layout, Shape.LinesInColumns shape, List<String> header) {
        // a field of the line may stand in columns of the claim as well, whose names hold no #
        List<String> patterns = layout.fields().values().stream()
                .filter(Layout.Field::ofLine)
                .flatMap(field -> field.slots().stream().flatMap(List::stream))
                .filter(name -> name.contains("#"))
                .toList();
        Map<String, Place> placeByName = places(patterns, shape.lines());
        // by number of the pattern, so that the columns of a line have one order whatever the header's
        Map<Integer, Integer[]> columnByLine = new TreeMap<>();
        List<Integer> claimColumns = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            Place place = placeByName.remove(ColumnName.of(header.get(column)));
            if (place == null) {
                claimColumns.add(column);
            } else {
                columnByLine.computeIfAbsent(place.pattern(), pattern -> absent(shape.lines()))[place.line()] = column;
            }
        }
        List<String> names = new ArrayList<>();
        claimColumns.forEach(column -> names.add(header.get(column)));
        columnByLine.keySet().forEach(pattern -> names.add(patterns.get(pattern)));
        names.add(LINE_NUMBER);
        List<List<Integer>> lineColumns = new ArrayList<>();
        for (int line = 0; line < shape.lines(); line++) {
            int number = line;
            lineColumns.add(columnByLine.values().stream()
                    .map(columns -> columns[number])
                    .toList());
        }
        int segment = shape.segment() == null ? NumberedColumns.ABSENT : columnOf(List.of(shape.segment()), header);
        int claimId = columnOf(layout.fields().get(ClaimField.CLAIM_ID).slots().get(0), header);
        return new RowExpansion(
                names,
                new NumberedColumns(
                        header.size(),
                        claimColumns,
                        lineColumns,
                        claimId == NumberedColumns.ABSENT ? NumberedColumns.ABSENT : segment,
                        claimId));
    }

    /**
     * @param pattern number of the line column
     * @param line 0-based
     */
    private record Place(int pattern, int line) {}

    private static Map<String, Place> places(List<String> patterns, int lines) {
        Map<String, Place> places = new HashMap<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            for (int line = 0; line < lines; line++) {
                places.put(patterns.get(pattern).replace("#", Integer.toString(line + 1)), new Place(pattern, line));
            }
        }
        return places;
    }

    private static Integer[] absent(int lines) {
        Integer[] columns = new Integer[lines];
        Arrays.fill(columns, NumberedColumns.ABSENT);
        return columns;
    }

    private static int columnOf(List<String> names, List<String> header) {
        for (int column = 0; column < header.size(); column++) {
            if (names.contains(ColumnName.of(header.get(column)))) {
                return column;
            }
        }
        return NumberedColumns.ABSENT;
    }
}
