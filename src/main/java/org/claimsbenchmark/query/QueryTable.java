package org.claimsbenchmark.query;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** What a query returns, in aligned columns: numbers to the right, nulls blank. */
public final class QueryTable {

    private static final String BETWEEN = "  ";

    /** A column of the table. */
    private record Column(String name, boolean number) {}

    private final List<Column> columns;
    private final List<List<String>> rows;

    private QueryTable(List<Column> columns, List<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads all rows. */
    public static QueryTable of(ResultSet result) throws SQLException {
        ResultSetMetaData metaData = result.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.add(new Column(metaData.getColumnLabel(i), isNumber(metaData.getColumnType(i))));
        }
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(onOneLine(result.getString(i)));
            }
            rows.add(row);
        }
        return new QueryTable(columns, rows);
    }

    /** A header line, a rule, a line a row, and the number of rows. */
    public void print(PrintWriter out) {
        int[] widths = widths();
        List<String> names = columns.stream().map(Column::name).toList();
        out.println(line(names, widths));
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : BETWEEN).append("-".repeat(width));
        }
        out.println(rule);
        for (List<String> row : rows) {
            out.println(line(row, widths));
        }
        out.println(rows.size() == 1 ? "(1 row)" : "(" + rows.size() + " rows)");
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TextWidth.of(columns.get(i).name());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> values, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - TextWidth.of(values.get(i)));
            line.append(i == 0 ? "" : BETWEEN);
            line.append(columns.get(i).number() ? padding + values.get(i) : values.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumber(int type) {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.REAL, Types.DOUBLE -> true;
            default -> false;
        };
    }

    private static String onOneLine(String value) {
        if (value == null) {
            return "";
        }
        return value.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }
}
