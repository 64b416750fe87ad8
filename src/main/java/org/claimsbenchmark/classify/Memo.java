package org.claimsbenchmark.classify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the outcome of a costly, pure function of a text that repeats from line to line, such as a payer's name.
 * Safe for use by several threads. It stops growing at a limit, so that a column of free text cannot fill the memory.
 */
final class Memo<K, V> {

    private static final int MOST_ENTRIES = 20_000;

    private final Map<K, V> outcomes = new ConcurrentHashMap<>();
    private final Function<K, V> function;

    /** @param function gives the same non-null outcome for the same key */
    Memo(Function<K, V> function) {
        this.function = function;
    }

    V of(K key) {
        V known = outcomes.get(key);
        if (known != null) {
            return known;
        }
        V outcome = function.apply(key);
        if (outcomes.size() < MOST_ENTRIES) {
            outcomes.put(key, outcome);
        }
        return outcome;
    }
}
