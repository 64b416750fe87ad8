package org.claimsbenchmark.benchmark.cell;

import java.util.List;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.LineGroup;
import org.claimsbenchmark.benchmark.privacy.ProviderGroup;

/**
 * What decides which sums of the slots of a grouping set are shown: their priced lines, those of them that carry each amount, and
 * the providers behind the prices.
 *
 * @param carrying of each amount that not all priced lines carry
 */
record PricedCounts(PatientCounts priced, List<PatientCounts> carrying, PricedProviders behind) implements SlotGroups {

    /** Whether the amounts of a slot are those of 1 to 10 patients, or of too few providers. */
    @Override
    public boolean isSmall(int slot) {
        return priced.isSmall(slot) || providers(slot).withheld();
    }

    @Override
    public List<PatientCounts> parts() {
        return Stream.concat(Stream.of(priced), carrying.stream()).toList();
    }

    @Override
    public ProviderGroup providers(int slot) {
        return behind.group(slot);
    }

    @Override
    public void add(CountedGroups groups, int[] at, int slot) {
        if (priced.lines()[slot] > 0) {
            groups.add(
                    at,
                    providers(slot),
                    parts().stream().map(part -> part.group(slot)).toArray(LineGroup[]::new));
        }
    }
}
