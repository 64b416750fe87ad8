package org.claimsbenchmark.benchmark.kept;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.copy.CopyOut;

/**
 * Reads the rows of {@code COPY ... TO STDOUT (FORMAT binary)}, field by field. PostgreSQL sends every row as one
 * message ("Frontend/Backend Protocol, COPY operations"), the first with the file header before it.
 */
final class BinaryCopyRows {

    private static final int SIGNATURE_BYTES = 11;
    private static final int NULL_LENGTH = -1;
    private static final long POSTGRESQL_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final CopyOut copy;
    private final int fieldCount;
    /** Texts of dimensions and codes repeat on most lines: each is decoded once. */
    private final Map<ByteBuffer, String> texts = new HashMap<>();

    private ByteBuffer row;
    private boolean headerRead;

    BinaryCopyRows(CopyOut copy, int fieldCount) {
        this.copy = copy;
        this.fieldCount = fieldCount;
    }

    /** Moves to the next row; false at the end. */
    boolean next() throws SQLException {
        byte[] message;
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
        int length = row.getInt();
        return length == NULL_LENGTH ? null : text(length);
    }

    /** The next field as a list of texts; a null array is an empty list. */
    List<String> texts() {
        if (row.getInt() == NULL_LENGTH) {
            return List.of();
        }
        int dimensions = row.getInt();
        row.getInt(); // whether any element is null
        row.getInt(); // type of the elements
        if (dimensions == 0) {
            return List.of();
        }
        int count = row.getInt();
        row.getInt(); // lower bound
        List<String> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(text(row.getInt()));
        }
        return elements;
    }

    /** The next field, a bigint, or null. */
    Long number() {
        return row.getInt() == NULL_LENGTH ? null : row.getLong();
    }

    /** The next field, a boolean that is not null. */
    boolean flag() {
        row.getInt();
        return row.get() != 0;
    }

    /** The next field, a date that is not null. */
    LocalDate date() {
        row.getInt();
        return LocalDate.ofEpochDay(POSTGRESQL_EPOCH_DAY + row.getInt());
    }

    /** The next field, a uuid, or null. */
    UUID key() {
        return row.getInt() == NULL_LENGTH ? null : new UUID(row.getLong(), row.getLong());
    }

    private String text(int length) {
        ByteBuffer bytes = row.slice(row.position(), length);
        row.position(row.position() + length);
        String known = texts.get(bytes);
        if (known != null) {
            return known;
        }
        byte[] copied = new byte[length];
        bytes.duplicate().get(copied);
        String text = new String(copied, StandardCharsets.UTF_8);
        texts.put(ByteBuffer.wrap(copied), text);
        return text;
    }
}
