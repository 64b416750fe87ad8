package org.claimsbenchmark.claim;

/**
 * When a price would be that of too few providers to be told.
 *
 * @param leastProviders with fewer distinct providers behind it a price is withheld; 0 for no such limit
 * @param mostPercent with a greater share of one provider in its lines, in percent, it is withheld; 100 for no such limit
 */
public record Dominance(int leastProviders, int mostPercent) {

    /** What holds where nobody says otherwise. */
    public static final Dominance USUAL = new Dominance(3, 80);

    /** Every price may be told. */
    public static final Dominance OFF = new Dominance(0, 100);

    public Dominance {
        if (leastProviders < 0) {
            throw new IllegalArgumentException("expected 0 or more providers, got " + leastProviders);
        }
        if (mostPercent < 1 || mostPercent > 100) {
            throw new IllegalArgumentException("expected 1 to 100 percent, got " + mostPercent);
        }
    }

    /**
     * Whether a price over so many lines is withheld.
     *
     * @param providers distinct, at least one
     * @param lines of all of them
     * @param mostLines of the one that has the most
     */
    public boolean withholds(int providers, int lines, int mostLines) {
        return providers < leastProviders || 100L * mostLines > (long) mostPercent * lines;
    }

    /** For people: {@code fewer than 3 providers, or one with over 80 %}. */
    public String text() {
        return equals(OFF)
                ? "off"
                : "fewer than " + leastProviders + " providers, or one with over " + mostPercent + " %";
    }
}
