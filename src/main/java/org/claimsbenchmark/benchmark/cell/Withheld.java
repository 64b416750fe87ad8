package org.claimsbenchmark.benchmark.cell;

/** Which amounts of a shown cell are withheld, and why. */
public enum Withheld {
    NOTHING(null),
    /** Means: with the sum or the total's mean they would tell how many lines are priced, and that is withheld. */
    MEANS("count"),
    /** Sums, means and ratios of sums: from them those of a cell whose amounts are withheld could be derived. */
    SUMS("complement"),
    /** All of them: they would be those of too few providers. */
    DOMINANCE("dominance"),
    /**
     * All of them: they would be those of 1 to 10 patients, or so few lines beside those that are not priced that to tell them would
     * tell how many these are.
     */
    FEW_PATIENTS("few priced patients");

    private final String reason;

    Withheld(String reason) {
        this.reason = reason;
    }

    /** As it is published; null where nothing is withheld. */
    public String reason() {
        return reason;
    }

    /** Whether percentiles are withheld, and with them everything else that is made of amounts. */
    public boolean allAmounts() {
        return this == DOMINANCE || this == FEW_PATIENTS;
    }

    /** Whether sums and their ratios are. */
    public boolean sums() {
        return this != NOTHING && this != MEANS;
    }

    /** Whether means are, and all else that tells of how many lines a sum is. */
    public boolean means() {
        return this != NOTHING;
    }
}
