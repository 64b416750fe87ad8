package org.claimsbenchmark.check.drift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which codes of a kind the lines in scope carry, and how often.
 *
 * @param of what the codes are
 * @param total codes that were counted: one a line, and of modifiers as many as there are
 * @param shares of the total by code, 0 to 1, four decimals
 */
public record CodeMix(String of, long total, Map<String, BigDecimal> shares) {

    /** Where a line carries none. */
    public static final String NONE = "none";

    private static final int DECIMALS = 4;
    private static final int MOST_CODES = 2_000;
    private static final String OTHERS = "others";

    public CodeMix {
        shares = shares == null ? Map.of() : new TreeMap<>(shares);
    }

    /** Total variation distance: half the sum of the differences of shares, 0 for the same mix, 1 for disjoint ones. */
    BigDecimal distance(CodeMix other) {
        TreeSet<String> codes = new TreeSet<>(shares.keySet());
        codes.addAll(other.shares.keySet());
        return codes.stream()
                .map(code -> share(code).subtract(other.share(code)).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(2), DECIMALS, RoundingMode.HALF_UP);
    }

    BigDecimal share(String code) {
        return shares.getOrDefault(code, BigDecimal.ZERO);
    }

    /** Counts codes; of very many different ones the later together. */
    public static final class Counter {
        private final String of;
        private final Map<String, Long> counts = new TreeMap<>();
        private long total;

        /** @param of what the codes are */
        public Counter(String of) {
            this.of = of;
        }

        public void add(String code) {
            add(code, 1);
        }

        public void add(String code, long times) {
            total += times;
            counts.merge(counts.size() < MOST_CODES || counts.containsKey(code) ? code : OTHERS, times, Long::sum);
        }

        public CodeMix mix() {
            Map<String, BigDecimal> shares = new TreeMap<>();
            counts.forEach((code, count) -> shares.put(
                    code, BigDecimal.valueOf(count).divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP)));
            return new CodeMix(of, total, shares);
        }
    }
}
