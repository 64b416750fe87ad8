package org.claimsbenchmark.extract;

/**
 * A stretch of an extract that one worker reads: whole records, of which it is known how many stand before.
 *
 * @param start of the first record
 * @param endByte where the first record after the range starts, 0-based, or {@link #TO_THE_END}
 */
public record ExtractRange(ReadPosition start, long endByte) {

    /** The end of the last range: whatever the file holds. */
    public static final long TO_THE_END = Long.MAX_VALUE;
}
