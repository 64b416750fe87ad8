package org.claimsbenchmark.query;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.claimsbenchmark.report.SpreadsheetText;

/** What a query returns, as comma-separated values with a header line; a null is an empty field, and no text is a formula. */
public final class QueryCsv {

    private QueryCsv() {}

    /** Reads and prints row by row. */
    public static void print(ResultSet rows, Writer out) throws SQLException, IOException {
        ResultSetMetaData metaData = rows.getMetaData();
        Object[] record = new Object[metaData.getColumnCount()];
        for (int i = 0; i < record.length; i++) {
            record[i] = SpreadsheetText.harmless(metaData.getColumnLabel(i + 1));
        }
        CSVFormat.RFC4180.printRecord(out, record);
        while (rows.next()) {
            for (int i = 0; i < record.length; i++) {
                String value = rows.getString(i + 1);
                record[i] = SqlNumber.is(metaData.getColumnType(i + 1)) ? value : SpreadsheetText.harmless(value);
            }
            CSVFormat.RFC4180.printRecord(out, record);
        }
    }
}
