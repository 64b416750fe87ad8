package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.load.Refusal;
import org.claimsbenchmark.load.RefusalLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which of the loaded extracts stay in the run, and whether anything is left to publish. */
final class JudgeExtracts {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeExtracts.class);

    private JudgeExtracts() {}

    /** Judges what only the whole extract tells, and leaves out of the run whatever was refused so far. */
    static void judge(RunContext run, Connection connection) throws SQLException {
        long runId = run.runId();
        RefusalLedger ledger = new RefusalLedger(connection);
        for (Refusal refusal : RejectShares.refusals(connection, runId, run::rejectLimitsOf)) {
            ledger.add(runId, refusal);
        }
        for (Refusal refusal :
                ControlCheck.refusals(connection, runId, run.request().requireControl())) {
            ledger.add(runId, refusal);
        }
        ledger.leaveOut(runId);
        run.refusals(ledger.of(runId));
        run.refusals().forEach(JudgeExtracts::log);
    }

    private static void log(Refusal refusal) {
        LogContext.extract(refusal.fileName());
        LOG.warn("refused: {}", refusal.text());
        LogContext.extract(null);
    }

    /** @throws RunRefused when an extract that was read before cannot be read to its end now */
    static void requireNoneRefused(RunContext run, Connection connection) throws SQLException {
        List<Refusal> refusals = new RefusalLedger(connection).of(run.runId());
        if (!refusals.isEmpty()) {
            throw new RunRefused(refusals.stream().map(Refusal::text).toList());
        }
    }

    /**
     * A step of its own, so that what was refused stays left out.
     *
     * @throws RunRefused when the figures would stay as they are, none of the replayed rejects could be read, or rest on lines that were judged in two ways
     */
    static void requirePublishable(RunContext run, Connection connection) throws SQLException {
        ReplayRejects.requireSomeClosed(run, connection);
        if (run.refusals().isEmpty()) {
            return;
        }
        RefusalLedger ledger = new RefusalLedger(connection);
        List<String> sentences =
                new ArrayList<>(run.refusals().stream().map(Refusal::text).toList());
        List<String> otherwiseJudged = ledger.judgedByOtherTables(run.runId());
        otherwiseJudged.forEach(name -> sentences.add(RunPlan.judgedByEarlierTables(name)));
        if (!otherwiseJudged.isEmpty() || !ledger.changesTheFigures(run.runId())) {
            throw new RunRefused(sentences);
        }
    }
}
