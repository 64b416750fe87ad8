package org.claimsbenchmark.check.draft;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimsbenchmark.extract.Dialect;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractHead;

/**
 * The first rows of an extract, split in the way that gives most of them the same number of fields.
 *
 * @param dialect how they were split
 * @param width fields of most rows
 * @param agreeing rows with that many fields
 * @param all rows that were read
 * @param rows those that agree, in order
 * @param rowsAbove rows above the first of these
 */
record SampledTable(Dialect dialect, int width, int agreeing, int all, List<List<String>> rows, int rowsAbove) {

    private static final int MOST_ROWS = 1_000;
    /** A header further down is not looked for by a run. */
    static final int MOST_BANNER_ROWS = 18;

    private static final char[] DELIMITERS = {',', '|', '\t', ';'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Empty where nothing splits the rows alike.
     *
     * @throws IOException when the file cannot be opened
     */
    static Optional<SampledTable> of(ExtractFile file) throws IOException {
        List<SampledTable> tables = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS, StandardCharsets.UTF_16)) {
            for (char delimiter : DELIMITERS) {
                for (boolean quoted : new boolean[] {true, false}) {
                    split(file, new Dialect(delimiter, quoted, charset)).ifPresent(tables::add);
                }
            }
            if (!tables.isEmpty()) {
                break; // the first encoding in which all is text
            }
        }
        // of equals the first: quotes and comma are the usual
        return tables.stream()
                .filter(table -> table.agreeing() * 10L >= table.all() * 8L)
                .max(Comparator.comparingInt(SampledTable::agreeing)
                        .thenComparingInt(SampledTable::width)
                        .thenComparing(table -> -tables.indexOf(table)));
    }

    private static Optional<SampledTable> split(ExtractFile file, Dialect dialect) throws IOException {
        if (!(ExtractHead.of(file, dialect, MOST_ROWS) instanceof ExtractHead.Rows head)
                || !head.rows().stream().allMatch(row -> row.cells().isEmpty() || row.cleanText())) {
            return Optional.empty();
        }
        List<List<String>> cells =
                head.rows().stream().map(ExtractHead.Row::cells).toList();
        Map<Integer, Long> rowsByWidth = cells.stream()
                .map(List::size)
                .filter(size -> size > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rowsByWidth.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(width -> new SampledTable(
                        dialect,
                        width,
                        (int) cells.stream().filter(row -> row.size() == width).count(),
                        cells.size(),
                        cells.stream().filter(row -> row.size() == width).toList(),
                        above(cells, width)));
    }

    private static int above(List<List<String>> cells, int width) {
        int above = 0;
        while (cells.get(above).size() != width) {
            above++;
        }
        return above;
    }

    /** Column names as delivered: the first of the rows that agree. */
    List<String> header() {
        return rows.get(0);
    }

    /** A column's texts below the header, trimmed, not empty. */
    List<String> texts(int column) {
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
