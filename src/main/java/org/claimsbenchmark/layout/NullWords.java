package org.claimsbenchmark.layout;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand for a blank, compared without regard to case. */
final class NullWords {

    private final Set<String> words;
    private final int longest;
    /** Every first character, in either case. */
    private final String beginnings;

    /** @param words upper case */
    NullWords(Set<String> words) {
        this.words = Set.copyOf(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
        this.beginnings = words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1) + word.substring(0, 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Asked once a field. Most text is longer than any of the words, or begins as none of them does. */
    boolean contains(String text) {
        return text.length() <= longest
                && (text.isEmpty() || beginnings.indexOf(text.charAt(0)) >= 0 || text.charAt(0) > '~')
                && words.contains(SourceText.upper(text));
    }
}
