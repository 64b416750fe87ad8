package org.claimsbenchmark.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text that came from outside, such as a file name, for a Markdown document: it reads as it is, and nothing in it is taken for
 * Markdown, HTML or a link.
 */
public final class MarkdownText {

    /** Unseen, or such as turns the direction of what follows. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]|~#$]");

    /** Within a word it is only itself. */
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    /** Where a reader takes a bare address for a link: nothing but a character between keeps it from that. */
    private static final Pattern IN_AN_ADDRESS = Pattern.compile("(?<=:)(?=//)|(?i)(?<=www)(?=\\.)");

    private static final String WORD_JOINER = "\u2060";
    private static final Pattern START_OF_A_LIST = Pattern.compile("^([-+=]|[0-9]{1,9}(?=[.)]))");

    private MarkdownText() {}

    /** Within a line. */
    public static String of(String text) {
        String escaped = CONTROL.matcher(text).replaceAll("\uFFFD").strip();
        escaped = MARKUP.matcher(escaped).replaceAll("\\\\$0");
        escaped = UNDERSCORE.matcher(escaped).replaceAll("\\\\_");
        escaped = escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return IN_AN_ADDRESS.matcher(escaped).replaceAll(WORD_JOINER);
    }

    /** At the start of a line or a list item. */
    public static String atStart(String text) {
        return START_OF_A_LIST.matcher(of(text)).replaceFirst(MarkdownText::entities);
    }

    private static String entities(MatchResult match) {
        StringBuilder entities = new StringBuilder();
        match.group().chars().forEach(c -> entities.append("&#").append(c).append(';'));
        return entities.toString();
    }
}
