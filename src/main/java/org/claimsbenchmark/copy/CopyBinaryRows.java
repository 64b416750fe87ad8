package org.claimsbenchmark.copy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into a table by COPY, in its binary format (PostgreSQL manual, COPY, "Binary Format"), in the caller's
 * transaction. For tables of millions of rows: the server takes keys, dates and lists in about half the time that their
 * text costs it. Each method says which type its column must have. While it is open the connection does nothing else.
 */
public final class CopyBinaryRows implements AutoCloseable {

    private static final int FLUSH_BYTES = 1 << 16;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NULL_LENGTH = -1;
    private static final int TEXT_TYPE = 25;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    /** Numbers travel as digits of this base. */
    private static final int NUMERIC_BASE = 10_000;

    private static final int MOST_NUMERIC_DIGITS = 6;
    private static final int NEGATIVE = 0x4000;

    private final CopyIn copy;
    private final short columnCount;
    private final short[] numericDigits = new short[MOST_NUMERIC_DIGITS];
    private byte[] bytes = new byte[FLUSH_BYTES * 2];
    private int size;

    /**
     * @param table with its schema
     * @param columns in the order of the values of each row, separated by commas
     * @param columnCount how many columns that are
     */
    public CopyBinaryRows(Connection connection, String table, String columns, int columnCount) throws SQLException {
        this.columnCount = (short) columnCount;
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        size = SIGNATURE.length;
        putInt(0); // flags
        putInt(0); // length of the header's extension
    }

    public CopyBinaryRows beginRow() {
        putShort(columnCount);
        return this;
    }

    /** A {@code text}. */
    public CopyBinaryRows text(String value) {
        if (value == null) {
            putInt(NULL_LENGTH);
        } else {
            putText(value);
        }
        return this;
    }

    /** A {@code text[]}. */
    public CopyBinaryRows texts(List<String> elements) {
        int lengthAt = size;
        putInt(0);
        putInt(elements.isEmpty() ? 0 : 1); // dimensions
        putInt(0); // no element is null
        putInt(TEXT_TYPE);
        if (!elements.isEmpty()) {
            putInt(elements.size());
            putInt(1); // lower bound
            for (String element : elements) {
                putText(element);
            }
        }
        setInt(lengthAt, size - lengthAt - Integer.BYTES);
        return this;
    }

    /** A {@code date}. */
    public CopyBinaryRows date(LocalDate value) {
        if (value == null) {
            putInt(NULL_LENGTH);
        } else {
            putInt(Integer.BYTES);
            putInt(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
        }
        return this;
    }

    /** A {@code uuid}. */
    public CopyBinaryRows uuid(UUID value) {
        if (value == null) {
            putInt(NULL_LENGTH);
        } else {
            putInt(2 * Long.BYTES);
            putLong(value.getMostSignificantBits());
            putLong(value.getLeastSignificantBits());
        }
        return this;
    }

    /** An {@code integer}. */
    public CopyBinaryRows integer(int value) {
        putInt(Integer.BYTES);
        putInt(value);
        return this;
    }

    /** A {@code bigint}. */
    public CopyBinaryRows bigint(Long value) {
        if (value == null) {
            putInt(NULL_LENGTH);
        } else {
            putInt(Long.BYTES);
            putLong(value);
        }
        return this;
    }

    /**
     * A {@code numeric} of at most four decimals.
     *
     * @throws ArithmeticException when the value has more decimals, or more than 18 digits with its four decimals
     */
    public CopyBinaryRows numeric(BigDecimal value) {
        if (value == null) {
            putInt(NULL_LENGTH);
            return this;
        }
        long left = Math.absExact(value.setScale(4).unscaledValue().longValueExact());
        int digits = 0;
        while (left != 0) {
            numericDigits[digits++] = (short) (left % NUMERIC_BASE);
            left /= NUMERIC_BASE;
        }
        putInt((4 + digits) * Short.BYTES);
        putShort(digits);
        putShort(digits - 2); // power of the base that the first digit stands for: the last one is the fraction
        putShort(value.signum() < 0 ? NEGATIVE : 0);
        putShort(Math.max(0, value.scale()));
        while (digits > 0) {
            putShort(numericDigits[--digits]);
        }
        return this;
    }

    /** A {@code boolean}. */
    public CopyBinaryRows flag(boolean value) {
        putInt(1);
        reserve(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    public void endRow() throws SQLException {
        if (size >= FLUSH_BYTES) {
            flush();
        }
    }

    /**
     * Ends the COPY: the rows are in the table. Without, closing takes them all back.
     *
     * @return how many rows the database took
     */
    public long finish() throws SQLException {
        putShort(-1);
        flush();
        return copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void putText(String value) {
        int length = value.length();
        reserve(Integer.BYTES + length);
        int at = size + Integer.BYTES;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                putEncoded(value.getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[at + i] = (byte) c;
        }
        putInt(length);
        size += length;
    }

    private void putEncoded(byte[] encoded) {
        putInt(encoded.length);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void putShort(int value) {
        reserve(Short.BYTES);
        bytes[size++] = (byte) (value >>> 8);
        bytes[size++] = (byte) value;
    }

    private void putInt(int value) {
        reserve(Integer.BYTES);
        setInt(size, value);
        size += Integer.BYTES;
    }

    private void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    private void setInt(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        size = 0;
    }
}
