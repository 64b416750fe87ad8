package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimsbenchmark.extract.Dialect;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractHeader;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.ExtractSurvey;
import org.claimsbenchmark.extract.FieldFilter;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.RecordReader;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * The reading of an extract alone: every record counted, its fields counted, those in scope handed out, none parsed. First
 * the survey that cuts it into ranges, then the scan of the ranges.
 */
final class ScanProgram {

    static final String SURVEY = "survey";
    static final String SCAN = "scan";

    private ScanProgram() {}

    /** Extract, threads. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path path = Path.of(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        ExtractFile file = ExtractDiscovery.find(List.of(path)).extracts().get(0);
        Set<String> codes = new HashSet<>(ReferenceTables.standard().relatedProcedureCodes());
        codes.add(ReferenceTables.INDEX_PROCEDURE);
        FieldFilter filter;
        ReadPosition first;
        try (RecordReader reader = RecordReader.open(file, Dialect.CSV)) {
            LayoutMatch layout = (LayoutMatch) LayoutCatalog.standard().match((ExtractHeader.Columns) reader.header());
            filter = new ClaimLineParser(layout, codes).filter();
            first = reader.position();
        }
        Steps steps = new Steps();
        List<ExtractRange> ranges =
                ExtractSurvey.ranges(file, Dialect.CSV, first, RunRequest.USUAL_RANGE_BYTES, threads);
        steps.ended(SURVEY);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long records = 0;
        List<Future<Long>> scans = new ArrayList<>();
        for (ExtractRange range : ranges) {
            scans.add(workers.submit(() -> scan(file, range, filter)));
        }
        for (Future<Long> scan : scans) {
            records += scan.get();
        }
        workers.shutdown();
        steps.ended(SCAN);
        System.out.println(records + " records");
    }

    private static long scan(ExtractFile file, ExtractRange range, FieldFilter filter) throws IOException {
        try (RecordReader reader = RecordReader.open(file, Dialect.CSV, range, filter)) {
            long handedOut = 0;
            while (!reader.ended()) {
                handedOut += reader.next().isPresent() ? 1 : 0;
            }
            return reader.passedOver() + handedOut;
        }
    }
}
