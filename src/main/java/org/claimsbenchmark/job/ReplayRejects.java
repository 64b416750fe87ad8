package org.claimsbenchmark.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.layout.ParseResult;
import org.claimsbenchmark.load.BlockWriter;
import org.claimsbenchmark.load.ClassifiedLine;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.LineRows;
import org.claimsbenchmark.load.Pseudonymizer;
import org.claimsbenchmark.load.RejectedRecord;
import org.claimsbenchmark.load.ReplayLedger;
import org.claimsbenchmark.reference.ProcedureScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the open rejects of one published extract again, in one transaction: what can be read now becomes a line or out of
 * scope, and closes its reject; the others stay, with their faults of today.
 */
final class ReplayRejects {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRejects.class);

    private final RunContext run;
    private final LedgerExtract extract;
    private final ExtractFile file;
    private final LineRows lines;
    private final List<Long> outOfScope = new ArrayList<>();
    private final List<RejectedRecord> rejects = new ArrayList<>();

    private ReplayRejects(RunContext run, RunTask.Replay replay) {
        this.run = run;
        this.extract = replay.extract();
        this.file = replay.file();
        this.lines = new LineRows(extract.extractId(), new Pseudonymizer(run.key()));
    }

    /**
     * Does nothing in a run that is no replay.
     *
     * @throws RunRefused when the extract cannot be read as it was
     */
    static void replay(RunContext run, Connection connection) throws SQLException {
        if (run.plan().task() instanceof RunTask.Replay replay) {
            new ReplayRejects(run, replay).replay(connection);
        }
    }

    /** @throws RunRefused when a replay could not read one record more */
    static void requireSomeClosed(RunContext run, Connection connection) throws SQLException {
        if (run.plan().task() instanceof RunTask.Replay replay) {
            LedgerExtract extract = replay.extract();
            ReplayLedger ledger = new ReplayLedger(connection, extract.extractId());
            if (!ledger.closedUnpublished()) {
                throw refused(
                        extract,
                        "none of its " + ledger.openRecords().size()
                                + " open rejects can be read now; correct the layout, or deliver the extract again");
            }
        }
    }

    private void replay(Connection connection) throws SQLException {
        ReplayLedger ledger = new ReplayLedger(connection, extract.extractId());
        Set<Long> open = ledger.openRecords();
        if (open.isEmpty()) {
            return; // an earlier attempt closed them all
        }
        String layout = read(open);
        ledger.write(
                run.runId(),
                "layout " + layout + ", program " + run.identity().programVersion() + ", reference "
                        + run.identity().referenceVersion(),
                new BlockWriter(run.key()),
                lines,
                outOfScope,
                rejects);
        LOG.info(
                "of {} open rejects {} are lines now, {} are out of scope, {} stay",
                open.size(),
                lines.size(),
                outOfScope.size(),
                rejects.size());
    }

    /** The layout's name and version. */
    private String read(Set<Long> open) {
        if (!(run.layoutOf(file) instanceof LayoutMatch layout)) {
            throw refused("no layout fits it any more; deliver it again");
        }
        ClaimLineParser parser = run.parserOf(file);
        try (RecordSource records = layout.open(file)) {
            int left = open.size();
            while (left > 0 && !records.ended()) {
                Optional<ExtractRecord> record = records.next(Long.MAX_VALUE);
                if (record.isPresent() && open.contains(record.get().position().recordNumber())) {
                    take(parser.parse(record.get()), record.get());
                    left--;
                }
            }
            if (left > 0) {
                throw refused("its layout counts its records otherwise than when they were rejected, and " + left
                        + " of the rejected ones are not there; deliver the extract again");
            }
            if (!file.unchanged()) {
                throw refused("it was written to while it was read; wait until its delivery has ended");
            }
            return layout.layoutName() + " version " + layout.layoutVersion();
        } catch (IOException | UncheckedIOException notAsWhenDigested) {
            throw notReadable();
        }
    }

    private RunRefused notReadable() {
        return refused("it cannot be read to its end; check its permissions and the disk or share it lies on");
    }

    private void take(ParseResult result, ExtractRecord record) {
        if (result instanceof ParseResult.InScope inScope) {
            ClaimLine line = inScope.line();
            lines.add(new ClassifiedLine(
                    line,
                    run.classifier().classify(line, extract.deliveryDate()),
                    run.reference().scopeOf(line.procedureCode()) == ProcedureScope.INDEX));
        } else if (result instanceof ParseResult.Rejected rejected) {
            rejects.add(new RejectedRecord(rejected.faults(), rejected.codeInScope() ? rejected.billed() : null));
        } else {
            outOfScope.add(record.position().recordNumber());
        }
    }

    private RunRefused refused(String what) {
        return refused(extract, what);
    }

    private static RunRefused refused(LedgerExtract extract, String what) {
        return new RunRefused(List.of(extract.name() + ": " + what));
    }
}
