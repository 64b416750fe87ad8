package org.claimsbenchmark.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds which alias a free-text name contains as whole words. An alias that lies inside a longer matching one does not
 * count ({@code MEDICARE} in {@code AARP MEDICARE}); then a strong alias beats a weak one, the longer beats the shorter,
 * and the one that stands first beats the later one.
 */
final class AliasIndex<T> {

    private record Alias<T>(String text, T meaning, boolean strong) {}

    /** @param end exclusive, both in words of the name */
    private record Match<T>(Alias<T> alias, int start, int end) {
        boolean liesInside(Match<T> other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }
    }

    private final Map<String, Alias<T>> aliases = new HashMap<>();
    private final int mostWords;

    AliasIndex(List<Row> rows, Function<Row, T> meaning, Predicate<Row> strong) {
        int most = 0;
        for (Row row : rows) {
            String text = row.text("alias");
            aliases.put(text, new Alias<>(text, meaning.apply(row), strong.test(row)));
            most = Math.max(most, text.split(" ").length);
        }
        mostWords = most;
    }

    /** @param normalisedName as {@link ReferenceTables#normalisedName} leaves it */
    Optional<T> find(String normalisedName) {
        List<Match<T>> matches = matches(normalisedName.split(" "));
        return matches.stream()
                .filter(match -> matches.stream().noneMatch(match::liesInside))
                .min(Comparator.comparing((Match<T> match) -> !match.alias().strong())
                        .thenComparing(match -> -match.alias().text().length())
                        .thenComparing(Match::start))
                .map(match -> match.alias().meaning());
    }

    private List<Match<T>> matches(String[] words) {
        List<Match<T>> matches = new ArrayList<>();
        for (int start = 0; start < words.length; start++) {
            StringBuilder phrase = new StringBuilder();
            for (int end = start + 1; end <= words.length && end - start <= mostWords; end++) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(words[end - 1]);
                Alias<T> alias = aliases.get(phrase.toString());
                if (alias != null) {
                    matches.add(new Match<>(alias, start, end));
                }
            }
        }
        return matches;
    }
}
