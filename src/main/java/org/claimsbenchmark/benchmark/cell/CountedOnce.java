package org.claimsbenchmark.benchmark.cell;

import java.util.function.Supplier;

/** What is counted when it is first asked for, and then known; any thread may ask. */
final class CountedOnce<T> {

    private final Supplier<T> counting;
    private T counted;

    /** @param counting gives what is not null */
    CountedOnce(Supplier<T> counting) {
        this.counting = counting;
    }

    synchronized T get() {
        if (counted == null) {
            counted = counting.get();
        }
        return counted;
    }
}
