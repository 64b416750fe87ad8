package org.claimsbenchmark.layout;

import java.util.Set;

/** Words that stand for a blank, compared without regard to case. */
final class NullWords {

    private final Set<String> words;
    private final int longest;

    /** @param words upper case */
    NullWords(Set<String> words) {
        this.words = Set.copyOf(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Most text is longer than any of the words, and is asked about once a field. */
    boolean contains(String text) {
        return text.length() <= longest && words.contains(SourceText.upper(text));
    }
}
