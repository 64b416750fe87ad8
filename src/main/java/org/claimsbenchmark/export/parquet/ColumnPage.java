package org.claimsbenchmark.export.parquet;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.claimsbenchmark.export.view.ColumnType;

/**
 * The values of one column of some rows, as a data page holds them before it is packed: which rows have one, as runs of equal
 * definition levels (encoding RLE, one bit), then those values (encoding PLAIN).
 */
final class ColumnPage {

    private final ColumnType type;
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private int rows;
    private int nulls;
    private int run;
    private int runLevel;
    private int flags;
    private int flagCount;

    ColumnPage(ColumnType type) {
        this.type = type;
    }

    /** @param value of the kind that the type says, or null */
    void add(Object value) {
        rows++;
        int level = value == null ? 0 : 1;
        if (level != runLevel) {
            endRun();
            runLevel = level;
        }
        run++;
        if (value == null) {
            nulls++;
        } else {
            write(value);
        }
    }

    int rows() {
        return rows;
    }

    int nulls() {
        return nulls;
    }

    /** The page; no value may be added afterwards. */
    byte[] toBytes() {
        endRun();
        if (flagCount % Byte.SIZE != 0) {
            values.write(flags);
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream(Integer.BYTES + levels.size() + values.size());
        littleEndian(page, levels.size(), Integer.BYTES);
        page.writeBytes(levels.toByteArray());
        page.writeBytes(values.toByteArray());
        return page.toByteArray();
    }

    private void endRun() {
        if (run > 0) {
            int header = run << 1;
            while (header > 0x7F) {
                levels.write(header & 0x7F | 0x80);
                header >>>= 7;
            }
            levels.write(header);
            levels.write(runLevel);
        }
        run = 0;
    }

    private void write(Object value) {
        switch (type.kind()) {
            case TEXT -> text((String) value);
            case INTEGER -> littleEndian(values, (Long) value, Long.BYTES);
            case DECIMAL -> decimal((BigDecimal) value);
            case FLAG -> flag((Boolean) value);
            case DATE -> littleEndian(values, ((LocalDate) value).toEpochDay(), Integer.BYTES);
            case TIME -> littleEndian(values, ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value), Long.BYTES);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        littleEndian(values, bytes.length, Integer.BYTES);
        values.writeBytes(bytes);
    }

    /** The digits as a whole number; one that does not fit the column's scale is a fault, not rounded. */
    private void decimal(BigDecimal number) {
        BigInteger digits =
                number.setScale(type.scale(), RoundingMode.UNNECESSARY).unscaledValue();
        if (!ParquetTypes.isWide(type)) {
            littleEndian(values, digits.longValueExact(), Long.BYTES);
            return;
        }
        byte[] bigEndian = digits.toByteArray();
        for (int i = bigEndian.length; i < ParquetTypes.WIDE_DECIMAL_BYTES; i++) {
            values.write(digits.signum() < 0 ? 0xFF : 0);
        }
        values.writeBytes(bigEndian);
    }

    /** Eight to a byte, the first lowest. */
    private void flag(boolean flag) {
        if (flag) {
            flags |= 1 << flagCount % Byte.SIZE;
        }
        flagCount++;
        if (flagCount % Byte.SIZE == 0) {
            values.write(flags);
            flags = 0;
        }
    }

    private static void littleEndian(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> i * Byte.SIZE));
        }
    }
}
