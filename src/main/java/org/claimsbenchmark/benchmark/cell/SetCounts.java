package org.claimsbenchmark.benchmark.cell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.claim.Dominance;

/**
 * How many lines of how many patients the slots of a grouping set have, and parts of them: what decides which figures are told.
 *
 * @param all every line
 * @param unpriced those that are not priced: the denied ones, and those that are neither
 * @param carrying of the priced ones, by amount, those that carry it; nothing of an amount that all carry
 * @param lacking likewise those that do not
 * @param providers behind the priced ones
 */
record SetCounts(
        PatientCounts all,
        PatientCounts priced,
        PatientCounts unpriced,
        PatientCounts denied,
        PatientCounts neither,
        Map<LineAmount, PatientCounts> carrying,
        Map<LineAmount, PatientCounts> lacking,
        PricedProviders providers) {

    static SetCounts of(IndexLines lines, CellSlots slots, Dominance dominance) {
        return of(lines, slots, PatientCounts.of(lines, slots), dominance);
    }

    /** @param all every line, counted before */
    static SetCounts of(IndexLines lines, CellSlots slots, PatientCounts all, Dominance dominance) {
        Map<LineAmount, PatientCounts> carrying = new EnumMap<>(LineAmount.class);
        Map<LineAmount, PatientCounts> lacking = new EnumMap<>(LineAmount.class);
        for (LineAmount amount : LineAmount.values()) {
            if (lines.lacking(amount).size() > 0) {
                carrying.put(amount, lines.carrying(amount).counts(slots));
                lacking.put(amount, lines.lacking(amount).counts(slots));
            }
        }
        return new SetCounts(
                all,
                lines.pricedLines().counts(slots),
                lines.unpricedLines().counts(slots),
                lines.deniedLines().counts(slots),
                lines.neitherLines().counts(slots),
                carrying,
                lacking,
                PricedProviders.of(lines, slots, dominance));
    }

    /** The priced lines that carry an amount. */
    PatientCounts carrying(LineAmount amount) {
        return carrying.getOrDefault(amount, priced);
    }

    /** What decides, by what is told; nothing of the mean of an amount that all priced lines carry. */
    Map<Told, SlotGroups> groups() {
        Map<Told, SlotGroups> groups = new EnumMap<>(Told.class);
        groups.put(Told.CELL, all);
        groups.put(Told.SUMS, new PricedCounts(priced, List.copyOf(carrying.values()), providers));
        groups.put(Told.PRICED_COUNT, new LineParts(all, priced, unpriced));
        lacking.forEach(
                (amount, lines) -> groups.put(Told.mean(amount), new LineParts(all, carrying.get(amount), lines)));
        groups.put(Told.DENIED_COUNT, new LineParts(all, denied, neither));
        return groups;
    }
}
