package org.claimsbenchmark.explain.movement;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/** The patients that some part of a movement is about. */
final class Touched {

    private final Set<UUID> byCount = new HashSet<>();
    private final Set<UUID> inAnyWay = new HashSet<>();

    /**
     * @param before how the line counted in what is looked at; null where it did not
     * @param after likewise
     */
    void add(Side before, Side after) {
        if (before != null && after != null && before.patient().equals(after.patient())) {
            if (before.priced() != after.priced() || before.allowedCents() != after.allowedCents()) {
                inAnyWay.add(after.patient());
            }
            return;
        }
        for (Side side : new Side[] {before, after}) {
            if (side != null) {
                byCount.add(side.patient());
                inAnyWay.add(side.patient());
            }
        }
    }

    int patients() {
        return inAnyWay.size();
    }

    /** Whether telling it would tell of 1 to 10 patients: of lines that came or went, or of anything. */
    boolean mustBeHidden() {
        return Suppression.hides(byCount.size()) || Suppression.hides(inAnyWay.size());
    }
}
