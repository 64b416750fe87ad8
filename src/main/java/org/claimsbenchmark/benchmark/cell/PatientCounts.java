package org.claimsbenchmark.benchmark.cell;

import java.util.List;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.LineGroup;

/**
 * How many lines and patients the slots of a grouping set have: all that decides which are shown.
 *
 * @param lines by slot
 * @param patients by slot: distinct ones
 * @param singles by slot: how many of the lines are their patient's only one
 */
record PatientCounts(int[] lines, int[] patients, int[] singles) implements SlotGroups {

    LineGroup group(int slot) {
        return new LineGroup(lines[slot], patients[slot], singles[slot]);
    }

    @Override
    public void add(CountedGroups groups, int[] at, int slot) {
        if (lines[slot] > 0) {
            groups.add(at, group(slot));
        }
    }

    @Override
    public boolean isSmall(int slot) {
        return group(slot).isSmall();
    }

    @Override
    public List<PatientCounts> parts() {
        return List.of(this);
    }
}
