package org.claimsbenchmark.extract.packed;

import java.util.regex.Pattern;

/**
 * Names of files and entries, which are whatever a deliverer wrote. A line break in one would forge a line of the log, an
 * escape sequence would command the terminal, and what reorders letters would show another name.
 */
public final class NameText {

    private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private NameText() {}

    /** Whether it prints as it is written. */
    public static boolean isPlain(String name) {
        return !NOT_PLAIN.matcher(name).find();
    }

    /** Fit for a sentence: what does not print is a question mark. */
    public static String printable(String name) {
        return NOT_PLAIN.matcher(name).replaceAll("?");
    }
}
