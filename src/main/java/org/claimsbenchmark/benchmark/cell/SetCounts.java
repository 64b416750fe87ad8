package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.claim.Dominance;

/**
 * How many lines of how many patients the slots of a grouping set have, and parts of them: what decides which figures are told.
 */
final class SetCounts {

    /** What all sets tell of. */
    private static final Set<LinePart> ALWAYS =
            EnumSet.of(LinePart.ALL, LinePart.PRICED, LinePart.UNPRICED, LinePart.DENIED, LinePart.NEITHER);
    /** What the cells of a published set tell of besides. */
    private static final Set<LinePart> COMPARABLE = EnumSet.of(LinePart.WITH_STANDARD, LinePart.WITH_MEDICARE);

    private final Map<LinePart, PatientCounts> counts;
    private final PricedProviders providers;

    private SetCounts(Map<LinePart, PatientCounts> counts, PricedProviders providers) {
        this.counts = counts;
        this.providers = providers;
    }

    /** Of a set that is asked which cells it tells of beside others. */
    static SetCounts of(IndexLines lines, CellSlots slots, Dominance dominance) {
        return of(lines, slots, dominance, Set.of());
    }

    /** Of a set whose cells are told. */
    static SetCounts ofCells(IndexLines lines, CellSlots slots, Dominance dominance) {
        return of(lines, slots, dominance, COMPARABLE);
    }

    private static SetCounts of(IndexLines lines, CellSlots slots, Dominance dominance, Set<LinePart> more) {
        Set<LinePart> parts = EnumSet.copyOf(ALWAYS);
        parts.addAll(more);
        for (LineAmount amount : LineAmount.values()) {
            LinePart.lacking(amount)
                    .filter(lacking -> lines.parts().size(lacking) > 0)
                    .ifPresent(lacking -> parts.addAll(Set.of(LinePart.carrying(amount), lacking)));
        }
        return new SetCounts(lines.parts().counts(slots, parts), PricedProviders.of(lines, slots, dominance));
    }

    PatientCounts of(LinePart part) {
        return counts.get(part);
    }

    /** Every line. */
    PatientCounts all() {
        return of(LinePart.ALL);
    }

    PatientCounts priced() {
        return of(LinePart.PRICED);
    }

    /** Those behind the priced lines. */
    PricedProviders providers() {
        return providers;
    }

    /** The priced lines that carry an amount; all of them where none lacks it. */
    PatientCounts carrying(LineAmount amount) {
        return counts.getOrDefault(LinePart.carrying(amount), priced());
    }

    /** What is told at all, each thing after that within which it is told; nothing of the mean of an amount that all priced lines carry. */
    List<Told> told() {
        return Stream.of(Told.values())
                .filter(what -> what.lacking().isEmpty() || lacking(what).isPresent())
                .toList();
    }

    /** What decides whether something is told. */
    SlotGroups groups(Told what) {
        return switch (what) {
            case CELL -> all();
            case SUMS -> new PricedCounts(pricedParts(), providers);
            case PRICED_COUNT -> new LineParts(all(), priced(), of(LinePart.UNPRICED));
            case MEAN_BILLED, MEAN_PAID ->
                new LineParts(
                        all(),
                        carrying(what.lacking().orElseThrow()),
                        lacking(what).orElseThrow());
            case DENIED_COUNT -> new LineParts(all(), of(LinePart.DENIED), of(LinePart.NEITHER));
        };
    }

    /** The priced lines, and those of them that carry each amount that not all carry. */
    private List<PatientCounts> pricedParts() {
        return Stream.concat(
                        Stream.of(LinePart.PRICED),
                        Arrays.stream(LineAmount.values())
                                .filter(amount -> LinePart.lacking(amount)
                                        .filter(counts::containsKey)
                                        .isPresent())
                                .map(LinePart::carrying))
                .map(counts::get)
                .toList();
    }

    private Optional<PatientCounts> lacking(Told what) {
        return what.lacking().flatMap(LinePart::lacking).map(counts::get);
    }
}
