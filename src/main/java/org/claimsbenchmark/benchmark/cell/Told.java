package org.claimsbenchmark.benchmark.cell;

import java.util.Optional;
import org.claimsbenchmark.benchmark.kept.LineAmount;

/** What is told of a cell, each thing only where another is: each is chosen for itself. */
enum Told {
    /** That it has lines, how many, and of whom. */
    CELL(null, true),
    /** The sums of its prices, never over all fee bases. */
    SUMS(CELL, false),
    /** How many of its lines are priced, so that also how many are not. */
    PRICED_COUNT(CELL, true),
    /** The mean billed amount, which with the sum tells how many priced lines carry one. */
    MEAN_BILLED(PRICED_COUNT, false),
    /** The mean paid amount, likewise. */
    MEAN_PAID(PRICED_COUNT, false),
    /** How many of the lines that are not priced are denied. */
    DENIED_COUNT(PRICED_COUNT, true);

    private final Told within;
    private final boolean pooled;

    Told(Told within, boolean pooled) {
        this.within = within;
        this.pooled = pooled;
    }

    /** What must be told as well; null when nothing. */
    Told within() {
        return within;
    }

    /** Whose mean it is that tells how many lines carry the amount. */
    static Told mean(LineAmount amount) {
        return switch (amount) {
            case BILLED -> MEAN_BILLED;
            // to be priced is to have an allowed amount
            case ALLOWED -> PRICED_COUNT;
            case PAID -> MEAN_PAID;
        };
    }

    /** The amount whose mean it is, where some priced lines lack that. */
    Optional<LineAmount> lacking() {
        return switch (this) {
            case MEAN_BILLED -> Optional.of(LineAmount.BILLED);
            case MEAN_PAID -> Optional.of(LineAmount.PAID);
            case CELL, SUMS, PRICED_COUNT, DENIED_COUNT -> Optional.empty();
        };
    }

    /** Whether it is told over all fee bases too, so that those of the fee bases add up to something told. */
    boolean pooled() {
        return pooled;
    }
}
