package org.claimsbenchmark.extract;

import java.util.Set;

/**
 * Which records need a look: those whose field in a column is one of a few values. Of the others only the number of
 * fields is checked.
 *
 * @param column 0-based column that decides
 * @param fieldCount fields of a sound record
 * @param values upper case, of 1 to {@link #MOST_CHARACTERS} ASCII letters and digits; compared without regard to case and
 *     surrounding blanks
 */
public record FieldFilter(int column, int fieldCount, Set<String> values) {

    /** A value is compared as one 64-bit word, its end included. */
    public static final int MOST_CHARACTERS = 7;

    public FieldFilter {
        if (column < 0 || column >= fieldCount) {
            throw new IllegalArgumentException("expected a column from 0 to " + (fieldCount - 1) + ", got " + column);
        }
        values = Set.copyOf(values);
        for (String value : values) {
            if (!value.matches("[A-Z0-9]{1," + MOST_CHARACTERS + "}")) {
                throw new IllegalArgumentException("expected 1 to " + MOST_CHARACTERS
                        + " upper case letters or digits to compare with, got " + value);
            }
        }
    }
}
