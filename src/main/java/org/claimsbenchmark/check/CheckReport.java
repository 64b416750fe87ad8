package org.claimsbenchmark.check;

import java.util.List;

/**
 * What a check found; as JSON, its components and those of {@link ExtractReport} are the names, in snake case.
 *
 * @param format name and number of this shape
 * @param loadable whether a run would load every extract
 * @param faults paths that gave no extract, each a sentence
 * @param extracts in the order of a run's discovery
 */
public record CheckReport(String format, boolean loadable, List<String> faults, List<ExtractReport> extracts) {

    static final String FORMAT = "claims-benchmark check 1";

    public CheckReport {
        faults = List.copyOf(faults);
        extracts = List.copyOf(extracts);
    }
}
