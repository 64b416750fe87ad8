package org.claimsbenchmark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.load.ExtractPart;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.LineBlock;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads ranges of extracts, one after the other, as blocks of classified lines. What it hands over at a time commits
 * together: one large block, or those of many small extracts. A restart reads on where the database's own resume points
 * are. One instance a worker and attempt.
 */
final class LineBlockReader implements ItemStreamReader<List<LineBlock>> {

    /** For the eyes of whoever looks into the job repository; the resume points are the database's own. */
    private static final String RECORDS_READ = "recordsRead";

    /** What is handed over ends with this many lines and rejects, or records, or blocks, whichever comes first. */
    static final int MOST_LINES = 5_000;

    static final int MOST_RECORDS = 1_000_000;
    private static final int MOST_BLOCKS = 100;

    private final RunContext run;
    private final Map<Integer, LedgerExtract> extracts;
    private final Iterator<ExtractPart> parts;
    private PartReader part;
    private long recordsRead;

    /**
     * @param extracts by number
     * @param parts to read, in this order; complete ones are left out
     */
    LineBlockReader(RunContext run, Map<Integer, LedgerExtract> extracts, List<ExtractPart> parts) {
        this.run = run;
        this.extracts = extracts;
        this.parts = parts.stream().filter(candidate -> !candidate.complete()).iterator();
    }

    @Override
    public List<LineBlock> read() {
        try {
            List<LineBlock> blocks = new ArrayList<>();
            long lines = 0;
            long records = 0;
            while (blocks.size() < MOST_BLOCKS && lines < MOST_LINES && records < MOST_RECORDS && hasPart()) {
                LineBlock block = part.next((int) (MOST_LINES - lines), MOST_RECORDS - records);
                blocks.add(block);
                lines += block.lines().size() + block.rejects().size();
                records += block.recordsRead();
                if (block.last()) {
                    closePart();
                }
            }
            recordsRead += records;
            return blocks.isEmpty() ? null : blocks;
        } catch (Exception e) {
            throw run.fault(WithheldFault.of(part == null ? "opening of an extract" : "reading of " + part.place(), e));
        }
    }

    private boolean hasPart() throws IOException {
        if (part == null && parts.hasNext()) {
            ExtractPart next = parts.next();
            part = PartReader.open(run, extracts.get(next.extractId()), next);
        }
        return part != null;
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
            ended.close();
        }
    }
}
