package org.claimsbenchmark.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.layout.RejectLimits;

/**
 * How many records would be rejected, and how many may be. A code with a limit of its own is judged by that alone; the
 * overall limit is over the records with any other fault (rule 7).
 *
 * @param rejected records
 * @param percent of all records, two decimals
 * @param allowedPercent of all records
 * @param byCode records by fault; one may have several
 * @param allowedPercentByCode limits of single codes
 * @param over every limit that is passed, each a sentence; empty when the extract would be loaded
 * @param examples the first faults, each a sentence with its place and without any value
 */
public record RejectForecast(
        long rejected,
        BigDecimal percent,
        BigDecimal allowedPercent,
        Map<FindingCode, Long> byCode,
        Map<FindingCode, BigDecimal> allowedPercentByCode,
        List<String> over,
        List<String> examples) {

    private static final int MOST_EXAMPLES = 5;

    /** Counts records as they are read. */
    static final class Counter {
        private final RejectLimits limits;
        private final Map<FindingCode, Long> byCode = new EnumMap<>(FindingCode.class);
        private final List<String> examples = new ArrayList<>();
        private long rejected;
        private long underOverallLimit;

        Counter(RejectLimits limits) {
            this.limits = limits;
        }

        /**
         * @param faults codes of one rejected record
         * @param sentence about the first of them
         */
        void add(Set<FindingCode> faults, String sentence) {
            rejected++;
            faults.forEach(code -> byCode.merge(code, 1L, Long::sum));
            if (!limits.percentByCode().keySet().containsAll(faults)) {
                underOverallLimit++;
            }
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(sentence);
            }
        }

        RejectForecast of(String extract, long records) {
            List<String> over = new ArrayList<>();
            if (isOver(underOverallLimit, limits.overallPercent(), records)) {
                over.add(sentence(
                                extract,
                                underOverallLimit + " of " + records + " records would be rejected",
                                limits.overallPercent())
                        + "; correct the extract or the layout, or allow more with --max-reject-share");
            }
            byCode.forEach((code, count) -> {
                BigDecimal limit = limits.percentByCode().get(code);
                if (limit != null && isOver(count, limit, records)) {
                    over.add(sentence(
                                    extract,
                                    count + " of " + records + " records would be rejected with " + code,
                                    limit)
                            + " in the layout; correct the extract or the layout");
                }
            });
            return new RejectForecast(
                    rejected,
                    Percent.of(rejected, records, 2),
                    limits.overallPercent(),
                    byCode,
                    limits.percentByCode(),
                    over,
                    List.copyOf(examples));
        }

        private static boolean isOver(long count, BigDecimal percent, long records) {
            return BigDecimal.valueOf(count).movePointRight(2).compareTo(percent.multiply(BigDecimal.valueOf(records)))
                    > 0;
        }

        private static String sentence(String extract, String what, BigDecimal limit) {
            return extract + ": " + what + ", at most " + limit.toPlainString() + " % may be";
        }
    }
}
