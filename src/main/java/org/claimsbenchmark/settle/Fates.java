package org.claimsbenchmark.settle;

import java.util.stream.IntStream;

/** What settling decides about each line of a run: kept, until a rule takes it out. */
final class Fates {

    private final Bucket[] buckets;
    private final SettlementRule[] rules;
    private final int[] by;

    /** @param lines how many lines the run has */
    Fates(int lines) {
        buckets = new Bucket[lines];
        rules = new SettlementRule[lines];
        by = new int[lines];
    }

    /** @param byLine the line that took its place, removed it or forms a pair with it, or {@link LineGroups#NONE} */
    void takeOut(int line, Bucket bucket, SettlementRule rule, int byLine) {
        buckets[line] = bucket;
        rules[line] = rule;
        by[line] = byLine;
    }

    boolean isKept(int line) {
        return rules[line] == null;
    }

    IntStream kept() {
        return IntStream.range(0, rules.length).filter(this::isKept);
    }

    IntStream takenOut() {
        return IntStream.range(0, rules.length).filter(line -> !isKept(line));
    }

    /** The remittances whose amounts count on a kept line, which {@link #by} names. */
    IntStream joined() {
        return takenOut().filter(line -> rules[line] == SettlementRule.JOINED && isKept(by[line]));
    }

    Bucket bucket(int line) {
        return isKept(line) ? Bucket.KEPT : buckets[line];
    }

    /** Null for a kept line. */
    SettlementRule rule(int line) {
        return rules[line];
    }

    /** The line that {@link #takeOut} named. */
    int by(int line) {
        return by[line];
    }
}
