package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into a table by COPY, in its text format, in the caller's transaction. */
final class CopyRows implements AutoCloseable {

    private static final int FLUSH_CHARACTERS = 1 << 16;
    private static final String NULL = "\\N";

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(FLUSH_CHARACTERS + 4096);
    private boolean firstColumn = true;

    /**
     * @param table with its schema
     * @param columns in the order of the values of each row, separated by commas
     */
    CopyRows(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    CopyRows text(String value) {
        separate();
        if (value == null) {
            text.append(NULL);
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return this;
    }

    CopyRows number(long value) {
        separate();
        text.append(value);
        return this;
    }

    CopyRows decimal(BigDecimal value) {
        separate();
        text.append(value == null ? NULL : value.toPlainString());
        return this;
    }

    /** @param cents written as dollars */
    CopyRows dollars(Long cents) {
        return cents == null ? nulls(1) : scaled(cents, 2);
    }

    /** @param value a decimal number without its point */
    CopyRows scaled(long value, int decimals) {
        separate();
        if (value < 0) {
            text.append('-');
        }
        String digits = Long.toString(Math.abs(value));
        int whole = digits.length() - decimals;
        if (whole > 0) {
            text.append(digits, 0, whole);
        } else {
            text.append('0');
        }
        text.append('.').append("0".repeat(Math.max(0, -whole))).append(digits, Math.max(0, whole), digits.length());
        return this;
    }

    CopyRows flag(boolean value) {
        separate();
        text.append(value ? 't' : 'f');
        return this;
    }

    CopyRows nulls(int count) {
        for (int i = 0; i < count; i++) {
            separate();
            text.append(NULL);
        }
        return this;
    }

    void endRow() throws SQLException {
        text.append('\n');
        firstColumn = true;
        if (text.length() >= FLUSH_CHARACTERS) {
            flush();
        }
    }

    /** Ends the COPY: the rows are in the table. Without, closing takes them all back. */
    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void separate() {
        if (firstColumn) {
            firstColumn = false;
        } else {
            text.append('\t');
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}
