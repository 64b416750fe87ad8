package org.claimsbenchmark.benchmark.kept;

import java.util.Comparator;
import java.util.Locale;

/**
 * A code, seen on a line, that no reference table knows.
 *
 * @param set which code set it should be of
 * @param text as normalised on the line; anything a source may put there
 */
public record UnknownCode(CodeSet set, String text) implements Comparable<UnknownCode> {

    private static final Comparator<UnknownCode> ORDER =
            Comparator.comparing(UnknownCode::set).thenComparing(UnknownCode::text);

    /** The code sets whose unknown codes are listed. */
    public enum CodeSet {
        MODIFIER,
        PLACE_OF_SERVICE,
        DIAGNOSIS,
        TAXONOMY,
        SPECIALTY,
        PAYER;

        /** Name in the database. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public int compareTo(UnknownCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "UnknownCode[" + set + "]";
    }
}
