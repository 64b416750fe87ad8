package org.claimsbenchmark.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts every finding and keeps the first few of each code as examples. Not safe for use by several threads. */
public final class FindingTally {

    private final int examplesPerCode;
    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private final Map<FindingCode, List<Finding>> examples = new EnumMap<>(FindingCode.class);

    /** @param examplesPerCode how many findings of one code are kept, 0 or more */
    public FindingTally(int examplesPerCode) {
        this.examplesPerCode = examplesPerCode;
    }

    public void add(Finding finding) {
        counts.merge(finding.code(), 1L, Long::sum);
        List<Finding> kept = examples.computeIfAbsent(finding.code(), code -> new ArrayList<>());
        if (kept.size() < examplesPerCode) {
            kept.add(finding);
        }
    }

    /** Number of findings by code, in the order of the codes. */
    public Map<FindingCode, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public List<Finding> examples(FindingCode code) {
        return List.copyOf(examples.getOrDefault(code, List.of()));
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }
}
