package org.claimsbenchmark.extract;

/**
 * A place between two records of an extract, from which reading can go on.
 *
 * @param byteOffset where the next record's first byte stands in the extract's content, 0-based: unpacked, where the file
 *     is packed, and as UTF-8
 * @param recordsBefore records before it, header excluded
 * @param lineNumber 1-based line of the content on which the next record starts
 */
public record ReadPosition(long byteOffset, long recordsBefore, long lineNumber) {}
