package org.claimsbenchmark.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.layout.DeliveryDate;
import org.claimsbenchmark.layout.LayoutDecision;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.NewExtract;
import org.claimsbenchmark.load.Refusal;
import org.claimsbenchmark.load.RefusalLedger;

/** Finds each new extract's layout and delivery date and enters it into the ledger; a restart finds it there. */
final class RegisterExtracts {

    private static final long LEAST_RANGE_BYTES = 1024;
    private static final int RANGES_TO_RECOMPUTE = 5;

    private final RunContext run;
    private final List<Refusal> refusals = new ArrayList<>();

    RegisterExtracts(RunContext run) {
        this.run = run;
    }

    /** What no layout fits, or cannot be read, is noted as refused. */
    void register(Connection connection) throws SQLException {
        ExtractLedger ledger = new ExtractLedger(connection);
        RefusalLedger refused = new RefusalLedger(connection);
        long runId = ledger.openRun(run.identity(), run.terms());
        run.runId(runId);
        refused.forget(runId);
        List<LedgerExtract> ofEarlierAttempt = ledger.loadedExtracts(runId);
        Set<String> registered =
                ofEarlierAttempt.stream().map(LedgerExtract::sha256).collect(Collectors.toSet());
        List<NewExtract> extracts = new ArrayList<>();
        for (ExtractFile input : run.plan().load()) {
            if (!registered.contains(input.sha256())) {
                List<Refusal> differing =
                        ControlCheck.beforeLoading(input, run.controlOf(input.sha256()), run.controlFaultsOf(input));
                refusals.addAll(differing);
                if (differing.isEmpty()) {
                    describeIfReadable(input, extracts);
                }
            }
        }
        for (Refusal refusal : refusals) {
            refused.add(runId, refusal);
        }
        extracts.sort(Comparator.comparing(NewExtract::deliveryDate)
                .thenComparing(NewExtract::name)
                .thenComparing(NewExtract::sha256));
        List<Integer> loaded = new ArrayList<>(
                ofEarlierAttempt.stream().map(LedgerExtract::extractId).toList());
        for (NewExtract extract : extracts) {
            int extractId = ledger.register(runId, run.identity(), extract);
            loaded.add(extractId);
            ControlTotals control = run.controlOf(extract.sha256());
            if (control != null) {
                ControlCheck.afterLoading(control).enter(connection, extractId);
            }
        }
        ledger.takePart(runId, loaded, run.plan().carried(), run.plan().replaced());
        if (run.plan().task() instanceof RunTask.Recompute recompute) {
            ledger.inOrderOf(runId, recompute.runId());
        }
    }

    private void describeIfReadable(ExtractFile input, List<NewExtract> extracts) {
        try {
            describe(input, extracts);
        } catch (IOException notAsWhenDigested) {
            refuse(input, ExtractRefused.notReadable(input.fileName()).findings());
        }
    }

    private void refuse(ExtractFile input, List<Finding> findings) {
        findings.forEach(finding ->
                refusals.add(new Refusal(input.fileName(), input.sha256(), null, finding.code(), finding.sentence())));
    }

    private void describe(ExtractFile input, List<NewExtract> extracts) throws IOException {
        LayoutDecision decision = run.layoutOf(input);
        if (decision instanceof LayoutDecision.Refused refused) {
            refuse(input, refused.faults());
        } else {
            extracts.add(describe(input, (LayoutMatch) decision));
        }
    }

    private NewExtract describe(ExtractFile input, LayoutMatch layout) throws IOException {
        LedgerExtract recorded = run.plan().task() instanceof RunTask.Recompute recompute
                ? recompute.recorded().get(input.sha256())
                : null;
        LocalDate delivered = recorded == null ? deliveryDate(input, layout) : recorded.deliveryDate();
        List<NewExtract.Field> fields = layout.fields().stream()
                .map(field -> new NewExtract.Field(field.field().label(), field.header(), field.without()))
                .toList();
        return new NewExtract(
                recorded == null ? input.fileName() : recorded.name(),
                input.sha256(),
                input.path().toAbsolutePath().normalize().toString(),
                input.sizeBytes(),
                layout.layoutName(),
                layout.layoutRevision(),
                delivered,
                fields,
                layout.ignoredColumns(),
                parts(input, layout));
    }

    /** What is computed anew is cut otherwise than a run cuts it. */
    private long rangeBytes(ExtractFile input) {
        long usual = run.request().rangeBytes();
        return run.plan().task() instanceof RunTask.Recompute
                ? Math.max(LEAST_RANGE_BYTES, Math.min(usual * 2 / 3, input.sizeBytes() / RANGES_TO_RECOMPUTE))
                : usual;
    }

    private static LocalDate deliveryDate(ExtractFile input, LayoutMatch layout) throws IOException {
        return DeliveryDate.of(layout, firstRecord(input, layout), input.fileName())
                .orElseGet(() -> LocalDate.now(Clock.systemUTC()));
    }

    private static ExtractRecord firstRecord(ExtractFile input, LayoutMatch layout) throws IOException {
        try (RecordSource records = layout.open(input)) {
            return records.next(Long.MAX_VALUE).orElse(null);
        }
    }

    private List<NewExtract.Part> parts(ExtractFile input, LayoutMatch layout) throws IOException {
        return layout.ranges(input, rangeBytes(input), run.request().threads()).stream()
                .map(range -> new NewExtract.Part(
                        range.start().byteOffset(),
                        range.endByte() == ExtractRange.TO_THE_END ? null : range.endByte(),
                        range.start().recordsBefore(),
                        range.start().lineNumber()))
                .toList();
    }
}
