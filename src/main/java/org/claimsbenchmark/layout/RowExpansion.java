package org.claimsbenchmark.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a row that carries several lines side by side is taken apart: which of its columns are the claim's, and which are
 * those of each line.
 *
 * @param names columns of a line's record: the claim's, then the line's with {@code #} for its number, then the number
 * @param claimColumns 0-based columns of the row that every line repeats
 * @param lineColumns by line, 0-based columns of the row, -1 where it has none
 * @param segmentColumn 0-based column that numbers the rows of a claim, or -1
 */
record RowExpansion(List<String> names, int[] claimColumns, int[][] lineColumns, int segmentColumn) {

    /** Name of the column that the taking apart adds. */
    static final String LINE_NUMBER = "line of the row";

    /** @param cells the row's header, cleaned */
    static RowExpansion of(Layout layout, Shape.LinesInColumns shape, List<String> cells) {
        Map<String, int[]> placeByName = places(layout, shape.lines());
        List<String> patterns = new ArrayList<>();
        Map<String, int[]> columnsByPattern = new LinkedHashMap<>();
        List<Integer> claimColumns = new ArrayList<>();
        List<String> linePatterns = linePatterns(layout);
        int segment = -1;
        for (int column = 0; column < cells.size(); column++) {
            String name = ColumnName.of(cells.get(column));
            int[] place = placeByName.get(name);
            if (place == null
                    || columnsByPattern.containsKey(linePatterns.get(place[0]))
                            && columnsByPattern.get(linePatterns.get(place[0]))[place[1]] >= 0) {
                claimColumns.add(column);
            } else {
                columnsByPattern
                        .computeIfAbsent(
                                linePatterns.get(place[0]),
                                pattern -> IntStream.range(0, shape.lines())
                                        .map(i -> -1)
                                        .toArray())[place[1]] = column;
            }
            if (name.equals(shape.segment())) {
                segment = column;
            }
        }
        patterns.addAll(columnsByPattern.keySet());
        List<String> names = new ArrayList<>();
        claimColumns.forEach(column -> names.add(cells.get(column)));
        names.addAll(patterns);
        names.add(LINE_NUMBER);
        int[][] lineColumns = new int[shape.lines()][patterns.size()];
        for (int line = 0; line < shape.lines(); line++) {
            for (int i = 0; i < patterns.size(); i++) {
                lineColumns[line][i] = columnsByPattern.get(patterns.get(i))[line];
            }
        }
        return new RowExpansion(
                List.copyOf(names),
                claimColumns.stream().mapToInt(Integer::intValue).toArray(),
                lineColumns,
                segment);
    }

    private static List<String> linePatterns(Layout layout) {
        List<String> patterns = new ArrayList<>();
        layout.fields().values().stream()
                .filter(Layout.Field::ofLine)
                .forEach(field -> field.slots().forEach(patterns::addAll));
        return patterns;
    }

    /** Number of the pattern and 0-based line, by column name. */
    private static Map<String, int[]> places(Layout layout, int lines) {
        List<String> patterns = linePatterns(layout);
        Map<String, int[]> places = new HashMap<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            for (int line = 0; line < lines; line++) {
                places.put(patterns.get(pattern).replace("#", Integer.toString(line + 1)), new int[] {pattern, line});
            }
        }
        return places;
    }
}
