package org.claimsbenchmark.job;

import java.util.List;
import java.util.stream.Collectors;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/** An extract cannot be loaded as it is; the run goes on without it. */
final class ExtractRefused extends RuntimeException {

    private final transient List<Finding> findings;

    ExtractRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::sentence).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    /** For a file that was there when the run began. */
    static ExtractRefused notReadable(String extract) {
        return new ExtractRefused(List.of(new Finding(
                FindingCode.EXTRACT_UNREADABLE,
                new SourcePosition(extract, 0, 1),
                null,
                extract
                        + ": expected to read the file as when the run began, found that it cannot be opened or ends earlier;"
                        + " check that it still lies there, its permissions and the disk or share, and run again")));
    }

    List<Finding> findings() {
        return findings;
    }
}
