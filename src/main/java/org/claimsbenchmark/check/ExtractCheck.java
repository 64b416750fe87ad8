package org.claimsbenchmark.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimsbenchmark.check.ExtractReport.LayoutFound;
import org.claimsbenchmark.check.ExtractReport.StatedTotals;
import org.claimsbenchmark.check.drift.Drift;
import org.claimsbenchmark.check.drift.Profile;
import org.claimsbenchmark.classify.LineClassifier;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.layout.DeliveryDate;
import org.claimsbenchmark.layout.LayoutDecision;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.layout.Recognition;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.reference.ReferenceTables;

/** Looks at one extract. */
final class ExtractCheck {

    private final CheckRequest request;
    private final ReferenceTables reference;
    private final LineClassifier classifier;

    ExtractCheck(CheckRequest request, ReferenceTables reference) {
        this.request = request;
        this.reference = reference;
        this.classifier = new LineClassifier(reference);
    }

    /**
     * @param report for people
     * @param profile to compare later extracts with; null where no layout fits
     */
    record Result(ExtractReport report, Profile profile) {}

    /**
     * @param control what a control file states, or null
     * @param controlFaults what is wrong with its control files, each a sentence
     */
    Result check(ExtractFile file, ControlTotals control, List<String> controlFaults) {
        Recognition recognition = request.layouts().recognise(file);
        if (recognition.decision() instanceof LayoutDecision.Refused refused) {
            return new Result(
                    ExtractReport.refused(
                            file.fileName(),
                            recognition.candidates(),
                            Stream.concat(
                                            controlFaults.stream(),
                                            refused.faults().stream().map(Finding::sentence))
                                    .toList()),
                    null);
        }
        try {
            return check(file, control, controlFaults, (LayoutMatch) recognition.decision(), recognition.candidates());
        } catch (IOException | UncheckedIOException e) {
            return new Result(
                    ExtractReport.refused(
                            file.fileName(),
                            recognition.candidates(),
                            List.of(file.fileName()
                                    + ": expected to read the file, found that it cannot be opened; check its"
                                    + " permissions")),
                    null);
        }
    }

    private Result check(
            ExtractFile file,
            ControlTotals control,
            List<String> controlFaults,
            LayoutMatch match,
            List<Recognition.Candidate> candidates)
            throws IOException {
        Optional<LocalDate> delivered = deliveryDate(file, match);
        LocalDate asOf = delivered.orElseGet(() -> LocalDate.now(Clock.systemUTC()));
        SampleScan sample = SampleScan.of(file, match, new CodeTables(reference, match, asOf), request.sampleRecords());
        Preview preview = new Preview(classifier, asOf);
        RejectForecast.Counter rejects =
                new RejectForecast.Counter(new RejectLimits(request.maxRejectPercent(), Map.of())
                        .orElse(match.rejectsAllowed())
                        .orElse(RejectLimits.USUAL));
        ScopeScan scope = ScopeScan.of(
                file,
                match,
                reference.proceduresInScope(),
                control != null && control.billed() != null,
                preview,
                rejects);

        RejectForecast forecast = rejects.of(file.fileName(), scope.counts().records());
        List<StatedTotals> stated = scope.stated(file, control);
        List<String> refusals = new ArrayList<>(controlFaults);
        scope.refusal().map(Finding::sentence).ifPresent(refusals::add);
        if (scope.refusal().isEmpty()) { // of a part, neither shares nor totals tell anything
            refusals.addAll(forecast.over());
            stated.forEach(totals -> refusals.addAll(totals.differences()));
        }
        List<String> notes = new ArrayList<>(scope.notes());
        match.ignoredColumns().stream().map(Finding::sentence).forEach(notes::add);
        Profile profile = profile(file, match, sample, scope);
        ExtractReport report = new ExtractReport(
                file.fileName(),
                refusals.isEmpty(),
                new LayoutFound(
                        match.layoutName(),
                        match.layoutVersion(),
                        match.columnCount(),
                        match.columnCount() - match.ignoredColumns().size()),
                candidates,
                refusals,
                notes,
                delivered.orElse(null),
                scope.counts(),
                forecast,
                sample.records(),
                sample.columns(scope),
                sample.missing(),
                scope.dimensions(),
                preview.lines(match, sample.first()),
                stated,
                request.against() == null ? null : Drift.between(request.against(), profile));
        return new Result(report, profile);
    }

    private static Optional<LocalDate> deliveryDate(ExtractFile file, LayoutMatch match) throws IOException {
        try (RecordSource records = match.open(file)) {
            ExtractRecord first = records.next(Long.MAX_VALUE).orElse(null);
            return DeliveryDate.of(match, first, file.fileName());
        }
    }

    private static Profile profile(ExtractFile file, LayoutMatch match, SampleScan sample, ScopeScan scope) {
        ExtractReport.Counts counts = scope.counts();
        List<Profile.Column> columns = new ArrayList<>();
        for (int column = 0; column < match.columnCount(); column++) {
            columns.add(new Profile.Column(match.columnNames().get(column), sample.filledPercent(column)));
        }
        return new Profile(
                Profile.FORMAT,
                file.fileName(),
                match.layoutName(),
                match.layoutVersion(),
                counts.records(),
                counts.indexLines() + counts.relatedLines(),
                counts.firstServiceDate(),
                counts.lastServiceDate(),
                columns,
                scope.mixes());
    }
}
