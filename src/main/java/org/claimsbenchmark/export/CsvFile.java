package org.claimsbenchmark.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.claimsbenchmark.export.view.ViewColumn;
import org.claimsbenchmark.export.view.ViewRows;
import org.claimsbenchmark.report.MarkdownText;
import org.claimsbenchmark.report.SpreadsheetText;

/**
 * Comma-separated values in UTF-8 (RFC 4180) with a header, and beside them the dictionary and a page about both. All but
 * numbers is quoted and a null is empty without quotes, which tells it from an empty text. No text is a formula.
 */
final class CsvFile implements ViewFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get();

    @Override
    public List<Path> files(Path main) {
        String name = main.getFileName().toString();
        String stem = name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : name;
        return List.of(main, main.resolveSibling(stem + ".dictionary.csv"), main.resolveSibling(stem + ".about.md"));
    }

    @Override
    public void write(About about, ViewRows rows, List<Path> to) throws IOException, SQLException {
        try (Writer out = newFile(to.get(0))) {
            writeRows(about.view().columns(), rows, out);
        }
        try (Writer out = newFile(to.get(1))) {
            writeDictionary(about.view().columns(), out);
        }
        try (Writer out = newFile(to.get(2))) {
            writePage(about, out);
        }
    }

    private static void writeRows(List<ViewColumn> columns, ViewRows rows, Writer out)
            throws IOException, SQLException {
        Object[] record = new Object[columns.size()];
        for (int column = 0; column < record.length; column++) {
            record[column] = columns.get(column).name();
        }
        FORMAT.printRecord(out, record);
        while (rows.next()) {
            for (int column = 0; column < record.length; column++) {
                Object value = rows.value(column);
                record[column] = value instanceof String text ? SpreadsheetText.harmless(text) : value;
            }
            FORMAT.printRecord(out, record);
        }
    }

    private static void writeDictionary(List<ViewColumn> columns, Writer out) throws IOException {
        FORMAT.printRecord(out, "column", "type", "unit", "meaning");
        for (ViewColumn column : columns) {
            FORMAT.printRecord(
                    out, column.name(), column.sqlType(), column.unit(), SpreadsheetText.harmless(column.meaning()));
        }
    }

    private static void writePage(About about, Writer out) throws IOException {
        out.write("# " + MarkdownText.of(about.view().name()) + "\n\n");
        out.write(MarkdownText.atStart(about.view().meaning()) + "\n\n");
        for (About.Statement statement : about.origin()) {
            out.write("- " + statement.name() + ": " + MarkdownText.of(statement.text()) + "\n");
        }
        out.write("\n## Privacy\n\n" + MarkdownText.atStart(about.privacy()) + "\n");
        out.write(
                "\n## How the file is written\n\nUTF-8, comma-separated (RFC 4180). A null is empty without quotes, an"
                        + " empty text is \"\". Times are in UTC. Codes are text: import them as text, so that no leading zero is"
                        + " lost. An apostrophe stands before a text that a spreadsheet would take for a formula.\n");
        out.write("\n## Words\n\n");
        for (var word : about.words()) {
            out.write("- **" + MarkdownText.of(word.name()) + "**: " + MarkdownText.of(word.definition()) + "\n");
        }
    }

    private static Writer newFile(Path path) throws IOException {
        return Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
}
