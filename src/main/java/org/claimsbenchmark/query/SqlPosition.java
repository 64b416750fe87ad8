package org.claimsbenchmark.query;

import org.claimsbenchmark.report.TextWidth;

/** Points to a place in a statement. */
public final class SqlPosition {

    private SqlPosition() {}

    /**
     * The line of the statement that holds the place, and a caret under it.
     *
     * @param position 1-based, in code points
     */
    public static String pointTo(String sql, int position) {
        int at = sql.offsetByCodePoints(0, Math.min(position - 1, sql.codePointCount(0, sql.length())));
        int begin = sql.lastIndexOf('\n', at - 1) + 1;
        int end = sql.indexOf('\n', at);
        String line = sql.substring(begin, end < 0 ? sql.length() : end);
        return line + System.lineSeparator() + " ".repeat(TextWidth.of(sql.substring(begin, at))) + "^";
    }
}
