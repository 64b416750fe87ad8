package org.claimsbenchmark.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The measures of one published row.
 *
 * @param suppressed 1 to 10 distinct patients: no measure may be shown
 * @param ofFew columns that would tell of 1 to 10 patients: they may not be shown
 * @param measures by database column; a column without a value is absent
 */
public record PlainCell(
        boolean suppressed, String withheld, Set<String> ofFew, SortedMap<String, BigDecimal> measures) {

    public PlainCell(boolean suppressed, SortedMap<String, BigDecimal> measures) {
        this(suppressed, null, Set.of(), measures);
    }

    /** The same where it is not told how many lines are priced, nor anything from which it follows. */
    public PlainCell withoutPricedCount() {
        SortedMap<String, BigDecimal> told = new TreeMap<>(measures);
        long priced = told.remove("priced_line_count").longValueExact();
        told.remove("denied_line_count");
        long lines = measures.get("line_count").longValueExact();
        told.keySet().removeIf(measure -> measure.endsWith("_mean") || measure.equals("allowed_to_medicare"));
        told.computeIfPresent("top_provider_share", (measure, share) -> share.setScale(1, RoundingMode.HALF_UP));
        told.keySet().removeIf(measure -> measure.endsWith("_p10") || measure.endsWith("_p90"));
        boolean amounts = told.keySet().stream().anyMatch(measure -> measure.endsWith("_p50"));
        if (lines < 21) {
            told.keySet().retainAll(NO_AMOUNTS);
        }
        String reason = priced > 0 && lines < 21 && (amounts || withheld != null)
                ? "few priced patients"
                : withheld == null && amounts ? "count" : withheld;
        return new PlainCell(suppressed, reason, ofFew, told);
    }

    private static final Set<String> NO_AMOUNTS =
            Set.of("line_count", "claim_count", "patient_count", "provider_count", "unit_count", "top_provider_share");

    static PlainCell of(List<PlainLine> lines, boolean withAmounts) {
        SortedMap<String, BigDecimal> measures = new TreeMap<>();
        if (distinct(lines, PlainLine::patient) <= 10) {
            return new PlainCell(true, measures);
        }
        List<PlainLine> priced = lines.stream().filter(PlainLine::isPriced).toList();
        Set<String> ofFew = ofFew(lines, priced);
        measures.put("line_count", BigDecimal.valueOf(lines.size()));
        measures.put("claim_count", BigDecimal.valueOf(distinct(lines, PlainLine::claim)));
        measures.put("patient_count", BigDecimal.valueOf(distinct(lines, PlainLine::patient)));
        measures.put("provider_count", BigDecimal.valueOf(distinct(lines, PlainLine::provider)));
        lines.stream()
                .map(PlainLine::units)
                .filter(units -> units != null)
                .reduce(BigDecimal::add)
                .ifPresent(units -> measures.put("unit_count", units));
        measures.put(
                "denied_line_count",
                BigDecimal.valueOf(lines.stream().filter(PlainLine::isDenied).count()));
        measures.put("priced_line_count", BigDecimal.valueOf(priced.size()));
        if (withAmounts) {
            List<Integer> byProvider = linesByProvider(priced);
            topProviderShare(measures, byProvider);
            if (areFew(priced)) {
                return new PlainCell(false, "few priced patients", ofFew, measures);
            }
            if (dominated(byProvider)) {
                return new PlainCell(false, "dominance", ofFew, measures);
            }
            amounts(measures, "billed", priced, PlainLine::billed);
            amounts(measures, "allowed", priced, PlainLine::allowed);
            amounts(measures, "paid", priced, PlainLine::paid);
            ratio(measures, "allowed_to_billed", priced, PlainLine::allowed, PlainLine::billed);
            ratio(measures, "paid_to_allowed", priced, PlainLine::paid, PlainLine::allowed);
            List<PlainLine> besideMedicare =
                    priced.stream().filter(line -> medicare(line) != null).toList();
            if (!areFew(besideMedicare)) {
                allowedToMedicare(measures, besideMedicare);
                medicareQuartiles(measures, besideMedicare);
            }
            PlainStandard.add(measures, priced);
        }
        return new PlainCell(false, null, ofFew, measures);
    }

    private static Set<String> ofFew(List<PlainLine> lines, List<PlainLine> priced) {
        Set<String> ofFew = new HashSet<>();
        List<PlainLine> others = lines.stream().filter(line -> !line.isPriced()).toList();
        if (areFew(priced) || areFew(others)) {
            ofFew.add("priced_line_count");
        }
        if (areFew(others.stream().filter(PlainLine::isDenied).toList())
                || areFew(others.stream().filter(line -> !line.isDenied()).toList())) {
            ofFew.add("denied_line_count");
        }
        if (areFew(priced.stream().filter(line -> line.billed() == null).toList())) {
            ofFew.add("billed_mean");
        }
        if (areFew(priced.stream().filter(line -> line.paid() == null).toList())) {
            ofFew.add("paid_mean");
        }
        return ofFew;
    }

    private static long distinct(List<PlainLine> lines, Function<PlainLine, String> field) {
        Set<String> values = new HashSet<>();
        lines.forEach(line -> values.add(field.apply(line)));
        values.remove("");
        return values.size();
    }

    /** Whether the lines are of 1 to 10 patients: no amount of theirs is told. */
    static boolean areFew(List<PlainLine> lines) {
        long patients = distinct(lines, PlainLine::patient);
        return patients >= 1 && patients <= 10;
    }

    private static void amounts(
            Map<String, BigDecimal> measures, String name, List<PlainLine> priced, Function<PlainLine, Long> amount) {
        if (areFew(priced.stream().filter(line -> amount.apply(line) != null).toList())) {
            return;
        }
        List<Long> cents = priced.stream()
                .map(amount)
                .filter(value -> value != null)
                .sorted()
                .toList();
        if (cents.isEmpty()) {
            return;
        }
        BigDecimal sum = cents.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        measures.put(name + "_sum", dollars(sum));
        measures.put(name + "_mean", dollars(sum.divide(BigDecimal.valueOf(cents.size()), 0, RoundingMode.HALF_UP)));
        for (int percent : cents.size() < 30 ? new int[] {25, 50, 75} : new int[] {10, 25, 50, 75, 90}) {
            measures.put(name + "_p" + percent, dollars(percentile(cents, percent)));
        }
        int depth = PlainBinomial.depthOfMedianInterval(cents.size());
        if (depth > 0) {
            measures.put(name + "_p50_low", dollars(BigDecimal.valueOf(cents.get(depth - 1))));
            measures.put(name + "_p50_high", dollars(BigDecimal.valueOf(cents.get(cents.size() - depth))));
        }
    }

    private static List<Integer> linesByProvider(List<PlainLine> priced) {
        Map<String, Integer> lines = new TreeMap<>();
        priced.stream()
                .map(PlainLine::provider)
                .filter(provider -> !provider.isEmpty())
                .forEach(provider -> lines.merge(provider, 1, Integer::sum));
        return List.copyOf(lines.values());
    }

    /** Fewer than 3 providers, or one with more than 80 % of the lines; where no provider is known nobody is dominant. */
    private static boolean dominated(List<Integer> lines) {
        int all = lines.stream().mapToInt(Integer::intValue).sum();
        return !lines.isEmpty() && (lines.size() < 3 || lines.stream().anyMatch(own -> own * 5 > all * 4));
    }

    /** Told only where neither the largest provider nor the others together have 1 to 10 lines. */
    private static void topProviderShare(Map<String, BigDecimal> measures, List<Integer> lines) {
        int all = lines.stream().mapToInt(Integer::intValue).sum();
        int most = lines.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most > 10 && (all == most || all - most > 10)) {
            measures.put(
                    "top_provider_share",
                    BigDecimal.valueOf(most).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP));
        }
    }

    /** Type 7: the value at position (n - 1) p of the sorted amounts, counted from 0, interpolated; whole cents half up. */
    static BigDecimal percentile(List<Long> sortedCents, int percent) {
        return interpolated(sortedCents, percent).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal interpolated(List<Long> sorted, int percent) {
        BigDecimal position = BigDecimal.valueOf((sorted.size() - 1L) * percent, 2);
        int below = position.intValue();
        BigDecimal low = BigDecimal.valueOf(sorted.get(below));
        BigDecimal high = BigDecimal.valueOf(sorted.get(Math.min(below + 1, sorted.size() - 1)));
        BigDecimal share = position.subtract(BigDecimal.valueOf(below));
        return low.add(high.subtract(low).multiply(share));
    }

    static BigDecimal dollars(BigDecimal wholeCents) {
        return wholeCents.movePointLeft(2).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static void ratio(
            Map<String, BigDecimal> measures,
            String name,
            List<PlainLine> priced,
            Function<PlainLine, Long> above,
            Function<PlainLine, Long> below) {
        BigDecimal over = BigDecimal.ZERO;
        BigDecimal under = BigDecimal.ZERO;
        List<PlainLine> carrying = priced.stream()
                .filter(line -> above.apply(line) != null && below.apply(line) != null)
                .toList();
        for (PlainLine line : carrying) {
            over = over.add(BigDecimal.valueOf(above.apply(line)));
            under = under.add(BigDecimal.valueOf(below.apply(line)));
        }
        if (under.signum() != 0 && !areFew(carrying)) {
            measures.put(name, over.divide(under, 4, RoundingMode.HALF_UP));
        }
    }

    /** In cents, of the line's year and fee basis; null where there is none. */
    private static Long medicare(PlainLine line) {
        return PlainCodes.MEDICARE_CENTS
                .getOrDefault(line.dimensions().get("fee_basis"), Map.of())
                .get(line.serviceDate().getYear());
    }

    /** Each line's ratio to six decimals; of those the type 7 percentiles, to four. */
    private static void medicareQuartiles(Map<String, BigDecimal> measures, List<PlainLine> priced) {
        List<Long> millionths = new ArrayList<>();
        for (PlainLine line : priced) {
            millionths.add(BigDecimal.valueOf(line.allowed())
                    .divide(BigDecimal.valueOf(medicare(line)), 6, RoundingMode.HALF_UP)
                    .movePointRight(6)
                    .longValueExact());
        }
        Collections.sort(millionths);
        for (int percent : millionths.isEmpty() ? new int[0] : new int[] {25, 50, 75}) {
            measures.put(
                    "allowed_to_medicare_p" + percent,
                    interpolated(millionths, percent).movePointLeft(6).setScale(4, RoundingMode.HALF_UP));
        }
    }

    /** The mean over the lines of the exact fraction allowed / Medicare amount. */
    private static void allowedToMedicare(Map<String, BigDecimal> measures, List<PlainLine> priced) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        long lines = 0;
        for (PlainLine line : priced) {
            BigInteger amount = BigInteger.valueOf(medicare(line));
            numerator = numerator
                    .multiply(amount)
                    .add(BigInteger.valueOf(line.allowed()).multiply(denominator));
            denominator = denominator.multiply(amount);
            BigInteger common = numerator.gcd(denominator);
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
            lines++;
        }
        if (lines > 0) {
            measures.put(
                    "allowed_to_medicare",
                    new BigDecimal(numerator)
                            .divide(
                                    new BigDecimal(denominator.multiply(BigInteger.valueOf(lines))),
                                    4,
                                    RoundingMode.HALF_UP));
        }
    }
}
