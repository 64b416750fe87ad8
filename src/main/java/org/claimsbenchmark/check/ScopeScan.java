package org.claimsbenchmark.check;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimsbenchmark.check.ExtractReport.Counts;
import org.claimsbenchmark.check.ExtractReport.DimensionReport;
import org.claimsbenchmark.check.ExtractReport.StatedTotals;
import org.claimsbenchmark.check.drift.CodeMix;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.classify.Classification;
import org.claimsbenchmark.classify.Dimension;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.layout.ClaimField;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.layout.ParseResult;
import org.claimsbenchmark.reference.ReferenceTables;

/** What a run would make of every record of an extract. Holds counts, and a few lines for the preview. */
final class ScopeScan {

    private final Preview preview;
    private final RejectForecast.Counter rejects;
    private final Map<String, Long> faultsByColumn = new HashMap<>();
    private final Map<FindingCode, Long> notes = new EnumMap<>(FindingCode.class);
    private final List<Finding> ownNotes = new ArrayList<>();
    private final Map<Dimension, Map<String, Long>> dimensions = new EnumMap<>(Dimension.class);
    private final CodeMix.Counter procedures = new CodeMix.Counter("procedure code");
    private final CodeMix.Counter places = new CodeMix.Counter("place of service");
    private final CodeMix.Counter modifiers = new CodeMix.Counter("modifier");
    private long records;
    private long outOfScope;
    private long indexLines;
    private long relatedLines;
    private final NavigableMap<LocalDate, Long> linesByDate = new TreeMap<>();
    private Finding refusal;
    private ControlTotals stated;
    /** Charges of all records, or null when nobody states their total. */
    private Money charges;

    private ScopeScan(Preview preview, RejectForecast.Counter rejects) {
        this.preview = preview;
        this.rejects = rejects;
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, new TreeMap<>());
        }
    }

    /**
     * Reads the extract to its end, or to where it is refused.
     *
     * @param sumsCharges whether charges are summed though the extract itself states no total of them
     * @throws IOException when the file cannot be opened
     */
    static ScopeScan of(
            ExtractFile file,
            LayoutMatch match,
            Set<String> inScope,
            boolean sumsCharges,
            Preview preview,
            RejectForecast.Counter rejects)
            throws IOException {
        ScopeScan scan = new ScopeScan(preview, rejects);
        ClaimLineParser parser = ClaimLineParser.of(match, file, inScope);
        boolean all = sumsCharges || parser.statesBilled();
        scan.charges = all ? Money.ZERO : null;
        try (RecordSource source = all ? parser.openAll(file, match.whole()) : parser.open(file, match.whole())) {
            while (!source.ended()) {
                Optional<ExtractRecord> record = source.next(Long.MAX_VALUE);
                if (record.isPresent()) {
                    if (all) {
                        scan.charges = scan.charges.plus(parser.charge(record.get()));
                    }
                    scan.add(record.get(), parser.parse(record.get()));
                }
            }
            scan.records = source.position().recordsBefore();
            scan.outOfScope += source.passedOver();
            scan.refusal = source.refusal().orElse(null);
            scan.ownNotes.addAll(source.notes());
            scan.stated = source.controlTotals().orElse(null);
        }
        return scan;
    }

    private void add(ExtractRecord record, ParseResult result) {
        if (result instanceof ParseResult.InScope inScope) {
            add(inScope.line(), preview.inScope(inScope.line()));
            if (inScope.apportioned()) {
                notes.merge(FindingCode.CLAIM_AMOUNT_APPORTIONED, 1L, Long::sum);
            }
        } else if (result instanceof ParseResult.Rejected rejected) {
            add(rejected.faults());
            if (rejected.codeInScope()) {
                preview.rejected(record.position(), rejected.faults());
            }
        } else if (result instanceof ParseResult.OutOfScope out) {
            outOfScope++;
            if (out.notUtf8()) {
                notes.merge(FindingCode.NOT_UTF8_OUT_OF_SCOPE, 1L, Long::sum);
            }
        }
    }

    private void add(ClaimLine line, Classification classification) {
        if (line.procedureCode().equals(ReferenceTables.INDEX_PROCEDURE)) {
            indexLines++;
        } else {
            relatedLines++;
        }
        linesByDate.merge(line.serviceDate(), 1L, Long::sum);
        classification
                .decisions()
                .forEach((dimension, decision) -> dimensions.get(dimension).merge(decision.value(), 1L, Long::sum));
        procedures.add(line.procedureCode());
        String place = line.setting().placeOfService();
        places.add(place == null ? CodeMix.NONE : CodeShape.shown(ClaimField.PLACE_OF_SERVICE_CODE, place));
        if (line.modifiers().isEmpty()) {
            modifiers.add(CodeMix.NONE);
        }
        line.modifiers().forEach(code -> modifiers.add(CodeShape.shown(ClaimField.HCPCS_MODIFIER, code)));
    }

    private void add(List<Finding> faults) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        Set<String> columns = new TreeSet<>();
        for (Finding fault : faults) {
            codes.add(fault.code());
            if (fault.column() != null) {
                columns.add(fault.column());
            }
        }
        columns.forEach(column -> faultsByColumn.merge(column, 1L, Long::sum));
        rejects.add(codes, faults.get(0).sentence());
    }

    /** Records in scope with a fault in a column. */
    long faultsIn(String columnName) {
        return faultsByColumn.getOrDefault(columnName, 0L);
    }

    Counts counts() {
        return new Counts(
                records,
                outOfScope,
                indexLines,
                relatedLines,
                linesByDate.isEmpty() ? null : linesByDate.firstKey(),
                linesByDate.isEmpty() ? null : linesByDate.lastKey());
    }

    List<DimensionReport> dimensions() {
        return dimensions.entrySet().stream()
                .map(dimension -> new DimensionReport(dimension.getKey().column(), dimension.getValue()))
                .toList();
    }

    /** Codes of the lines in scope, and what their payers' names mean. */
    List<CodeMix> mixes() {
        CodeMix.Counter payers = new CodeMix.Counter("payer");
        dimensions.get(Dimension.PAYER).forEach(payers::add);
        return List.of(procedures.mix(), places.mix(), modifiers.mix(), payers.mix());
    }

    Optional<Finding> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** What the records themselves, and the extract's own format, give to note. */
    List<String> notes() {
        List<String> sentences = new ArrayList<>();
        notes.forEach((code, count) -> sentences.add(code.meaning() + " (" + count + " records)"));
        ownNotes.forEach(note -> sentences.add(note.sentence()));
        return sentences;
    }

    /**
     * Everything that is stated of the extract, beside what was read.
     *
     * @param beside what a control file states, or null
     */
    List<StatedTotals> stated(ExtractFile file, ControlTotals beside) {
        return Stream.of(beside, stated)
                .filter(Objects::nonNull)
                .map(totals -> ControlComparison.of(file, totals, records, charges, linesByDate))
                .toList();
    }
}
