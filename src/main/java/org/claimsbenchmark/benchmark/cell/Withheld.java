package org.claimsbenchmark.benchmark.cell;

/** Which amounts of a shown cell are withheld, and why. */
public enum Withheld {
    NOTHING(null),
    /** Sums, means and ratios of sums: from them those of a cell whose amounts are withheld could be derived. */
    SUMS("complement"),
    /** All of them: they would be those of too few providers. */
    DOMINANCE("dominance"),
    /** All of them: they would be those of 1 to 10 patients. */
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

    /** Whether sums, means and ratios are. */
    public boolean sums() {
        return this != NOTHING;
    }
}
