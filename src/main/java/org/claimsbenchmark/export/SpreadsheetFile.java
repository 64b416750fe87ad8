package org.claimsbenchmark.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.claimsbenchmark.export.view.ColumnType;
import org.claimsbenchmark.export.view.ViewColumn;
import org.claimsbenchmark.export.view.ViewRows;
import org.claimsbenchmark.export.view.Word;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook (Office Open XML) of three sheets: the rows, "dictionary" and "about". Texts are texts, never formulas;
 * numbers, dates and times are such. A spreadsheet reckons with some fifteen digits, which is more than any figure here has.
 */
final class SpreadsheetFile implements ViewFile {

    private static final int ROWS_IN_MEMORY = 1000;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final String DATE = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";

    /** What a reader would take for an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final int mostRows;

    SpreadsheetFile() {
        this(Worksheet.MAX_ROWS);
    }

    /** @param mostRows of a sheet, with its header */
    SpreadsheetFile(int mostRows) {
        this.mostRows = mostRows;
    }

    @Override
    public List<Path> files(Path main) {
        return List.of(main);
    }

    @Override
    public void write(About about, ViewRows rows, List<Path> to) throws IOException, SQLException {
        Path target = to.get(0);
        Path draft = target.resolveSibling(target.getFileName() + ".draft");
        try {
            try (OutputStream out =
                            new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW));
                    Workbook workbook = new Workbook(out, "claims-benchmark", null)) {
                writeRows(about, rows, workbook);
                writeDictionary(about.view().columns(), workbook.newWorksheet("dictionary"));
                writeAbout(about, workbook.newWorksheet("about"));
            }
            Instant created = about.publication() == null
                    ? Instant.EPOCH
                    : about.publication().publishedAt();
            WorkbookTimes.set(draft, target, created);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeRows(About about, ViewRows rows, Workbook workbook) throws IOException, SQLException {
        List<ViewColumn> columns = about.view().columns();
        String name = about.view().name();
        Worksheet sheet = workbook.newWorksheet(
                name.length() > LONGEST_SHEET_NAME ? name.substring(0, LONGEST_SHEET_NAME) : name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).type().kind() == ColumnType.Kind.TEXT ? 28 : 16);
        }
        header(sheet, columns.stream().map(ViewColumn::name).toList());
        int row = 1;
        while (rows.next()) {
            if (row == mostRows) {
                throw new ExportRefused("benchmark." + name + " has more rows than a sheet of a spreadsheet holds ("
                        + mostRows + " with the header); export it as csv or parquet");
            }
            for (int column = 0; column < columns.size(); column++) {
                put(sheet, row, column, rows.value(column), columns.get(column).type());
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, int column, Object value, ColumnType type) {
        if (value instanceof String text) {
            sheet.value(row, column, ESCAPE.matcher(text).replaceAll("_x005F_"));
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
            if (type.scale() > 0) {
                sheet.style(row, column).format("0." + "0".repeat(type.scale())).set();
            }
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format(DATE).set();
        } else if (value instanceof Instant time) {
            sheet.value(row, column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            sheet.style(row, column).format(TIME).set();
        }
    }

    private static void writeDictionary(List<ViewColumn> columns, Worksheet sheet) throws IOException {
        header(sheet, List.of("column", "type", "unit", "meaning"));
        sheet.width(0, 28);
        sheet.width(1, 16);
        sheet.width(2, 16);
        sheet.width(3, 120);
        for (int i = 0; i < columns.size(); i++) {
            ViewColumn column = columns.get(i);
            sheet.value(i + 1, 0, column.name());
            sheet.value(i + 1, 1, column.sqlType());
            sheet.value(i + 1, 2, column.unit());
            wrapped(sheet, i + 1, 3, column.meaning());
        }
        sheet.finish();
    }

    private static void writeAbout(About about, Worksheet sheet) throws IOException {
        sheet.width(0, 28);
        sheet.width(1, 120);
        int row = 0;
        for (About.Statement statement : about.origin()) {
            row = statement(sheet, row, statement.name(), statement.text());
        }
        row = statement(sheet, row, "meaning", about.view().meaning());
        row = statement(sheet, row, "privacy", about.privacy());
        row = statement(sheet, row, "times", "in UTC");
        for (Word word : about.words()) {
            row = statement(sheet, row, word.name(), word.definition());
        }
        sheet.finish();
    }

    private static int statement(Worksheet sheet, int row, String name, String text) {
        sheet.value(row, 0, name);
        sheet.style(row, 0).bold().verticalAlignment("top").set();
        wrapped(sheet, row, 1, text);
        return row + 1;
    }

    private static void wrapped(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.style(0, column).bold().set();
        }
    }
}
