package org.claimsbenchmark.benchmark.cell;

import java.util.List;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.LineGroup;
import org.claimsbenchmark.claim.Dominance;

/**
 * What decides which sums of the slots of a grouping set are shown: their priced lines, those of them that carry each amount, and
 * the providers behind the prices.
 */
final class PricedCounts implements SlotGroups {

    private final List<PatientCounts> parts;
    private final PricedProviders providers;

    private PricedCounts(List<PatientCounts> parts, PricedProviders providers) {
        this.parts = parts;
        this.providers = providers;
    }

    static PricedCounts of(IndexLines lines, CellSlots slots, Dominance dominance) {
        Stream<LinePart> carrying =
                Stream.of(LineAmount.values()).map(lines::carrying).filter(part -> part != lines.pricedLines());
        return new PricedCounts(
                Stream.concat(Stream.of(lines.pricedLines()), carrying)
                        .map(part -> part.counts(slots))
                        .toList(),
                PricedProviders.of(lines, slots, dominance));
    }

    /** Whether the amounts of a slot are those of 1 to 10 patients, or of too few providers. */
    boolean isWithheld(int slot) {
        return parts.get(0).group(slot).isSmall() || providers.group(slot).withheld();
    }

    @Override
    public void add(CountedGroups groups, int[] at, int slot) {
        if (parts.get(0).lines()[slot] > 0) {
            groups.add(
                    at,
                    providers.group(slot),
                    parts.stream().map(part -> part.group(slot)).toArray(LineGroup[]::new));
        }
    }
}
