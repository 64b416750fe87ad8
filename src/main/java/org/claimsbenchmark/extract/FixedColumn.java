package org.claimsbenchmark.extract;

/**
 * A column of an extract whose fields stand at the same place of every line.
 *
 * @param name what its dictionary calls it
 * @param start 1-based character of the line at which it starts
 * @param length in characters
 */
public record FixedColumn(String name, int start, int length) {

    public FixedColumn {
        if (start < 1 || length < 1) {
            throw new IllegalArgumentException("expected a start and a length of at least 1 of column " + name
                    + ", got " + start + " and " + length);
        }
    }

    /** 1-based character at which it ends. */
    public int end() {
        return start + length - 1;
    }
}
