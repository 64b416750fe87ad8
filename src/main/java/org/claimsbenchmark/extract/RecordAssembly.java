package org.claimsbenchmark.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.finding.SourcePosition;

/** Puts a record together, field by field. What comes from other records comes byte for byte, text or not. */
public final class RecordAssembly {

    static final char BETWEEN_FIELDS = ',';

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> ends = new ArrayList<>();

    /** A field as it stands in another record. */
    public RecordAssembly add(RawRecord record, int column) {
        return add(record.bytes(), record.start(column), record.end(column));
    }

    /** All fields of another record. */
    public RecordAssembly addAll(RawRecord record) {
        for (int column = 0; column < record.fieldCount(); column++) {
            add(record, column);
        }
        return this;
    }

    public RecordAssembly add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return add(utf8, 0, utf8.length);
    }

    /** Fields that hold nothing. */
    public RecordAssembly addEmpty(int count) {
        for (int i = 0; i < count; i++) {
            add("");
        }
        return this;
    }

    RecordAssembly add(byte[] from, int start, int end) {
        if (!ends.isEmpty()) {
            bytes.write(BETWEEN_FIELDS);
        }
        bytes.write(from, start, end - start);
        ends.add(bytes.size());
        return this;
    }

    /**
     * The record of all fields that were added.
     *
     * @param position extract, record number and line
     * @param byteOffset where it starts in the content, 0-based
     */
    public RawRecord at(SourcePosition position, long byteOffset) {
        return new RawRecord(
                position.extract(),
                position.recordNumber(),
                position.lineNumber(),
                byteOffset,
                bytes.toByteArray(),
                ends.stream().mapToInt(Integer::intValue).toArray());
    }
}
