package org.claimsbenchmark.job;

import java.util.List;
import java.util.stream.Collectors;
import org.claimsbenchmark.finding.Finding;

/** One or more extracts cannot be loaded as they are; nothing is published. */
final class ExtractsRefused extends RuntimeException {

    private final transient List<Finding> findings;

    ExtractsRefused(List<Finding> findings) {
        super(findings.stream()
                .map(f -> f.code() + ": " + f.sentence())
                .collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
