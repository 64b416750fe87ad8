package org.claimsbenchmark.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.job.PreparedRun;
import org.claimsbenchmark.job.ProgressListener;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.job.StopRequest;
import org.claimsbenchmark.job.UnreachedRun;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a request to the job, and tells the shell and the terminal how it ended. */
final class JobCall {

    private final Surroundings surroundings;
    private final Class<?> application;
    private final WatchOptions watch;
    private final SpringParts parts;

    JobCall(Surroundings surroundings, Class<?> application, WatchOptions watch) {
        this(surroundings, application, watch, SpringParts.NONE);
    }

    /** @param parts of Spring that this call needs beside the usual ones */
    JobCall(Surroundings surroundings, Class<?> application, WatchOptions watch, SpringParts parts) {
        this.surroundings = surroundings;
        this.application = application;
        this.watch = watch;
        this.parts = parts;
    }

    /**
     * @param layouts read beside other things
     * @param request asked for once it is known that there can be a key
     * @return exit code for the shell
     */
    int carryOut(Callable<LayoutCatalog> layouts, Supplier<RunRequest> request) {
        return StopSignals.heardDuring(
                stop -> carryOut(layouts, database -> request.get(), stop, ProgressListener.NONE), surroundings.err());
    }

    /**
     * @param request asked for while the database is opened
     * @param stop ends the run before it is done
     * @param listener hears how it ended
     */
    int carryOut(
            Callable<LayoutCatalog> layouts,
            Function<OpeningDatabase, RunRequest> request,
            StopRequest stop,
            ProgressListener listener) {
        PseudonymKeySource keys = new PseudonymKeySource(surroundings);
        keys.requireUsable();
        watch.require(surroundings);
        return tell(outcome(layouts, request, keys, stop, listener)).number();
    }

    private RunOutcome outcome(
            Callable<LayoutCatalog> layouts,
            Function<OpeningDatabase, RunRequest> request,
            PseudonymKeySource keys,
            StopRequest stop,
            ProgressListener listener) {
        try (TerminalProgress progress = TerminalProgress.of(surroundings);
                OpeningDatabase database = OpeningDatabase.begin(() -> DatabaseChoice.forRun(surroundings));
                PreparedRun run = PreparedRun.begin(
                        request.apply(database), watch.hearing(progress.and(listener)), layouts, stop)) {
            RunOutcome outcome = outcome(database, keys, run);
            watch.push(run.request().edition());
            return outcome;
        }
    }

    private RunOutcome outcome(OpeningDatabase database, PseudonymKeySource keys, PreparedRun run) {
        try {
            return SpringRun.run(application, database, () -> keys.keyFor(database), parts, run);
        } catch (DatabaseNotUsable e) {
            return UnreachedRun.report(run, RunOutcome.Status.DATABASE_NOT_USABLE, e.getMessage());
        } catch (UsageFault e) {
            throw e;
        } catch (RuntimeException e) {
            LoggerHolder.LOG.debug("the run did not begin", e);
            return UnreachedRun.report(run, RunOutcome.Status.FAULT, ClaimsBenchmarkCommand.inWords(e));
        }
    }

    private ExitCode tell(RunOutcome outcome) {
        ExitCode exitCode = switch (outcome.status()) {
            case PUBLISHED, NOTHING_NEW, VERIFIED, SHADOWED -> ExitCode.OK;
            case NOT_REPRODUCED -> ExitCode.NOT_REPRODUCED;
            case PUBLISHED_WITHOUT_SOME -> ExitCode.PUBLISHED_WITHOUT_SOME;
            case INPUT_REFUSED -> ExitCode.INPUT_REFUSED;
            case DATABASE_NOT_USABLE -> ExitCode.DATABASE_NOT_USABLE;
            case RUN_IN_PROGRESS -> ExitCode.RUN_IN_PROGRESS;
            case STOPPED -> ExitCode.STOPPED;
            case HELD -> ExitCode.HELD;
            case FAULT -> ExitCode.FAULT;
        };
        PrintWriter writer = exitCode == ExitCode.OK || watch.structured() ? surroundings.out() : surroundings.err();
        writer.println(outcome.text().stripTrailing());
        return exitCode;
    }

    /** Logging starts when its format is chosen. */
    private static final class LoggerHolder {
        private static final Logger LOG = LoggerFactory.getLogger(JobCall.class);
    }
}
