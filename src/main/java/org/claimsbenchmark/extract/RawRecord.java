package org.claimsbenchmark.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * One row, split into fields but not decoded: most rows are dropped after a look at one field. Immutable; holds its own
 * bytes. {@code toString} prints the position only.
 */
public final class RawRecord implements ExtractRecord {

    private final String extract;
    private final long recordNumber;
    private final long lineNumber;
    private final long byteOffset;
    private final byte[] bytes;
    /** Index just after each field; the next field starts one byte later, where the delimiter stood. */
    private final int[] fieldEnds;

    RawRecord(String extract, long recordNumber, long lineNumber, long byteOffset, byte[] bytes, int[] fieldEnds) {
        this.extract = extract;
        this.recordNumber = recordNumber;
        this.lineNumber = lineNumber;
        this.byteOffset = byteOffset;
        this.bytes = bytes;
        this.fieldEnds = fieldEnds;
    }

    /**
     * A record of a format whose fields do not lie side by side in the file.
     *
     * @param position extract, record number and line
     * @param byteOffset where it starts in the file, 0-based
     * @param fields one a column, empty where it has none
     */
    public static RawRecord of(SourcePosition position, long byteOffset, List<String> fields) {
        RecordAssembly record = new RecordAssembly();
        fields.forEach(record::add);
        return record.at(position, byteOffset);
    }

    @Override
    public SourcePosition position() {
        return new SourcePosition(extract, recordNumber, lineNumber);
    }

    @Override
    public long byteOffset() {
        return byteOffset;
    }

    public int fieldCount() {
        return fieldEnds.length;
    }

    /**
     * The field's text without enclosing quotes, untrimmed. Bytes that are not UTF-8 become U+FFFD.
     *
     * @param index 0-based
     * @throws IndexOutOfBoundsException when the record has no such field
     */
    public String field(int index) {
        int start = start(index);
        return new String(bytes, start, fieldEnds[index] - start, StandardCharsets.UTF_8);
    }

    /** All fields, as {@link #field} gives them. */
    public List<String> fields() {
        return IntStream.range(0, fieldEnds.length).mapToObj(this::field).toList();
    }

    /** Whether the field holds nothing at all; most fields of a claim line do not. */
    public boolean isEmpty(int index) {
        return start(index) == fieldEnds[index];
    }

    /** Whether every byte of the record belongs to UTF-8 text. */
    public boolean isUtf8() {
        return isUtf8(0, bytes.length);
    }

    /** Whether every byte of the record belongs to UTF-8 text and none is NUL, which no database text can hold. */
    public boolean isCleanText() {
        return isCleanText(0, bytes.length);
    }

    /** The same of one field. */
    public boolean isCleanText(int index) {
        return isCleanText(start(index), fieldEnds[index]);
    }

    byte[] bytes() {
        return bytes;
    }

    int end(int index) {
        return fieldEnds[index];
    }

    int start(int index) {
        return index == 0 ? 0 : fieldEnds[index - 1] + 1;
    }

    private boolean isCleanText(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] <= 0) {
                return hasNoNul(i, to) && decodes(i, to);
            }
        }
        return true;
    }

    private boolean hasNoNul(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isUtf8(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return decodes(i, to);
            }
        }
        return true;
    }

    private boolean decodes(int from, int to) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "RawRecord[" + position() + "]";
    }
}
