package org.claimsbenchmark.extract;

/**
 * A column of an extract of fixed width.
 *
 * @param name what it is called
 * @param start 1-based character of the line on which it starts
 * @param length in characters
 */
public record FixedColumn(String name, int start, int length) {}
