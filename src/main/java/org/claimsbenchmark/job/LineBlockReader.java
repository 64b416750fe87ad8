package org.claimsbenchmark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.classify.LineClassifier;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractHeader;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RecordReader;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.layout.ParseResult;
import org.claimsbenchmark.load.ClassifiedLine;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.LineBlock;
import org.claimsbenchmark.load.RejectedRecord;
import org.claimsbenchmark.reference.ProcedureScope;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads an extract as blocks of classified lines, the last of which says so. A restart reads on after the records that
 * the database has committed. One instance an extract and attempt.
 */
final class LineBlockReader implements ItemStreamReader<LineBlock> {

    /** For the eyes of whoever looks into the job repository; the resume point is the database's own count. */
    private static final String RECORDS_READ = "recordsRead";

    /** A block ends with this many lines and rejects, or this many records, whichever comes first. */
    private static final int BLOCK_LINES = 5_000;

    private static final int BLOCK_RECORDS = 200_000;

    private final RunContext run;
    private final LedgerExtract extract;
    private final long committedRecords;
    private final LineClassifier classifier;
    private RecordReader records;
    private ClaimLineParser parser;
    private long recordsRead;
    private boolean ended;

    /** @param committedRecords how many records of the extract an earlier attempt has committed */
    LineBlockReader(RunContext run, LedgerExtract extract, long committedRecords) {
        this.run = run;
        this.extract = extract;
        this.committedRecords = committedRecords;
        this.classifier = new LineClassifier(run.reference());
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            ExtractFile file = run.inputWithContent(extract.sha256());
            records = RecordReader.open(file);
            parser = parser(records.header());
            while (recordsRead < committedRecords) {
                if (records.next().isEmpty()) {
                    throw new IllegalStateException("extract " + extract.extractId() + " ends at record " + recordsRead
                            + ", but " + committedRecords + " are committed; was the file changed?");
                }
                recordsRead++;
            }
        } catch (Exception e) {
            throw run.fault(WithheldFault.of("opening of an extract", e));
        }
    }

    @Override
    public LineBlock read() {
        if (ended) {
            return null;
        }
        try {
            return nextBlock();
        } catch (Exception e) {
            throw run.fault(WithheldFault.of("reading of " + extract.name() + " after record " + recordsRead, e));
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(RECORDS_READ, recordsRead);
    }

    @Override
    public void close() {
        if (records == null) {
            return;
        }
        try {
            records.close();
        } catch (IOException e) {
            throw WithheldFault.of("closing of " + extract.name(), e);
        }
    }

    /** The register step found the header readable and the layout fitting. */
    private ClaimLineParser parser(ExtractHeader header) {
        LayoutMatch layout = (LayoutMatch) run.layouts().match((ExtractHeader.Columns) header);
        return new ClaimLineParser(layout, code -> run.reference().scopeOf(code) != ProcedureScope.OUT_OF_SCOPE);
    }

    private LineBlock nextBlock() throws IOException {
        long first = recordsRead + 1;
        long outOfScope = 0;
        List<ClassifiedLine> lines = new ArrayList<>();
        List<RejectedRecord> rejects = new ArrayList<>();
        List<Finding> notes = new ArrayList<>();
        while (lines.size() + rejects.size() < BLOCK_LINES && recordsRead + 1 - first < BLOCK_RECORDS) {
            Optional<ExtractRecord> record = records.next();
            if (record.isEmpty()) {
                records.refusal().ifPresent(refusal -> {
                    throw new ExtractsRefused(List.of(refusal));
                });
                refuseIfChanged();
                ended = true;
                break;
            }
            recordsRead++;
            ParseResult result = parser.parse(record.get());
            if (result instanceof ParseResult.InScope inScope) {
                lines.add(classified(inScope.line()));
            } else if (result instanceof ParseResult.Rejected rejected) {
                rejects.add(new RejectedRecord(rejected.faults(), rejected.codeInScope() ? rejected.billed() : null));
            } else if (result instanceof ParseResult.OutOfScope out) {
                outOfScope++;
                if (out.notUtf8()) {
                    notes.add(notUtf8(record.get().position()));
                }
            }
        }
        return new LineBlock(first, recordsRead + 1 - first, outOfScope, lines, rejects, notes, ended);
    }

    /** A file that is still being delivered is not what its digest was taken of. */
    private void refuseIfChanged() throws IOException {
        if (!run.inputWithContent(extract.sha256()).unchanged()) {
            SourcePosition whole = new SourcePosition(extract.name(), 0, 1);
            throw new ExtractsRefused(List.of(new Finding(
                    FindingCode.EXTRACT_UNREADABLE,
                    whole,
                    null,
                    extract.name() + ": expected the file as it was when the run began, found that it was written to or"
                            + " replaced since; wait until its delivery has ended, and run again")));
        }
    }

    private static Finding notUtf8(SourcePosition position) {
        return new Finding(
                FindingCode.NOT_UTF8_OUT_OF_SCOPE,
                position,
                null,
                position
                        + ": expected UTF-8 text, found other bytes in a record that is out of scope; it is counted all the"
                        + " same, check the encoding of the export");
    }

    private ClassifiedLine classified(ClaimLine line) {
        return new ClassifiedLine(
                line,
                classifier.classify(line, extract.deliveryDate()),
                run.reference().scopeOf(line.procedureCode()) == ProcedureScope.INDEX);
    }
}
