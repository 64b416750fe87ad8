package org.claimsbenchmark.copy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Rows in the binary format of COPY (PostgreSQL manual, COPY, "Binary Format"), held in memory until a {@link CopyBinaryRows}
 * takes them. Each method says which type its column must have.
 */
public final class BinaryRows {

    /** So many bytes are worth a message to the server; who writes more begins anew with other rows. */
    static final int FULL_BYTES = 1 << 16;

    private static final int NULL_LENGTH = -1;
    private static final int TEXT_TYPE = 25;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    /** Numbers travel as digits of this base. */
    private static final int NUMERIC_BASE = 10_000;

    private static final int MOST_NUMERIC_DIGITS = 6;
    private static final int NEGATIVE = 0x4000;

    private final short columnCount;
    private final short[] numericDigits = new short[MOST_NUMERIC_DIGITS];
    private byte[] bytes = new byte[FULL_BYTES + 4096];
    private int size;
    private int rowCount;

    /** @param columnCount values of each row */
    public BinaryRows(int columnCount) {
        this.columnCount = (short) columnCount;
    }

    /** Whether they are worth sending. */
    public boolean isFull() {
        return size >= FULL_BYTES;
    }

    /** How many rows have ended. */
    public int rowCount() {
        return rowCount;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        rowCount = 0;
    }

    public BinaryRows beginRow() {
        putShort(columnCount);
        return this;
    }

    /** A {@code text}. */
    public BinaryRows text(String value) {
        if (value == null) {
            putInt(NULL_LENGTH);
        } else {
            putText(value);
        }
        return this;
    }

    /** A {@code text[]}. */
    public BinaryRows texts(List<String> elements) {
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
    public BinaryRows date(LocalDate value) {
        if (value == null) {
            putInt(NULL_LENGTH);
        } else {
            putInt(Integer.BYTES);
            putInt(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
        }
        return this;
    }

    /** A {@code uuid}. */
    public BinaryRows uuid(UUID value) {
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
    public BinaryRows integer(int value) {
        putInt(Integer.BYTES);
        putInt(value);
        return this;
    }

    /** A {@code bigint}. */
    public BinaryRows bigint(Long value) {
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
    public BinaryRows numeric(BigDecimal value) {
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
    public BinaryRows flag(boolean value) {
        putInt(1);
        reserve(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    public void endRow() {
        rowCount++;
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
}
