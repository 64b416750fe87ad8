package org.claimsbenchmark.copy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the rows of a query by COPY, in its binary format (PostgreSQL manual, COPY, "Binary Format"), field by field and
 * without an object a field: for queries of millions of rows. PostgreSQL sends every row as one message, the first with the
 * file header before it. While it is open the connection does nothing else.
 */
public final class CopiedRows implements AutoCloseable {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private static final int SIGNATURE_BYTES = 11;
    private static final int FLAGS_BYTES = Integer.BYTES;
    private static final int NULL_LENGTH = -1;
    private static final short END_OF_ROWS = -1;
    private static final int EPOCH_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NUMERIC_HEADER_BYTES = 4 * Short.BYTES;
    private static final long NUMERIC_BASE = 10_000;
    private static final int NEGATIVE = 0x4000;
    /** Texts of a nightly extract repeat; what a strange one holds beyond this is decoded row by row. */
    private static final int MOST_REMEMBERED = 1 << 17;

    private final CopyOut copy;
    private final int columnCount;
    private final DecodedBytes<String> texts =
            new DecodedBytes<>(MOST_REMEMBERED, bytes -> new String(bytes, StandardCharsets.UTF_8));
    private final DecodedBytes<List<String>> lists = new DecodedBytes<>(MOST_REMEMBERED, this::elements);
    private byte[] row;
    private int at;
    private boolean headerRead;

    /**
     * @param query a select without parameters, which COPY does not take
     * @param columnCount how many columns it has
     */
    public CopiedRows(Connection connection, String query, int columnCount) throws SQLException {
        this.columnCount = columnCount;
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
    }

    /**
     * Moves to the next row; false at the end.
     *
     * @throws IllegalStateException when the query has another number of columns than was said
     */
    public boolean next() throws SQLException {
        while ((row = copy.readFromCopy()) != null) {
            at = 0;
            if (!headerRead) {
                at = SIGNATURE_BYTES + FLAGS_BYTES;
                int extensionBytes = readInt();
                at += extensionBytes;
                headerRead = true;
            }
            if (at < row.length) {
                short columns = readShort();
                if (columns == columnCount) {
                    return true;
                }
                if (columns != END_OF_ROWS) {
                    throw new IllegalStateException("COPY sent " + columns + " columns, expected " + columnCount);
                }
            }
        }
        return false;
    }

    /** The next field, a {@code text}; null for null. */
    public String text() {
        int length = readInt();
        if (length == NULL_LENGTH) {
            return null;
        }
        int from = at;
        at += length;
        return texts.of(row, from, length);
    }

    /** The next field, a {@code text[]} of one dimension and without null; an empty list for null. */
    public List<String> texts() {
        int length = readInt();
        if (length == NULL_LENGTH) {
            return List.of();
        }
        int from = at;
        at += length;
        return lists.of(row, from, length);
    }

    /** The elements of an array (array_send in PostgreSQL's source). */
    private List<String> elements(byte[] field) {
        ByteBuffer array = ByteBuffer.wrap(field);
        int dimensions = array.getInt();
        array.getInt(); // whether any element is null
        array.getInt(); // type of the elements
        if (dimensions == 0) {
            return List.of();
        }
        int count = array.getInt();
        array.getInt(); // lower bound
        List<String> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = array.getInt();
            elements.add(texts.of(field, array.position(), length));
            array.position(array.position() + length);
        }
        return List.copyOf(elements);
    }

    /** The next field, an {@code integer} that is not null. */
    public int integer() {
        readInt();
        return readInt();
    }

    /** The next field, a {@code bigint} that is not null. */
    public long bigint() {
        readInt();
        return readLong();
    }

    /** The next field, a {@code bigint}, or what stands for null. */
    public long bigint(long absent) {
        return readInt() == NULL_LENGTH ? absent : readLong();
    }

    /** The next field, a {@code boolean} that is not null. */
    public boolean flag() {
        readInt();
        return row[at++] != 0;
    }

    /** The next field, a {@code date} that is not null, as days since 1970-01-01. */
    public int day() {
        readInt();
        return Math.addExact(EPOCH_DAY, readInt());
    }

    /** The next field, a {@code date} as days since 1970-01-01, or what stands for null. */
    public int day(int absent) {
        return readInt() == NULL_LENGTH ? absent : Math.addExact(EPOCH_DAY, readInt());
    }

    /** The next field, a {@code uuid}; null for null. */
    public UUID key() {
        return readInt() == NULL_LENGTH ? null : new UUID(readLong(), readLong());
    }

    /** The first half of the next field, a {@code uuid} that is not null; {@link #keyLow} must follow. */
    public long keyHigh() {
        readInt();
        return readLong();
    }

    /** The other half of the uuid whose first half was read. */
    public long keyLow() {
        return readLong();
    }

    /**
     * The next field, a {@code numeric} of at most three decimals, times 1000; or what stands for null.
     *
     * @throws ArithmeticException when it is not finite or does not fit 64 bits
     */
    public long thousandths(long absent) {
        int length = readInt();
        if (length == NULL_LENGTH) {
            return absent;
        }
        int end = at + length;
        int digits = readShort();
        int power = readShort(); // of the base, that the first digit stands for
        int sign = readShort();
        if (sign != 0 && sign != NEGATIVE) {
            throw new ArithmeticException("COPY sent a number that is not finite");
        }
        at = at - 3 * Short.BYTES + NUMERIC_HEADER_BYTES;
        long tenThousandths = 0; // whose last decimal is zero
        for (int place = 0; place <= power + 1; place++) {
            int digit = place < digits ? readShort() : 0;
            tenThousandths = Math.addExact(Math.multiplyExact(tenThousandths, NUMERIC_BASE), digit);
        }
        at = end;
        return (sign == NEGATIVE ? -tenThousandths : tenThousandths) / 10;
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private short readShort() {
        short value = (short) SHORTS.get(row, at);
        at += Short.BYTES;
        return value;
    }

    private int readInt() {
        int value = (int) INTS.get(row, at);
        at += Integer.BYTES;
        return value;
    }

    private long readLong() {
        long value = (long) LONGS.get(row, at);
        at += Long.BYTES;
        return value;
    }
}
