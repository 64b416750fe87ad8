package org.claimsbenchmark.benchmark.cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.claim.Dominance;

/**
 * How many lines of how many patients the slots of a grouping set have, and parts of them: what decides which figures are told. Parts
 * are counted when they are asked for, as what sets tell together needs few of them.
 */
final class SetCounts {

    private final PatientCounts all;
    private final CountedOnce<PatientCounts> priced;
    private final CountedOnce<PatientCounts> unpriced;
    private final CountedOnce<PatientCounts> denied;
    private final CountedOnce<PatientCounts> neither;
    private final CountedOnce<PricedProviders> providers;
    /** By amount; nothing of one that all priced lines carry. */
    private final Map<LineAmount, CountedOnce<PatientCounts>> carrying = new EnumMap<>(LineAmount.class);

    private final Map<LineAmount, CountedOnce<PatientCounts>> lacking = new EnumMap<>(LineAmount.class);

    /** @param all every line, counted before */
    SetCounts(IndexLines lines, CellSlots slots, PatientCounts all, Dominance dominance) {
        this.all = all;
        this.priced = new CountedOnce<>(() -> lines.pricedLines().counts(slots));
        this.unpriced = new CountedOnce<>(() -> lines.unpricedLines().counts(slots));
        this.denied = new CountedOnce<>(() -> lines.deniedLines().counts(slots));
        this.neither = new CountedOnce<>(() -> lines.neitherLines().counts(slots));
        this.providers = new CountedOnce<>(() -> PricedProviders.of(lines, slots, dominance));
        for (LineAmount amount : LineAmount.values()) {
            if (lines.lacking(amount).size() > 0) {
                carrying.put(
                        amount, new CountedOnce<>(() -> lines.carrying(amount).counts(slots)));
                lacking.put(
                        amount, new CountedOnce<>(() -> lines.lacking(amount).counts(slots)));
            }
        }
    }

    /** Every line. */
    PatientCounts all() {
        return all;
    }

    PatientCounts priced() {
        return priced.get();
    }

    /** Those behind the priced lines. */
    PricedProviders providers() {
        return providers.get();
    }

    /** The priced lines that carry an amount. */
    PatientCounts carrying(LineAmount amount) {
        return carrying.getOrDefault(amount, priced).get();
    }

    /** What is told at all, each thing after that within which it is told; nothing of the mean of an amount that all priced lines carry. */
    List<Told> told() {
        return Stream.of(Told.values())
                .filter(what -> what.lacking().isEmpty()
                        || lacking.containsKey(what.lacking().get()))
                .toList();
    }

    /** The same, with every part counted. */
    SetCounts counted() {
        told().forEach(this::groups);
        return this;
    }

    /** What decides whether something is told. */
    SlotGroups groups(Told what) {
        return switch (what) {
            case CELL -> all;
            case SUMS ->
                new PricedCounts(
                        priced(),
                        carrying.values().stream().map(CountedOnce::get).toList(),
                        providers());
            case PRICED_COUNT -> new LineParts(all, priced(), unpriced.get());
            case MEAN_BILLED, MEAN_PAID -> {
                LineAmount amount = what.lacking().orElseThrow();
                yield new LineParts(
                        all, carrying.get(amount).get(), lacking.get(amount).get());
            }
            case DENIED_COUNT -> new LineParts(all, denied.get(), neither.get());
        };
    }
}
