package org.claimsbenchmark.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.report.RejectFiles;
import org.claimsbenchmark.report.account.FiguresReader;
import org.claimsbenchmark.report.account.LedgerReader;
import org.claimsbenchmark.report.account.PublishedFigures;
import org.claimsbenchmark.report.account.RunAccount;
import org.claimsbenchmark.report.account.RunLedger;
import org.claimsbenchmark.report.account.WhatToDo;
import org.claimsbenchmark.report.page.AccountText;
import org.claimsbenchmark.report.page.AttemptFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of every attempt at a run, and the same as files. What is published stands, whatever becomes of these. */
final class RunReport {

    private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

    private final DataSource dataSource;

    /** @param dataSource null when there is none to ask */
    RunReport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Writes the report, tells the listener, and adds to the outcome what else a person is told on the terminal. */
    RunOutcome of(Attempt attempt, RunOutcome outcome) {
        StringBuilder text = new StringBuilder(outcome.text().stripTrailing()).append('\n');
        FromDatabase found = FromDatabase.NOTHING;
        if (dataSource != null) {
            try (Connection reading = dataSource.getConnection()) {
                found = read(reading, attempt, outcome.status());
            } catch (SQLException e) {
                LOG.warn("what the report says of the database cannot be read", DatabaseFault.of(e));
                text.append("\nIts summary cannot be read from the database now; the same command shows it.\n");
            }
        }
        RunAccount account = account(attempt, outcome, found);
        text.append(AccountText.of(account)).append('\n').append(write(attempt, outcome.status(), account));
        tell(attempt, account);
        return new RunOutcome(outcome.status(), text.toString());
    }

    private record FromDatabase(RunLedger ledger, RunAccount.Shown shown, PublishedFigures figures) {

        static final FromDatabase NOTHING = new FromDatabase(null, null, null);
    }

    private static FromDatabase read(Connection reading, Attempt attempt, Status status) throws SQLException {
        long runId = attempt.runId();
        boolean shows = status.published() || status == Status.NOTHING_NEW;
        return new FromDatabase(
                runId == 0 ? null : LedgerReader.read(reading, runId),
                LedgerReader.shown(reading, attempt.request().edition()),
                runId != 0 && shows ? FiguresReader.read(reading, runId) : null);
    }

    private static void tell(Attempt attempt, RunAccount account) {
        try {
            attempt.prepared().progress().ended(account);
        } catch (RuntimeException e) {
            LOG.warn("who listens to the run failed when told of its end", WithheldFault.of("listener", e));
        }
    }

    private static RunAccount account(Attempt attempt, RunOutcome outcome, FromDatabase found) {
        RunRequest request = attempt.request();
        Status status = outcome.status();
        List<String> lines = outcome.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean headed = found.figures() != null || status.published();
        return new RunAccount(
                request.edition(),
                request.action().name(),
                status.name(),
                attempt.runId() == 0 ? null : attempt.runId(),
                headed
                        ? lines.get(0)
                        : "Edition " + request.edition() + ": "
                                + status.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                headed ? lines.subList(1, lines.size()) : lines,
                attempt.prepared().began(),
                RunAccount.seconds(Duration.between(attempt.prepared().began(), Instant.now())),
                attempt.steps().soFar(),
                attempt.reading(),
                attempt.alarms(),
                GivenExtracts.of(attempt, status, found.ledger()),
                found.ledger(),
                found.shown(),
                found.figures(),
                WhatToDo.about(status.remedy(), attempt.alarms(), found.ledger(), status != Status.NOTHING_NEW));
    }

    private String write(Attempt attempt, Status status, RunAccount account) {
        Path reports = attempt.request().reportsFolder();
        try {
            Path folder = status.published()
                    ? AttemptFolder.ofPublication(reports, attempt.runId())
                    : AttemptFolder.ofAttempt(reports, status.folder(), account.began());
            AttemptFolder.write(account, folder);
            boolean readSome = account.ledger() != null && status != Status.NOTHING_NEW;
            return "Report    " + folder.resolve("run.md") + "\n" + (readSome ? rejects(attempt.runId(), folder) : "")
                    + (status.published() ? "Page      'report' writes the figures as a page to look at\n" : "");
        } catch (IOException e) {
            LOG.warn("the report cannot be written to {}", reports, e);
            return "The report cannot be written to " + reports
                    + "; make the folder writable, the same command tells then what is published\n";
        }
    }

    /**
     * Writes the rejected records of the run's extracts, refused or not, beside the report.
     *
     * @return where they are, in a line; empty when there are none
     */
    private String rejects(long runId, Path folder) {
        try (Connection reading = dataSource.getConnection()) {
            reading.setAutoCommit(false);
            int files = RejectFiles.write(reading, runId, folder);
            return files == 0 ? "" : "Rejects   " + folder.resolve("rejects-*.csv") + " (" + files + ")\n";
        } catch (SQLException e) {
            LOG.warn("the rejects of run {} cannot be read", runId, DatabaseFault.of(e));
        } catch (IOException e) {
            LOG.warn("the rejects of run {} cannot be written to {}", runId, folder, e);
        }
        return "The rejected records cannot be written to " + folder + "; claims.reject has them\n";
    }
}
