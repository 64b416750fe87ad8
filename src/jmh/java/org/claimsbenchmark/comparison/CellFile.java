package org.claimsbenchmark.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Cells in one canonical form: a line a cell, comma-separated, all columns of a cell's key, its measures and whether it is
 * suppressed, in the order of the lines' text. Whether two contenders agree is for {@link Agreement} to say.
 */
final class CellFile {

    private static final List<String> AMOUNT_STATISTICS = List.of("sum", "mean", "p10", "p25", "p50", "p75", "p90");

    /** Columns of a cell's key, at the front: fee basis, dimensions, period and its start. */
    static final int KEYS = CellSets.DIMENSIONS.size() + 3;

    private CellFile() {}

    /** @param digest SHA-256 of the file, hexadecimal */
    record Written(long cells, String digest) {}

    /**
     * From a table of the embedded database.
     *
     * @param table such as {@code peer.cell}
     * @param condition which of its rows
     */
    static Written ofTable(Connection connection, String table, String condition, Path file)
            throws IOException, SQLException {
        StringWriter rows = new StringWriter();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + columns() + " from " + table + " where " + condition
                                + ") to stdout (format csv)",
                        rows);
        return write(rows.toString().lines().toArray(String[]::new), file);
    }

    /** From a CSV with header whose columns stand in the order of the canonical form. */
    static Written ofCsv(Path csv, Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            return write(reader.lines().skip(1).toArray(String[]::new), file);
        }
    }

    private static String columns() {
        StringBuilder columns = new StringBuilder(CellSets.FEE_BASIS + ", " + String.join(", ", CellSets.DIMENSIONS)
                + ", period, period_start, line_count, claim_count, patient_count, provider_count, unit_count,"
                + " denied_line_count, priced_line_count");
        for (String amount : List.of("billed", "allowed", "paid")) {
            AMOUNT_STATISTICS.forEach(
                    statistic -> columns.append(", ").append(amount).append('_').append(statistic));
        }
        return columns
                + ", allowed_to_billed, paid_to_allowed, allowed_to_medicare,"
                + " case when suppressed then 'true' else 'false' end";
    }

    private static Written write(String[] lines, Path file) throws IOException {
        Arrays.sort(lines);
        Files.write(file, List.of(lines), StandardCharsets.UTF_8);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new Written(lines.length, HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
