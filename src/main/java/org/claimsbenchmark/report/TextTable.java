package org.claimsbenchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of text under headings, as aligned plain text or as a Markdown table. Numbers stand right, words left. */
public final class TextTable {

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param heading what stands above
     * @param right whether the cells stand right, as numbers do
     */
    public record Column(String heading, boolean right) {}

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** @param headings one a column; a heading that begins with {@code >} (not shown) makes its column stand right */
    public TextTable(String... headings) {
        this(Stream.of(headings)
                .map(heading ->
                        heading.startsWith(">") ? new Column(heading.substring(1), true) : new Column(heading, false))
                .toList());
    }

    /** @throws IllegalArgumentException when the row has more or fewer cells than there are headings */
    public void add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("expected " + columns.size() + " cells, got " + cells.size());
        }
        rows.add(cells.stream().map(cell -> cell == null ? "" : cell).toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Columns two blanks apart, a rule under the headings, no blanks at line ends. */
    public String toText() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        line(text, headings(), widths);
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
        }
        text.append('\n');
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    /** Nothing in a cell is taken for Markdown or HTML. */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        markdownLine(text, headings());
        text.append('|');
        for (Column column : columns) {
            text.append(column.right() ? "---:|" : "---|");
        }
        text.append('\n');
        rows.forEach(row -> markdownLine(text, row));
        return text.toString();
    }

    private List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TextWidth.of(columns.get(i).heading());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - TextWidth.of(cells.get(i)));
            line.append(i == 0 ? "" : "  ")
                    .append(columns.get(i).right() ? padding : "")
                    .append(cells.get(i))
                    .append(columns.get(i).right() ? "" : padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void markdownLine(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(MarkdownText.of(cell)).append(" |"));
        text.append('\n');
    }
}
