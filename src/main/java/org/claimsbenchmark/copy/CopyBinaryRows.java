package org.claimsbenchmark.copy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table by COPY, in its binary format, in the caller's transaction. For tables of millions of rows: the
 * server takes keys, dates and lists in about half the time that their text costs it. While it is open the connection does
 * nothing else.
 */
public final class CopyBinaryRows implements AutoCloseable {

    /** Ends with flags, and the length of an extension: none, both. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

    private final CopyIn copy;
    private final BinaryRows rows;

    /**
     * @param table with its schema
     * @param columns in the order of the values of each row, separated by commas
     * @param columnCount how many columns that are
     */
    public CopyBinaryRows(Connection connection, String table, String columns, int columnCount) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
        rows = new BinaryRows(columnCount);
        copy.writeToCopy(HEADER, 0, HEADER.length);
    }

    /** What takes the values of the next row. */
    public BinaryRows beginRow() throws SQLException {
        if (rows.isFull()) {
            flush();
        }
        return rows.beginRow();
    }

    /** @param ready rows of these columns, whole */
    public void add(BinaryRows ready) throws SQLException {
        flush();
        copy.writeToCopy(ready.bytes(), 0, ready.size());
    }

    /**
     * Ends the COPY: the rows are in the table. Without, closing takes them all back.
     *
     * @return how many rows the database took
     */
    public long finish() throws SQLException {
        flush();
        copy.writeToCopy(TRAILER, 0, TRAILER.length);
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(rows.bytes(), 0, rows.size());
        rows.clear();
    }
}
