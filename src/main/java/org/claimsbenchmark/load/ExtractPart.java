package org.claimsbenchmark.load;

/**
 * A range of a registered extract, and how far its load has come.
 *
 * @param extractId key of its extract
 * @param part 0-based number of the range
 * @param bytes length of the range in the file, about
 * @param nextByte where the first record stands that is not committed yet, 0-based
 * @param recordsBefore records of the extract before that one
 * @param nextLine 1-based line on which that record starts
 * @param endByte where the next range starts, or null for the last one, which goes to the end of the extract
 * @param complete whether every record of the range is committed
 */
public record ExtractPart(
        int extractId,
        int part,
        long bytes,
        long nextByte,
        long recordsBefore,
        long nextLine,
        Long endByte,
        boolean complete) {}
