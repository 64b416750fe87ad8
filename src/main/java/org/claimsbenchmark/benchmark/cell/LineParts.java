package org.claimsbenchmark.benchmark.cell;

import java.util.List;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.LineGroup;

/**
 * The lines of the slots of a grouping set, and two parts of them: whoever is told how many lines the one has knows the other, as
 * the number of both is told.
 */
record LineParts(PatientCounts all, PatientCounts one, PatientCounts other) implements SlotGroups {

    @Override
    public void add(CountedGroups groups, int[] at, int slot) {
        LineGroup lines = all.group(slot);
        if (lines.lines() > 0) {
            groups.add(at, lines, one.group(slot), other.group(slot));
        }
    }

    @Override
    public boolean isSmall(int slot) {
        return one.isSmall(slot) || other.isSmall(slot);
    }

    @Override
    public List<PatientCounts> parts() {
        return List.of(one, other);
    }
}
