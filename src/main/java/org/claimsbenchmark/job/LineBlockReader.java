package org.claimsbenchmark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsbenchmark.load.ExtractPart;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.LineBlock;
import org.claimsbenchmark.load.Refusal;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads ranges of extracts, one after the other, as blocks of classified lines. What it hands over at a time commits
 * together: one large block, or those of many small extracts. A restart reads on where the database's own resume points
 * are. An extract that is refused in one of its ranges is left there, and the reading goes on with the next range. One
 * instance a worker and attempt.
 */
final class LineBlockReader implements ItemStreamReader<ReadBlocks> {

    /** For the eyes of whoever looks into the job repository; the resume points are the database's own. */
    private static final String RECORDS_READ = "recordsRead";

    /** What is handed over ends with this many lines and rejects, or records, or blocks, whichever comes first. */
    static final int MOST_LINES = 5_000;

    static final int MOST_RECORDS = 1_000_000;
    private static final int MOST_BLOCKS = 100;

    private final LoadContext run;
    private final Map<Integer, LedgerExtract> extracts;
    private final Iterator<ExtractPart> parts;
    private PartReader part;
    private long recordsRead;

    /**
     * @param extracts by number
     * @param parts to read, in this order; complete ones are left out
     */
    LineBlockReader(LoadContext run, Map<Integer, LedgerExtract> extracts, List<ExtractPart> parts) {
        this.run = run;
        this.extracts = extracts;
        this.parts = parts.stream().filter(candidate -> !candidate.complete()).iterator();
    }

    @Override
    public ReadBlocks read() {
        try {
            List<LineBlock> blocks = new ArrayList<>();
            List<Refusal> refusals = new ArrayList<>();
            long lines = 0;
            long records = 0;
            while (blocks.size() + refusals.size() < MOST_BLOCKS
                    && lines < MOST_LINES
                    && records < MOST_RECORDS
                    && (part != null || parts.hasNext())) {
                Optional<LineBlock> read = next((int) (MOST_LINES - lines), MOST_RECORDS - records, refusals);
                if (read.isPresent()) {
                    LineBlock block = read.get();
                    blocks.add(block);
                    lines += block.lines().size() + block.rejects().size();
                    records += block.recordsRead();
                }
            }
            recordsRead += records;
            return blocks.isEmpty() && refusals.isEmpty() ? null : new ReadBlocks(blocks, refusals);
        } catch (Exception e) {
            throw run.fault(WithheldFault.of(part == null ? "opening of an extract" : "reading of " + part.place(), e));
        }
    }

    /** The next block of the range that is being read; empty where its extract is refused, and the next range follows. */
    private Optional<LineBlock> next(int mostLines, long mostRecords, List<Refusal> refusals) throws IOException {
        LedgerExtract extract = null;
        try {
            if (part == null) {
                ExtractPart next = parts.next();
                extract = extracts.get(next.extractId());
                LogContext.extract(extract.name());
                part = PartReader.open(run, extract, next);
            }
            extract = part.extract();
            LineBlock block = part.next(mostLines, mostRecords);
            if (block.last()) {
                closePart();
            }
            return Optional.of(block);
        } catch (ExtractRefused refused) {
            refuse(extract, refused, refusals);
        } catch (IOException notAsWhenRegistered) {
            refuse(extract, ExtractRefused.notReadable(extract.name()), refusals);
        }
        closePart();
        return Optional.empty();
    }

    private static void refuse(LedgerExtract extract, ExtractRefused refused, List<Refusal> refusals) {
        refused.findings()
                .forEach(finding -> refusals.add(new Refusal(
                        extract.name(), extract.sha256(), extract.extractId(), finding.code(), finding.sentence())));
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(RECORDS_READ, recordsRead);
    }

    @Override
    public void close() {
        try {
            closePart();
        } catch (IOException e) {
            throw WithheldFault.of("closing of an extract", e);
        }
    }

    private void closePart() throws IOException {
        if (part != null) {
            PartReader ended = part;
            part = null;
            LogContext.extract(null);
            ended.close();
        }
    }
}
