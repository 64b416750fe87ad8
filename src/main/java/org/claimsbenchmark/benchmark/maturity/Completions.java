package org.claimsbenchmark.benchmark.maturity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.claim.ServicePeriod;

/** How complete the months and quarters of a run are, for each payer and for all together. */
public final class Completions {

    /** From this share on a period is mature. */
    private static final BigDecimal MATURE = new BigDecimal("0.95");

    /** Payers whose lag is known have to have at least this share of a period's lines. */
    private static final BigDecimal LEAST_KNOWN = new BigDecimal("0.9");

    private static final int DECIMALS = 2;

    private final Map<Key, Expectation> expectations = new HashMap<>();
    private final Map<String, LagTriangle> triangles = new HashMap<>();
    private final String all;

    private record Key(String payer, ServicePeriod period, LocalDate start) {}

    /** @param all what a cell over every payer has for its payer */
    Completions(List<PaidLines> lines, String all) {
        this.all = all;
        SortedMap<String, List<PaidLines>> byPayer =
                lines.stream().collect(Collectors.groupingBy(PaidLines::payer, TreeMap::new, Collectors.toList()));
        byPayer.forEach((payer, own) -> {
            LagTriangle triangle = own.stream().anyMatch(each -> each.paid() != null) ? new LagTriangle(own) : null;
            if (triangle != null) {
                triangles.put(payer, triangle);
            }
            SortedMap<YearMonth, Long> byMonth = new TreeMap<>();
            own.forEach(each -> byMonth.merge(each.service(), each.lines(), Long::sum));
            byMonth.forEach(
                    (month, count) -> add(payer, month, count, triangle == null ? null : triangle.completion(month)));
        });
    }

    /** @param all what a cell over every payer has for its payer */
    public static Completions of(KeptLines kept, String all) {
        return new Completions(PaidLines.of(kept), all);
    }

    /**
     * Share of the lines expected in the end that has come.
     *
     * @param payer value of the dimension, or all
     * @param period month or quarter
     * @return two decimals, half up; null where it cannot be told, and of other periods
     */
    public BigDecimal of(String payer, ServicePeriod period, LocalDate start) {
        Expectation expectation = expectations.get(new Key(payer, period, start));
        return expectation == null ? null : expectation.completion();
    }

    /**
     * Share of a payer's lines, of those expected in the end, that comes within so many months of lag.
     *
     * @return two decimals, half up; null where it cannot be told
     */
    public BigDecimal within(String payer, int months) {
        LagTriangle triangle = triangles.get(payer);
        BigDecimal completion = triangle == null ? null : triangle.completionAt(months);
        return completion == null ? null : completion.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether so much is enough for a figure to stay about as it is. */
    public static boolean isMature(BigDecimal completion) {
        return completion.compareTo(MATURE) >= 0;
    }

    private void add(String payer, YearMonth month, long count, BigDecimal completion) {
        for (ServicePeriod period : List.of(ServicePeriod.MONTH, ServicePeriod.QUARTER)) {
            LocalDate start = period.startOf(month.atDay(1));
            for (String of : List.of(payer, all)) {
                expectations
                        .computeIfAbsent(new Key(of, period, start), key -> new Expectation())
                        .add(count, completion);
            }
        }
    }

    /** Lines that have come, and how many are expected. */
    private static final class Expectation {
        private long lines;
        private long known;
        private BigDecimal expected = BigDecimal.ZERO;

        void add(long count, BigDecimal completion) {
            lines += count;
            if (completion != null) {
                known += count;
                expected = expected.add(BigDecimal.valueOf(count).divide(completion, MathContext.DECIMAL128));
            }
        }

        BigDecimal completion() {
            return known == 0
                            || BigDecimal.valueOf(known).compareTo(LEAST_KNOWN.multiply(BigDecimal.valueOf(lines))) < 0
                    ? null
                    : BigDecimal.valueOf(known).divide(expected, DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
