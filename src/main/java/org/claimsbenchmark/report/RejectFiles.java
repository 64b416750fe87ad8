package org.claimsbenchmark.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** The rejected records of the extracts that a run read, refused or not: one CSV file an extract, without any value. */
public final class RejectFiles {

    private static final String PREFIX = "rejects-";
    private static final String ENDING = ".csv";
    private static final int LONGEST_NAME = 100;
    private static final int ROWS_AT_A_TIME = 5_000;

    private static final String EXTRACTS = """
            select e.extract_id, e.file_name
            from claims.run_extract r join claims.extract e using (extract_id)
            where r.run_id = ? and r.role in ('loaded', 'refused')
              and exists (select from claims.reject j where j.extract_id = e.extract_id and j.closed_by is null)
            order by e.file_name collate "C", e.extract_id
            """;

    private static final String REJECTS = """
            select record_number, line_number, column_name, code, sentence
            from claims.reject where extract_id = ? and closed_by is null order by record_number, fault_number
            """;

    private RejectFiles() {}

    /**
     * Writes {@code rejects-<extract>.csv} into the folder, and removes what an earlier attempt at the run left of these.
     *
     * @param connection with auto-commit off, so that rejects are streamed
     * @param folder of the run's report, made when there is something to write
     * @return how many files were written
     */
    public static int write(Connection connection, long runId, Path folder) throws SQLException, IOException {
        Map<Integer, String> fileNames = fileNames(connection, runId);
        if (!fileNames.isEmpty()) {
            Files.createDirectories(folder);
        }
        if (Files.isDirectory(folder)) {
            removeEarlier(folder);
        }
        for (Map.Entry<Integer, String> extract : fileNames.entrySet()) {
            write(connection, extract.getKey(), folder.resolve(extract.getValue()));
        }
        return fileNames.size();
    }

    private static void removeEarlier(Path folder) throws IOException {
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder, PREFIX + "*" + ENDING)) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
    }

    private static Map<Integer, String> fileNames(Connection connection, long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EXTRACTS)) {
            select.setLong(1, runId);
            Map<Integer, String> fileNames = new LinkedHashMap<>();
            Set<String> taken = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    fileNames.put(row.getInt(1), fileName(row.getString(2), taken));
                }
            }
            return fileNames;
        }
    }

    /**
     * A name that leads nowhere but into the folder, whatever the extract is called, and that no other extract has, on file
     * systems that do not tell upper from lower case either.
     */
    private static String fileName(String extract, Set<String> taken) {
        String base = extract.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? extract.substring(0, extract.length() - ENDING.length())
                : extract;
        String plain = base.replaceAll("[^A-Za-z0-9._-]", "_");
        String name = PREFIX + plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String distinct = name;
        for (int number = 2; !taken.add(distinct.toLowerCase(Locale.ROOT)); number++) {
            distinct = name + "-" + number;
        }
        return distinct + ENDING;
    }

    private static void write(Connection connection, int extractId, Path file) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(REJECTS);
                Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            CSVFormat.RFC4180.printRecord(out, "record", "line", "column", "code", "sentence");
            select.setFetchSize(ROWS_AT_A_TIME);
            select.setInt(1, extractId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    CSVFormat.RFC4180.printRecord(
                            out,
                            row.getLong(1),
                            row.getLong(2),
                            SpreadsheetText.harmless(row.getString(3)),
                            row.getString(4),
                            SpreadsheetText.harmless(row.getString(5)));
                }
            }
        }
    }
}
