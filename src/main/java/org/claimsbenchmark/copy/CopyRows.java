package org.claimsbenchmark.copy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table by COPY, in its text format (PostgreSQL manual, COPY, "Text Format": tab between columns,
 * {@code \N} for null, backslash escapes), in the caller's transaction. While it is open the connection does nothing else.
 */
public final class CopyRows implements AutoCloseable {

    private static final int FLUSH_BYTES = 1 << 16;

    private final CopyIn copy;
    private final CopyText text = new CopyText(FLUSH_BYTES + 4096);
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
        if (value == null) {
            return nulls(1);
        }
        separate();
        text.escaped(value);
        return this;
    }

    /** A {@code text[]} literal; every element is quoted, so that none is mistaken for null or a brace. */
    public CopyRows texts(List<String> elements) {
        separate();
        text.put('{');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                text.put(',');
            }
            text.put('"');
            text.escapedElement(elements.get(i));
            text.put('"');
        }
        text.put('}');
        return this;
    }

    public CopyRows uuid(UUID value) {
        if (value == null) {
            return nulls(1);
        }
        separate();
        text.uuid(value);
        return this;
    }

    public CopyRows number(long value) {
        separate();
        text.number(value);
        return this;
    }

    public CopyRows number(Long value) {
        return value == null ? nulls(1) : number(value.longValue());
    }

    public CopyRows number(Integer value) {
        return value == null ? nulls(1) : number(value.longValue());
    }

    public CopyRows decimal(BigDecimal value) {
        return text(value == null ? null : value.toPlainString());
    }

    /** @param cents written as dollars */
    public CopyRows dollars(Long cents) {
        return cents == null ? nulls(1) : scaled(cents, 2);
    }

    /** @param value a decimal number without its point */
    public CopyRows scaled(long value, int decimals) {
        separate();
        text.scaled(value, decimals);
        return this;
    }

    public CopyRows flag(boolean value) {
        separate();
        text.put(value ? 't' : 'f');
        return this;
    }

    public CopyRows nulls(int count) {
        for (int i = 0; i < count; i++) {
            separate();
            text.put('\\');
            text.put('N');
        }
        return this;
    }

    public void endRow() throws SQLException {
        text.put('\n');
        firstColumn = true;
        if (text.size() >= FLUSH_BYTES) {
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
            text.put('\t');
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(text.bytes(), 0, text.size());
        text.clear();
    }
}
