package org.claimsbenchmark.query;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.report.TextTable;

/** What a query returns, in aligned columns: numbers to the right, nulls blank. */
public final class QueryTable {

    private final TextTable table;
    private final int rows;

    private QueryTable(TextTable table, int rows) {
        this.table = table;
        this.rows = rows;
    }

    /** Reads all rows. */
    public static QueryTable of(ResultSet result) throws SQLException {
        ResultSetMetaData metaData = result.getMetaData();
        List<TextTable.Column> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.add(new TextTable.Column(metaData.getColumnLabel(i), SqlNumber.is(metaData.getColumnType(i))));
        }
        TextTable table = new TextTable(columns);
        int rows = 0;
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(onOneLine(result.getString(i)));
            }
            table.add(row);
            rows++;
        }
        return new QueryTable(table, rows);
    }

    /** A header line, a rule, a line a row, and the number of rows. */
    public void print(PrintWriter out) {
        table.toText().lines().forEach(out::println);
        out.println(rows == 1 ? "(1 row)" : "(" + rows + " rows)");
    }

    private static String onOneLine(String value) {
        if (value == null) {
            return "";
        }
        return value.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }
}
