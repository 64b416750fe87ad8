package org.claimsbenchmark.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under headings, as aligned plain text or as a Markdown table. Numbers stand right, words left. */
public final class TextTable {

    private final List<String> headings;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param headings one a column; a heading that begins with {@code >} (not shown) makes its column stand right */
    public TextTable(String... headings) {
        this.headings = new ArrayList<>();
        this.right = new boolean[headings.length];
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(">");
            this.headings.add(right[i] ? headings[i].substring(1) : headings[i]);
        }
    }

    /** @throws IllegalArgumentException when the row has more or fewer cells than there are headings */
    public void add(List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new IllegalArgumentException("expected " + headings.size() + " cells, got " + cells.size());
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
        line(text, headings, widths);
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
        }
        text.append('\n');
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        markdownLine(text, headings);
        text.append('|');
        for (boolean columnRight : right) {
            text.append(columnRight ? "---:|" : "---|");
        }
        text.append('\n');
        rows.forEach(row -> markdownLine(text, row));
        return text.toString();
    }

    private int[] widths() {
        int[] widths = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(headings.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private void line(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : "  ")
                    .append(right[i] ? padding : "")
                    .append(cells.get(i))
                    .append(right[i] ? "" : padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void markdownLine(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        text.append('\n');
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
