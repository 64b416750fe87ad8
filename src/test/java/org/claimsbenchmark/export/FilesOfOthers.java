package org.claimsbenchmark.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What programs of others make of exported files: DuckDB of CSV, Apache POI of workbooks. Values are in one form
 * everywhere: numbers without zeros at their end, times in UTC, null for null.
 */
final class FilesOfOthers {

    private FilesOfOthers() {}

    /** What DuckDB finds, told that everything is text. */
    static List<List<String>> csv(Path file) throws SQLException {
        return duckDb("select * from read_csv('" + file
                + "', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', allow_quoted_nulls = false,"
                + " max_line_size = 10000000)");
    }

    /** What DuckDB answers, its columns as text. */
    static List<List<String>> duckDb(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            try (ResultSet row = statement.executeQuery(query)) {
                return rows(row);
            }
        }
    }

    /** What PostgreSQL answers. */
    static List<List<String>> postgres(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return rows(row);
        }
    }

    /** What POI finds in a sheet below its header. */
    static List<List<String>> sheet(Path file, String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheet(name);
            int columns = sheet.getRow(0).getLastCellNum();
            for (int number = 1; number <= sheet.getLastRowNum(); number++) {
                XSSFRow row = sheet.getRow(number);
                List<String> values = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    values.add(value(row.getCell(column, XSSFRow.MissingCellPolicy.RETURN_BLANK_AS_NULL)));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private static String value(Cell cell) {
        if (cell == null) {
            return null;
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case NUMERIC -> {
                if (!DateUtil.isCellDateFormatted(cell)) {
                    yield canonical(new BigDecimal(((XSSFCell) cell).getRawValue()));
                }
                LocalDateTime time = cell.getLocalDateTimeCellValue();
                yield cell.getCellStyle().getDataFormatString().contains("hh")
                        ? time.toInstant(ZoneOffset.UTC).toString()
                        : time.toLocalDate().toString();
            }
            default ->
                throw new AssertionError("a cell of type " + cell.getCellType() + ", such as "
                        + (cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : ""));
        };
    }

    private static List<List<String>> rows(ResultSet row) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (row.next()) {
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(canonical(row.getObject(column)));
            }
            rows.add(values);
        }
        return rows;
    }

    /** The one form of a value. */
    static String canonical(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof java.sql.Timestamp time) {
            return time.toInstant().toString();
        }
        if (value instanceof java.time.OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value.toString();
    }
}
