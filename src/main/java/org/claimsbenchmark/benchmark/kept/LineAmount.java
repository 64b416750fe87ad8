package org.claimsbenchmark.benchmark.kept;

import java.util.Locale;

/** The amounts of a line, in the order of the published columns. */
public enum LineAmount {
    BILLED,
    ALLOWED,
    PAID;

    /** Prefix of the published columns: {@code billed}, {@code allowed}, {@code paid}. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
