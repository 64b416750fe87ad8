package org.claimsbenchmark.layout;

import java.util.List;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.samples.ComparisonExtract;
import org.claimsbenchmark.samples.ComparisonExtract.Shape;

/** Records of a dense extract, split and parsed, for the benchmarks of what comes after. */
public final class DenseRecords {

    /** How many records the extract has. */
    public static final int COUNT = 10_000;

    private final TuvaExtract.Opened extract;
    private final ClaimLineParser parser;

    public DenseRecords() {
        extract = TuvaExtract.open("memory.csv", ComparisonExtract.bytes(Shape.DENSE, COUNT));
        parser = new ClaimLineParser(extract.match(), Set.of("20982"));
    }

    List<ExtractRecord> records() {
        return extract.records();
    }

    ClaimLineParser parser() {
        return parser;
    }

    /** The 20982 lines among them. */
    public List<ClaimLine> lines() {
        return records().stream()
                .map(parser::parse)
                .filter(ParseResult.InScope.class::isInstance)
                .map(result -> ((ParseResult.InScope) result).line())
                .toList();
    }
}
