package org.claimsbenchmark.extract.x12.segment;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The segments of a file of interchanges, in order, envelopes included. StAEDI splits them and checks the envelopes, whose
 * order, counts and control numbers must agree: else a fault.
 */
public final class SegmentReader implements Closeable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** A char a byte: {@link #text} tells what they mean. */
    private static final String ENCODING = StandardCharsets.ISO_8859_1.name();

    /** Which segments make an envelope, and where their counts stand; the same for every file. */
    private static final Schema ENVELOPES = envelopes();

    private final CountedBytes file;
    private final EDIInputFactory parsers = EDIInputFactory.newFactory();
    private InterchangeBytes interchange;
    private EDIStreamReader parser;
    private long interchangeLine = 1;
    private long segments;
    private boolean atStart = true;

    /** @param content from its first byte on; closed with the reader */
    public SegmentReader(InputStream content) {
        this.file = new CountedBytes(content);
        // a code that no list knows costs no claim
        parsers.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
    }

    private static Schema envelopes() {
        try {
            return SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00501"});
        } catch (EDISchemaException e) {
            throw new IllegalStateException("expected the library StAEDI to bring its X12 envelopes", e);
        }
    }

    /**
     * The next segment; empty at the end of the file.
     *
     * @throws IOException when the file cannot be read
     * @throws X12Fault when the file is no X12 text, is cut short, or its envelopes contradict each other
     */
    public Optional<Segment> next() throws IOException, X12Fault {
        while (parser != null || openNext()) {
            Optional<Segment> segment = parse();
            if (segment.isPresent()) {
                return segment;
            }
            parser = null;
        }
        return Optional.empty();
    }

    /** Segments so far, the one at fault included. */
    public long segments() {
        return segments;
    }

    /** Line of the file on which the segment begins that was read last, the one at fault included. */
    public long line() {
        return parser == null ? interchangeLine : interchange.segmentLine();
    }

    /** How many bytes of the file are read. */
    public long bytes() {
        return file.offset();
    }

    private boolean openNext() throws IOException, X12Fault {
        if (atStart) {
            atStart = false;
            skipByteOrderMark();
        }
        while (Delimiters.isLineEnd(file.peek()) || file.peek() == ' ' || file.peek() == '\t') {
            file.read();
        }
        if (file.peek() < 0) {
            return false;
        }
        interchangeLine = file.line();
        interchange = InterchangeBytes.after(file);
        try {
            parser = parsers.createEDIStreamReader(interchange, ENCODING, ENVELOPES);
        } catch (EDIStreamException e) {
            throw new IllegalStateException("expected a Java with ISO-8859-1", e);
        }
        return true;
    }

    private void skipByteOrderMark() throws IOException, X12Fault {
        if (file.peek() != Byte.toUnsignedInt(BYTE_ORDER_MARK[0])) {
            return;
        }
        for (byte expected : BYTE_ORDER_MARK) {
            if (file.read() != Byte.toUnsignedInt(expected)) {
                throw X12Fault.malformed("expected an ISA segment to begin the file, found something else");
            }
        }
    }

    private Optional<Segment> parse() throws IOException, X12Fault {
        try {
            return parseUnguarded();
        } catch (EDIStreamException | RuntimeException e) {
            // StAEDI does not promise which exceptions hostile bytes give, and its messages may hold values
            if (file.failure() != null) {
                throw file.failure();
            }
            if (interchange.cutShort()) {
                throw X12Fault.cutShort(
                        "expected the interchange to end with an IEA segment, found the end of the file");
            }
            throw X12Fault.malformed(
                    interchange.endless()
                            ? "expected segments of at most 4,000 bytes that end as ISA says, found a longer one"
                            : "expected segments of a name of two or three characters and elements, divided as ISA"
                                    + " says, found something else");
        }
    }

    private Optional<Segment> parseUnguarded() throws EDIStreamException, X12Fault {
        Segment segment = null;
        while (parser.hasNext()) {
            switch (parser.next()) {
                case START_SEGMENT -> {
                    segments++;
                    segment = new Segment(
                            parser.getText(), segments, interchange.segmentLine(), interchange.segmentOffset());
                }
                case ELEMENT_DATA -> addTo(segment);
                case END_SEGMENT -> {
                    return Optional.of(segment);
                }
                case SEGMENT_ERROR, ELEMENT_OCCURRENCE_ERROR, ELEMENT_DATA_ERROR ->
                    EnvelopeCheck.judge(parser.getErrorType(), parser.getLocation());
                default -> {
                    // beginnings and ends of what segments show too
                }
            }
        }
        return Optional.empty();
    }

    /** Of an element that repeats, the first: no element that is read may repeat. */
    private void addTo(Segment segment) {
        Location at = parser.getLocation();
        if (at.getElementOccurrence() <= 1) {
            segment.add(at.getElementPosition(), Math.max(at.getComponentPosition(), 1), text(parser.getText()));
        }
    }

    /** What is UTF-8 is read as such, anything else as ISO-8859-1, the letters of X12's extended character set. */
    private static String text(String bytes) {
        if (bytes.chars().allMatch(c -> c < 0x80)) {
            return bytes;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
