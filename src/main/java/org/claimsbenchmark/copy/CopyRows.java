package org.claimsbenchmark.copy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table by COPY, in its text format (PostgreSQL manual, COPY, "Text Format": tab between columns,
 * {@code \N} for null, backslash escapes), in the caller's transaction. While it is open the connection does nothing else.
 */
public final class CopyRows implements AutoCloseable {

    private static final int FLUSH_CHARACTERS = 1 << 16;
    private static final String NULL = "\\N";

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(FLUSH_CHARACTERS + 4096);
    private boolean firstColumn = true;

    /**
     * @param table with its schema
     * @param columns in the order of the values of each row, separated by commas
     */
    public CopyRows(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    public CopyRows text(String value) {
        separate();
        if (value == null) {
            text.append(NULL);
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        return this;
    }

    /** A {@code text[]} literal; every element is quoted, so that none is mistaken for null or a brace. */
    public CopyRows texts(List<String> elements) {
        separate();
        text.append('{');
        for (int i = 0; i < elements.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"");
            escapeElement(elements.get(i));
            text.append('"');
        }
        text.append('}');
        return this;
    }

    public CopyRows date(LocalDate value) {
        return text(value == null ? null : value.toString());
    }

    public CopyRows uuid(UUID value) {
        return text(value == null ? null : value.toString());
    }

    public CopyRows number(long value) {
        separate();
        text.append(value);
        return this;
    }

    public CopyRows number(Long value) {
        return value == null ? nulls(1) : number(value.longValue());
    }

    public CopyRows decimal(BigDecimal value) {
        separate();
        text.append(value == null ? NULL : value.toPlainString());
        return this;
    }

    /** @param cents written as dollars */
    public CopyRows dollars(Long cents) {
        return cents == null ? nulls(1) : scaled(cents, 2);
    }

    /** @param value a decimal number without its point */
    public CopyRows scaled(long value, int decimals) {
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

    public CopyRows flag(boolean value) {
        separate();
        text.append(value ? 't' : 'f');
        return this;
    }

    public CopyRows nulls(int count) {
        for (int i = 0; i < count; i++) {
            separate();
            text.append(NULL);
        }
        return this;
    }

    public void endRow() throws SQLException {
        text.append('\n');
        firstColumn = true;
        if (text.length() >= FLUSH_CHARACTERS) {
            flush();
        }
    }

    /**
     * Ends the COPY: the rows are in the table. Without, closing takes them all back.
     *
     * @return how many rows the database took
     */
    public long finish() throws SQLException {
        flush();
        return copy.endCopy();
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

    private void escapeElement(String element) {
        for (int i = 0; i < element.length(); i++) {
            char c = element.charAt(i);
            switch (c) {
                // twice: once for the array literal, once for COPY
                case '\\' -> text.append("\\\\\\\\");
                case '"' -> text.append("\\\\\"");
                default -> escape(c);
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(c);
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}
