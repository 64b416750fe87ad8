package org.claimsbenchmark.benchmark.maturity;

/** Classes of the months from service to payment: few enough that most hold lines of many patients. */
public enum LagClass {
    UP_TO_ONE("0 to 1", 0, 1),
    TWO("2", 2, 2),
    THREE("3", 3, 3),
    UP_TO_SIX("4 to 6", 4, 6),
    UP_TO_TWELVE("7 to 12", 7, 12),
    LATER("13 or more", 13, null),
    /** Lines without a date of payment. */
    NO_DATE("no date", null, null);

    private final String label;
    private final Integer from;
    private final Integer to;

    LagClass(String label, Integer from, Integer to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    public String label() {
        return label;
    }

    /** The least number of months; null without a date. */
    public Integer from() {
        return from;
    }

    /** The greatest number of months; null where there is none, or no date. */
    public Integer to() {
        return to;
    }

    /** @param months a payment before the month of service counts as one in it */
    static LagClass of(int months) {
        for (LagClass each : values()) {
            if (each.to != null && months <= each.to) {
                return each;
            }
        }
        return LATER;
    }
}
