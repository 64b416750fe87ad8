package org.claimsbenchmark.layout;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.FindingCode.Kind;

/**
 * How many of an extract's records may be rejected before the extract is refused, in percent of all its records. A code
 * with a limit of its own is judged by that alone; the overall limit is over the records with any other fault.
 *
 * @param overallPercent 0 to 100, or null when it is left to others
 * @param percentByCode 0 to 100 for codes of kind REJECT
 */
public record RejectLimits(BigDecimal overallPercent, Map<FindingCode, BigDecimal> percentByCode) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Leaves everything to others. */
    public static final RejectLimits NONE = new RejectLimits(null, Map.of());

    /** What holds where nobody says otherwise (rule 7). */
    public static final RejectLimits USUAL = new RejectLimits(BigDecimal.valueOf(5), Map.of());

    /** @throws IllegalArgumentException saying what is wrong with a percentage or a code */
    public RejectLimits {
        if (overallPercent != null && !isPercentage(overallPercent)) {
            throw new IllegalArgumentException("expected a number from 0 to 100");
        }
        percentByCode = Map.copyOf(percentByCode);
        percentByCode.forEach((code, percent) -> {
            if (code.kind() != Kind.REJECT || !isPercentage(percent)) {
                throw new IllegalArgumentException(
                        "expected the code of a reject and a number from 0 to 100; the codes are " + codes());
            }
        });
    }

    /** @throws IllegalArgumentException saying what is wrong with a percentage or a code */
    public static RejectLimits of(BigDecimal overallPercent, Map<String, BigDecimal> percentByCodeName) {
        Map<FindingCode, BigDecimal> percentByCode = new EnumMap<>(FindingCode.class);
        percentByCodeName.forEach((name, percent) -> percentByCode.put(
                Arrays.stream(FindingCode.values())
                        .filter(code -> code.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such code; the codes are " + codes())),
                percent));
        return new RejectLimits(overallPercent, percentByCode);
    }

    /** These limits, and those of another where these say nothing. */
    public RejectLimits orElse(RejectLimits other) {
        Map<FindingCode, BigDecimal> both = new EnumMap<>(FindingCode.class);
        both.putAll(other.percentByCode);
        both.putAll(percentByCode);
        return new RejectLimits(overallPercent == null ? other.overallPercent : overallPercent, both);
    }

    private static boolean isPercentage(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
    }

    private static String codes() {
        return Arrays.stream(FindingCode.values())
                .filter(code -> code.kind() == Kind.REJECT)
                .map(FindingCode::name)
                .collect(Collectors.joining(", "));
    }
}
