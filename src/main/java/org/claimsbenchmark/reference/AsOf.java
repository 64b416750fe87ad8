package org.claimsbenchmark.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rows of a table by key, asked as of a date. At most one row of a key holds on a date: the validator saw to it. */
final class AsOf<K, V> {

    private record Period<V>(LocalDate from, LocalDate to, V value) {
        boolean holdsOn(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
        }
    }

    private final Map<K, List<Period<V>>> periods = new HashMap<>();

    static <V> AsOf<String, V> byCode(List<Row> rows, Function<Row, V> value) {
        return new AsOf<>(rows, row -> row.text("code"), value);
    }

    AsOf(List<Row> rows, Function<Row, K> key, Function<Row, V> value) {
        for (Row row : rows) {
            periods.computeIfAbsent(key.apply(row), k -> new ArrayList<>(1))
                    .add(new Period<>(row.date("effective_from"), row.date("effective_to"), value.apply(row)));
        }
    }

    Set<K> keys() {
        return Collections.unmodifiableSet(periods.keySet());
    }

    boolean knows(K key) {
        return periods.containsKey(key);
    }

    Optional<V> find(K key, LocalDate date) {
        for (Period<V> period : periods.getOrDefault(key, List.of())) {
            if (period.holdsOn(date)) {
                return Optional.of(period.value());
            }
        }
        return Optional.empty();
    }
}
