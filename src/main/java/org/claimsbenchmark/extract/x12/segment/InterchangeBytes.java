package org.claimsbenchmark.extract.x12.segment;

import java.io.IOException;
import java.io.InputStream;
import org.claimsbenchmark.finding.FindingCode;

/**
 * The bytes of one interchange, from ISA to the terminator of IEA, as they are given to the parser: one at a time, so that
 * the place of each segment is known. Line ends are left out unless they end segments: senders put one after each segment,
 * none, or one after each 80 characters.
 */
final class InterchangeBytes extends InputStream {

    /** The longest segment of a guide has some hundred bytes; the parser holds 4,096 of an element. */
    private static final int MOST_SEGMENT_BYTES = 4_000;

    private static final String VERSION = "00501";
    private static final int VERSION_AT = 84;
    private static final int IEA_NAME_LENGTH = 3;

    private final CountedBytes file;
    private final String isa;
    private final Delimiters delimiters;
    private final StringBuilder name = new StringBuilder();
    private int isaAt;
    private long segmentLine;
    private long segmentOffset;
    private int segmentBytes = Delimiters.ISA_LENGTH;
    private boolean ended;
    private boolean cutShort;

    private InterchangeBytes(CountedBytes file, String isa, long line, long offset) throws X12Fault {
        this.file = file;
        this.isa = isa;
        this.delimiters = Delimiters.of(isa);
        this.segmentLine = line;
        this.segmentOffset = offset;
    }

    /**
     * Reads the ISA segment that the next byte begins.
     *
     * @throws X12Fault when it is none, is cut short, or belongs to another version
     */
    static InterchangeBytes after(CountedBytes file) throws IOException, X12Fault {
        long line = file.line();
        long offset = file.offset();
        StringBuilder isa = new StringBuilder();
        while (isa.length() < Delimiters.ISA_LENGTH) {
            int next = file.read();
            if (next < 0) {
                throw X12Fault.cutShort(
                        "expected an ISA segment of 106 characters, found the end of the file after " + isa.length());
            }
            boolean terminator = isa.length() == Delimiters.ISA_LENGTH - 1;
            if (terminator || !Delimiters.isLineEnd(next)) {
                isa.append((char) next);
            }
            if ("ISA".length() == isa.length() && !"ISA".contentEquals(isa)) {
                throw X12Fault.malformed("expected an ISA segment to begin the file or to follow an IEA segment, found"
                        + " something else");
            }
        }
        String segment = isa.toString();
        InterchangeBytes interchange = new InterchangeBytes(file, segment, line, offset);
        if (!segment.startsWith(VERSION, VERSION_AT)) {
            throw new X12Fault(
                    FindingCode.X12_NOT_SUPPORTED,
                    "expected version 00501 in ISA12, found another; ask for the claims or remittances in 005010");
        }
        return interchange;
    }

    @Override
    public int read() throws IOException {
        if (isaAt < isa.length()) {
            return isa.charAt(isaAt++);
        }
        if (isaAt == isa.length()) {
            isaAt++;
            segmentBytes = 0;
        }
        if (ended || segmentBytes > MOST_SEGMENT_BYTES) {
            return -1;
        }
        int next = nextOfSegment();
        if (next < 0) {
            cutShort = true;
        } else if (next == delimiters.segment()) {
            ended = name.toString().equals("IEA" + delimiters.element());
            name.setLength(0);
            segmentBytes = 0;
        } else {
            if (name.length() <= IEA_NAME_LENGTH) {
                name.append((char) next);
            }
            segmentBytes++;
        }
        return next;
    }

    private int nextOfSegment() throws IOException {
        while (true) {
            boolean begins = segmentBytes == 0;
            long offset = file.offset();
            int next = file.read();
            boolean filler = Delimiters.isLineEnd(next) || begins && next == ' ';
            if (next == delimiters.segment() || !filler) {
                if (begins) {
                    segmentOffset = offset;
                    segmentLine = file.line();
                }
                return next;
            }
        }
    }

    /** The parser looks whether anything follows IEA, where nothing does: there is nothing to go back to. */
    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public synchronized void mark(int readLimit) {
        // see markSupported
    }

    @Override
    public synchronized void reset() throws IOException {
        if (!ended) {
            throw new IOException("expected to go back at the end of an interchange only");
        }
    }

    /** Line of the file on which the segment begins whose bytes were read last, 1-based. */
    long segmentLine() {
        return segmentLine;
    }

    /** Where that segment begins, 0-based. */
    long segmentOffset() {
        return segmentOffset;
    }

    /** Whether the file ended before IEA did. */
    boolean cutShort() {
        return cutShort;
    }

    /** Whether a segment had no end within what any segment can hold. */
    boolean endless() {
        return segmentBytes > MOST_SEGMENT_BYTES;
    }
}
