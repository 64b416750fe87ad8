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
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.RecordSource;
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
        LayoutMatch layout = (LayoutMatch) LayoutCatalog.standard().match(file);
        ClaimLineParser parser = ClaimLineParser.of(layout, file, codes);
        Steps steps = new Steps();
        List<ExtractRange> ranges = layout.ranges(file, RunRequest.USUAL_RANGE_BYTES, threads);
        steps.ended(SURVEY);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long records = 0;
        List<Future<Long>> scans = new ArrayList<>();
        for (ExtractRange range : ranges) {
            scans.add(workers.submit(() -> scan(parser, file, range)));
        }
        for (Future<Long> scan : scans) {
            records += scan.get();
        }
        workers.shutdown();
        steps.ended(SCAN);
        System.out.println(records + " records");
    }

    private static long scan(ClaimLineParser parser, ExtractFile file, ExtractRange range) throws IOException {
        try (RecordSource reader = parser.open(file, range)) {
            long handedOut = 0;
            while (!reader.ended()) {
                handedOut += reader.next(Long.MAX_VALUE).isPresent() ? 1 : 0;
            }
            return reader.passedOver() + handedOut;
        }
    }
}
