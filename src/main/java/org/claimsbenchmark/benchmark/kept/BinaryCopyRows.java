package org.claimsbenchmark.benchmark.kept;

import java.nio.ByteBuffer;
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
 * Reads the rows of {@code COPY ... TO STDOUT (FORMAT binary)}, field by field. PostgreSQL sends every row as one
 * message ("Frontend/Backend Protocol, COPY operations"), the first with the file header before it.
 */
final class BinaryCopyRows {

    private static final int SIGNATURE_BYTES = 11;
    private static final int NULL_LENGTH = -1;
    private static final int POSTGRESQL_EPOCH_DAY =
            (int) LocalDate.of(2000, 1, 1).toEpochDay();
    /** Texts and lists of a nightly extract repeat; what a strange one holds beyond this is decoded line by line. */
    private static final int MOST_REMEMBERED = 1 << 17;

    private final CopyOut copy;
    private final int fieldCount;
    private final DecodedBytes<String> texts =
            new DecodedBytes<>(MOST_REMEMBERED, bytes -> new String(bytes, StandardCharsets.UTF_8));
    private final DecodedBytes<List<String>> lists = new DecodedBytes<>(MOST_REMEMBERED, this::elements);

    private byte[] message;
    private ByteBuffer row;
    private boolean headerRead;

    private BinaryCopyRows(CopyOut copy, int fieldCount) {
        this.copy = copy;
        this.fieldCount = fieldCount;
    }

    /** Takes rows as they come. */
    @FunctionalInterface
    interface RowConsumer {
        void accept(BinaryCopyRows row);
    }

    /**
     * Reads what a query gives, row by row.
     *
     * @param query without parameters, which COPY does not take
     */
    static void read(Connection connection, String query, int fieldCount, RowConsumer consumer) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
        try {
            BinaryCopyRows rows = new BinaryCopyRows(copy, fieldCount);
            while (rows.next()) {
                consumer.accept(rows);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Moves to the next row; false at the end. */
    private boolean next() throws SQLException {
        while ((message = copy.readFromCopy()) != null) {
            row = ByteBuffer.wrap(message);
            if (!headerRead) {
                row.position(SIGNATURE_BYTES + Integer.BYTES);
                int extension = row.getInt();
                row.position(row.position() + extension);
                headerRead = true;
            }
            if (row.hasRemaining()) {
                short fields = row.getShort();
                if (fields == fieldCount) {
                    return true;
                }
                if (fields != -1) {
                    throw new IllegalStateException("COPY sent " + fields + " fields, expected " + fieldCount);
                }
            }
        }
        return false;
    }

    /** The next field as text, or null. */
    String text() {
        return decoded(texts);
    }

    /** The next field as a list of texts; a null array is an empty list. */
    List<String> texts() {
        List<String> list = decoded(lists);
        return list == null ? List.of() : list;
    }

    /** The next field, a bigint; null is {@link KeptLines#ABSENT}. */
    long number() {
        return row.getInt() == NULL_LENGTH ? KeptLines.ABSENT : row.getLong();
    }

    /**
     * The next field, a numeric with up to three decimals, times 1000; null is {@link KeptLines#ABSENT}. PostgreSQL sends
     * digits to the base of 10,000 (numeric_send in its source): how many, the power of the first, sign, decimals, digits.
     */
    long thousandths() {
        if (row.getInt() == NULL_LENGTH) {
            return KeptLines.ABSENT;
        }
        int digits = row.getShort();
        int power = row.getShort();
        int sign = row.getShort();
        row.getShort();
        if (sign != 0 && sign != 0x4000) {
            throw new IllegalStateException("COPY sent a number that is not finite");
        }
        // counted in ten-thousandths, whose last decimal is zero
        long value = 0;
        for (int place = 0; place < Math.max(digits, power + 2); place++) {
            int digit = place < digits ? row.getShort() : 0;
            if (power - place >= -1) {
                value = Math.addExact(Math.multiplyExact(value, 10_000L), digit);
            }
        }
        return (sign == 0 ? value : -value) / 10;
    }

    /** The next field, an integer that is not null. */
    int integer() {
        row.getInt();
        return row.getInt();
    }

    /** The next field, a boolean that is not null. */
    boolean flag() {
        row.getInt();
        return row.get() != 0;
    }

    /** The next field, a date that is not null, as days since 1970-01-01. */
    int day() {
        row.getInt();
        return Math.addExact(POSTGRESQL_EPOCH_DAY, row.getInt());
    }

    /** The next field, a uuid, or null. */
    UUID key() {
        return row.getInt() == NULL_LENGTH ? null : new UUID(row.getLong(), row.getLong());
    }

    private <T> T decoded(DecodedBytes<T> decoder) {
        int length = row.getInt();
        if (length == NULL_LENGTH) {
            return null;
        }
        int from = row.position();
        row.position(from + length);
        return decoder.of(message, from, length);
    }

    /** The elements of a one-dimensional text array (array_send in PostgreSQL's source). */
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
}
