package org.claimsbenchmark.benchmark.privacy;

/** Nothing is published about fewer than 11 patients or records; nothing about nobody may be said. Rule 5. */
public final class Suppression {

    /** The least number of patients, or of records in the ledger, that is shown. */
    public static final int LEAST_SHOWN = 11;

    private Suppression() {}

    /** Whether figures about so many distinct patients, or a count of so many records, must be hidden: 1 to 10. */
    public static boolean hides(long count) {
        return count > 0 && count < LEAST_SHOWN;
    }

    /**
     * Which parts of a known total must be hidden so that no hidden part can be derived: every part of 1 to 10, and then
     * the next smallest parts above zero until the hidden ones together reach 11. Of equal parts the first is hidden.
     *
     * @param parts counts of zero or more that add up to the total
     * @return one flag a part; where the hidden parts stay below 11 the total must be hidden as well
     */
    public static boolean[] hiddenParts(long[] parts) {
        boolean[] hidden = new boolean[parts.length];
        long hiddenSum = 0;
        for (int part = 0; part < parts.length; part++) {
            if (hides(parts[part])) {
                hidden[part] = true;
                hiddenSum += parts[part];
            }
        }
        while (hides(hiddenSum)) {
            int next = smallestShown(parts, hidden);
            if (next < 0) {
                break;
            }
            hidden[next] = true;
            hiddenSum += parts[next];
        }
        return hidden;
    }

    /** Whether the total of the parts must be hidden beside the parts that {@link #hiddenParts} hides. */
    public static boolean hidesTotal(long[] parts) {
        boolean[] hidden = hiddenParts(parts);
        long hiddenSum = 0;
        for (int part = 0; part < parts.length; part++) {
            hiddenSum += hidden[part] ? parts[part] : 0;
        }
        return hides(hiddenSum);
    }

    private static int smallestShown(long[] parts, boolean[] hidden) {
        int smallest = -1;
        for (int part = 0; part < parts.length; part++) {
            if (!hidden[part] && parts[part] > 0 && (smallest < 0 || parts[part] < parts[smallest])) {
                smallest = part;
            }
        }
        return smallest;
    }
}
