package org.claimsbenchmark.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The version of a set of tables: what they say, not how the files are written. */
final class TableVersion {

    private static final String FIELD_END = "\u001f";
    private static final String ROW_END = "\u001e";

    private TableVersion() {}

    /** Hex SHA-256 over all values. Line ends, quoting and the order of columns and rows make no difference. */
    static String of(Map<ReferenceTable, List<Row>> tables) {
        MessageDigest digest = sha256();
        for (ReferenceTable table : ReferenceTable.values()) {
            update(digest, table.tableName() + ROW_END);
            tables.get(table).stream()
                    .map(row -> canonical(table, row))
                    .sorted()
                    .forEach(row -> update(digest, row));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String canonical(ReferenceTable table, Row row) {
        return table.columns().stream()
                .map(column -> column.name() + "=" + row.text(column.name()))
                .collect(Collectors.joining(FIELD_END, "", ROW_END));
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
