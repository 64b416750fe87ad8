package org.claimsbenchmark.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether all contenders gave the same cells. */
final class Agreement {

    private Agreement() {}

    /** @throws IllegalStateException naming who gave what, when the cells of any two runs differ */
    static void require(List<Result> results, long records) {
        Map<String, Set<String>> contendersByDigest = new TreeMap<>();
        for (Result result : results) {
            if (result.records() == records && !result.digest().isEmpty()) {
                contendersByDigest
                        .computeIfAbsent(result.digest(), digest -> new TreeSet<>())
                        .add(result.contender());
            }
        }
        if (contendersByDigest.size() > 1) {
            throw new IllegalStateException("expected the same cells of all, by SHA-256 of their canonical form, got "
                    + contendersByDigest + "; compare their files in the folder cells");
        }
    }
}
