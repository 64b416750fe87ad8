package org.claimsbenchmark.benchmark.cell;

import java.util.List;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.LineGroup;
import org.claimsbenchmark.benchmark.privacy.ProviderGroup;

/**
 * What decides which sums of the slots of a grouping set are shown: their priced lines, those of them that carry each amount, and
 * the providers behind the prices.
 *
 * @param parts the priced lines, then those of each amount that not all priced lines carry
 */
record PricedCounts(List<PatientCounts> parts, PricedProviders behind) implements SlotGroups {

    /** Whether the amounts of a slot are those of 1 to 10 patients, or of too few providers. */
    @Override
    public boolean isSmall(int slot) {
        return parts.get(0).isSmall(slot) || providers(slot).withheld();
    }

    @Override
    public ProviderGroup providers(int slot) {
        return behind.group(slot);
    }

    @Override
    public void add(CountedGroups groups, int[] at, int slot) {
        if (parts.get(0).lines()[slot] > 0) {
            LineGroup[] lines = new LineGroup[parts.size()];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = parts.get(i).group(slot);
            }
            groups.add(at, providers(slot), lines);
        }
    }
}
