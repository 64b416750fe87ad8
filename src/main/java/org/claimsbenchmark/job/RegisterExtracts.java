package org.claimsbenchmark.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.layout.DeliveryDate;
import org.claimsbenchmark.layout.LayoutDecision;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.NewExtract;

/** Finds each new extract's layout and delivery date and enters it into the ledger; a restart finds it there. */
final class RegisterExtracts {

    private final RunContext run;
    private final List<Finding> refusals = new ArrayList<>();

    RegisterExtracts(RunContext run) {
        this.run = run;
    }

    /** @throws ExtractsRefused with the refusals of all extracts, when any has one */
    void register(Connection connection) throws SQLException, IOException {
        ExtractLedger ledger = new ExtractLedger(connection);
        long runId = ledger.openRun(run.identity());
        run.runId(runId);
        if (ledger.isRegistered(runId)) {
            return;
        }
        List<NewExtract> extracts = new ArrayList<>();
        for (ExtractFile input : run.plan().load()) {
            describe(input, extracts);
        }
        if (!refusals.isEmpty()) {
            throw new ExtractsRefused(refusals);
        }
        // the order of registration is the order of loading among extracts of one delivery date
        extracts.sort(Comparator.comparing(NewExtract::deliveryDate)
                .thenComparing(NewExtract::name)
                .thenComparing(NewExtract::sha256));
        List<Integer> loaded = new ArrayList<>();
        for (NewExtract extract : extracts) {
            loaded.add(ledger.register(runId, run.identity(), extract));
        }
        ledger.takePart(runId, loaded, run.plan().carried(), run.plan().replaced());
    }

    private void describe(ExtractFile input, List<NewExtract> extracts) throws IOException {
        LayoutDecision decision = run.layoutOf(input);
        if (decision instanceof LayoutDecision.Refused refused) {
            refusals.addAll(refused.faults());
        } else {
            extracts.add(describe(input, (LayoutMatch) decision));
        }
    }

    private NewExtract describe(ExtractFile input, LayoutMatch layout) throws IOException {
        LocalDate delivered = DeliveryDate.of(layout, firstRecord(input, layout), input.fileName())
                .orElseGet(() -> LocalDate.now(Clock.systemUTC()));
        List<NewExtract.Field> fields = layout.fields().stream()
                .map(field -> new NewExtract.Field(field.field().label(), field.header(), field.without()))
                .toList();
        return new NewExtract(
                input.fileName(),
                input.sha256(),
                input.sizeBytes(),
                layout.layoutName(),
                delivered,
                fields,
                layout.ignoredColumns(),
                parts(input, layout));
    }

    private static ExtractRecord firstRecord(ExtractFile input, LayoutMatch layout) throws IOException {
        try (RecordSource records = layout.open(input)) {
            return records.next(Long.MAX_VALUE).orElse(null);
        }
    }

    private List<NewExtract.Part> parts(ExtractFile input, LayoutMatch layout) throws IOException {
        return layout.ranges(input, run.request().rangeBytes(), run.request().threads()).stream()
                .map(range -> new NewExtract.Part(
                        range.start().byteOffset(),
                        range.endByte() == ExtractRange.TO_THE_END ? null : range.endByte(),
                        range.start().recordsBefore(),
                        range.start().lineNumber()))
                .toList();
    }
}
