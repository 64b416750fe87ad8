package org.claimsbenchmark.layout;

import java.util.Locale;

/** How text of an extract is compared: without the blanks that spreadsheets and databases pad it with. */
final class SourceText {

    private SourceText() {}

    /** Without leading and trailing blanks, also non-breaking and zero-width ones. A NUL is not a blank. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Mostly it is already: then it is only looked at. */
    static String upper(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c > '~') {
                return text.toUpperCase(Locale.ROOT);
            }
        }
        return text;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' ? c != 0 : c > '~' && (Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF');
    }
}
