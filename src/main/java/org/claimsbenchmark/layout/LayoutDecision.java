package org.claimsbenchmark.layout;

import java.util.List;
import org.claimsbenchmark.finding.Finding;

/** Whether a layout fits an extract's header. */
public sealed interface LayoutDecision permits LayoutMatch, LayoutDecision.Refused {

    /** @param faults everything that keeps the extract from being read; at least one */
    record Refused(List<Finding> faults) implements LayoutDecision {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
