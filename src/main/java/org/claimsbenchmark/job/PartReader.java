package org.claimsbenchmark.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.classify.LineClassifier;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.ParseResult;
import org.claimsbenchmark.load.ClassifiedLine;
import org.claimsbenchmark.load.ExtractPart;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.LineBlock;
import org.claimsbenchmark.load.LineRows;
import org.claimsbenchmark.load.Note;
import org.claimsbenchmark.load.Pseudonymizer;
import org.claimsbenchmark.load.RejectedRecord;
import org.claimsbenchmark.reference.ProcedureScope;

/** Reads what is left of one range of an extract, as blocks of classified lines, the last of which says so. */
final class PartReader implements Closeable {

    private final LoadContext run;
    private final LedgerExtract extract;
    private final ExtractFile file;
    private final ExtractPart part;
    private final ClaimLineParser parser;
    private final LineClassifier classifier;
    private final Pseudonymizer pseudonyms;
    private final boolean sumsCharges;
    private final RecordSource records;

    private PartReader(
            LoadContext run, LedgerExtract extract, ExtractPart part, ExtractFile file, ClaimLineParser parser)
            throws IOException {
        this.run = run;
        this.extract = extract;
        this.part = part;
        this.file = file;
        this.parser = parser;
        this.classifier = run.classifier();
        this.pseudonyms = new Pseudonymizer(run.key());
        this.sumsCharges = run.billedIsStated(extract) || parser.statesBilled();
        ExtractRange range = new ExtractRange(
                new ReadPosition(part.nextByte(), part.recordsBefore(), part.nextLine()),
                part.endByte() == null ? ExtractRange.TO_THE_END : part.endByte());
        this.records = sumsCharges ? parser.openAll(file, range) : parser.open(file, range);
    }

    static PartReader open(LoadContext run, LedgerExtract extract, ExtractPart part) throws IOException {
        ExtractFile file = run.fileOf(extract);
        refuseIfChanged(extract, file);
        return new PartReader(run, extract, part, file, run.parserOf(file));
    }

    /**
     * @param mostLines lines and rejects after which the block ends
     * @param mostRecords records after which it ends
     */
    LineBlock next(int mostLines, long mostRecords) throws IOException {
        ReadPosition first = records.position();
        long passedBefore = records.passedOver();
        long outOfScope = 0;
        LineRows lines = new LineRows(part.extractId(), pseudonyms);
        List<RejectedRecord> rejects = new ArrayList<>();
        Map<FindingCode, Note> notes = new LinkedHashMap<>();
        Money charges = Money.ZERO;
        long read = 0;
        while (lines.size() + rejects.size() < mostLines && read < mostRecords) {
            Optional<ExtractRecord> record = records.next(mostRecords - read);
            if (record.isEmpty() && records.ended()) {
                records.refusal().ifPresent(refusal -> {
                    throw new ExtractRefused(List.of(refusal));
                });
                refuseIfChanged(extract, file);
                records.notes().forEach(finding -> note(notes, finding));
                break;
            }
            if (record.isPresent()) {
                if (sumsCharges) {
                    charges = charges.plus(parser.charge(record.get()));
                }
                ParseResult result = parsed(record.get());
                if (result instanceof ParseResult.InScope inScope) {
                    lines.add(classified(inScope.line()));
                    if (inScope.apportioned()) {
                        note(notes, apportioned(record.get().position()));
                    }
                } else if (result instanceof ParseResult.Rejected rejected) {
                    rejects.add(
                            new RejectedRecord(rejected.faults(), rejected.codeInScope() ? rejected.billed() : null));
                } else if (result instanceof ParseResult.OutOfScope out) {
                    outOfScope++;
                    if (out.notUtf8()) {
                        note(notes, notUtf8(record.get().position()));
                    }
                }
            }
            read = records.position().recordsBefore() - first.recordsBefore();
        }
        ReadPosition next = records.position();
        outOfScope += records.passedOver() - passedBefore;
        run.progress()
                .add(
                        next.byteOffset() - first.byteOffset(),
                        next.recordsBefore() - first.recordsBefore(),
                        lines.size());
        return new LineBlock(
                part.extractId(),
                part.part(),
                first.recordsBefore() + 1,
                next.recordsBefore() - first.recordsBefore(),
                outOfScope,
                lines,
                rejects,
                List.copyOf(notes.values()),
                next.byteOffset(),
                next.lineNumber(),
                records.ended(),
                sumsCharges ? charges : null,
                records.controlTotals().map(ControlCheck::afterLoading).orElse(null));
    }

    private ParseResult parsed(ExtractRecord record) throws IOException {
        try {
            return parser.parse(record);
        } catch (UncheckedIOException notAsWhenDigested) {
            throw notAsWhenDigested.getCause();
        }
    }

    LedgerExtract extract() {
        return extract;
    }

    /** Where the reading stands, for people. */
    String place() {
        return extract.name() + " after record " + records.position().recordsBefore();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** A file that is still being delivered is not what its digest was taken of. */
    private static void refuseIfChanged(LedgerExtract extract, ExtractFile file) throws IOException {
        if (!file.unchanged()) {
            throw new ExtractRefused(List.of(new Finding(
                    FindingCode.EXTRACT_UNREADABLE,
                    new SourcePosition(extract.name(), 0, 1),
                    null,
                    extract.name()
                            + ": expected the file as it was when the run began, found that it was written to since;"
                            + " wait until its delivery has ended, and run again")));
        }
    }

    private static void note(Map<FindingCode, Note> notes, Finding first) {
        notes.merge(
                first.code(), new Note(first, 1), (known, another) -> new Note(known.first(), known.occurrences() + 1));
    }

    private static Finding apportioned(SourcePosition position) {
        return new Finding(
                FindingCode.CLAIM_AMOUNT_APPORTIONED,
                position,
                null,
                position
                        + ": the layout says that amounts of the whole claim stand on its lines; each line got its part, so"
                        + " that the claim counts once");
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
