package org.claimsbenchmark.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.job.DatabaseAccess;
import org.claimsbenchmark.job.JobApplication;
import org.claimsbenchmark.job.PreparedRun;
import org.claimsbenchmark.job.ProgressListener;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.job.RunService;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.report.Alarm;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole application over a test database, as the run command starts it, migrated by its owner and run by a loader. Closing ends the application. */
public final class TestRun implements AutoCloseable {

    /** The text of {@link #KEY}, for the environment of a process of its own. */
    public static final String KEY_TEXT = "a key for tests, of no worth";

    /** The key of every test but those about keys. */
    public static final PseudonymKey KEY = new PseudonymKey(KEY_TEXT.getBytes(StandardCharsets.US_ASCII));

    /** System property: milliseconds that a run waits for a connection, where a test has none to give. */
    public static final String PATIENCE = "claims.test.patience";

    private static final int CONNECTIONS = 10;

    private final ConfigurableApplicationContext application;
    private final Path reports;

    private TestRun(TestDatabase database, PseudonymKey key) {
        if (!database.isMigrated()) {
            database.migrate();
        }
        TestDatabase loader = database.loader();
        this.application = new JobApplication(ClaimsBenchmarkApplication.class, context -> {
                    context.registerBean(DatabaseAccess.class, () -> accessTo(loader));
                    context.registerBean(PseudonymKey.class, () -> key);
                })
                .run();
        try {
            this.reports = Files.createTempDirectory("claims-benchmark-reports");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseAccess accessTo(TestDatabase loader) {
        return new DatabaseAccess(
                loader.url(),
                loader.user(),
                loader.password(),
                CONNECTIONS,
                Duration.ofMillis(Long.getLong(PATIENCE, DatabaseAccess.USUAL_PATIENCE.toMillis())),
                DatabaseAccess.Grace.USUAL);
    }

    public static TestRun on(TestDatabase database) {
        return new TestRun(database, KEY);
    }

    public static TestRun on(TestDatabase database, PseudonymKey key) {
        return new TestRun(database, key);
    }

    public RunOutcome run(String edition, Path... inputs) {
        return run(edition, 2, inputs);
    }

    public RunOutcome run(String edition, int threads, Path... inputs) {
        return run(edition, threads, RunRequest.USUAL_RANGE_BYTES, inputs);
    }

    /** @param rangeBytes length, about, of the ranges that an extract is cut into */
    public RunOutcome run(String edition, int threads, long rangeBytes, Path... inputs) {
        return run(new RunRequest(
                List.of(inputs),
                edition,
                RunAction.Load.USUAL,
                RejectLimits.NONE,
                false,
                threads,
                rangeBytes,
                reports,
                List.of()));
    }

    public RunOutcome run(String edition, RejectLimits limits, Path... inputs) {
        return run(request(edition, RunAction.Load.USUAL, limits, false, inputs));
    }

    /** A run that refuses extracts without control totals. */
    public RunOutcome runWithControl(String edition, Path... inputs) {
        return run(request(edition, RunAction.Load.USUAL, RejectLimits.NONE, true, inputs));
    }

    /** Reads the open rejects of a published extract again. */
    public RunOutcome replay(String edition, String extract, Path... inputs) {
        return act(edition, new RunAction.Replay(extract), inputs);
    }

    /** A run that does something else than load as usual. */
    public RunOutcome act(String edition, RunAction action, Path... inputs) {
        return run(request(edition, action, RejectLimits.NONE, false, inputs));
    }

    /** A run with layouts of a folder beside those of the program. */
    public RunOutcome runWithLayouts(String edition, Path layouts, Path... inputs) {
        RunRequest request = request(edition, RunAction.Load.USUAL, RejectLimits.NONE, false, inputs);
        try (PreparedRun run = PreparedRun.begin(
                request, ProgressListener.NONE, () -> LayoutCatalog.standard().with(layouts))) {
            return application.getBean(RunService.class).run(run);
        }
    }

    /** A run whose report is to name what the operator should know beside it. */
    public RunOutcome runWithAlarms(String edition, List<Alarm> alarms, Path... inputs) {
        return runHeardBy(ProgressListener.NONE, edition, alarms, inputs);
    }

    /** The same, which a listener hears. */
    public RunOutcome runHeardBy(ProgressListener listener, String edition, List<Alarm> alarms, Path... inputs) {
        RunRequest usual = request(edition, RunAction.Load.USUAL, RejectLimits.NONE, false, inputs);
        RunRequest request = new RunRequest(
                usual.inputs(),
                usual.edition(),
                usual.action(),
                usual.rejectLimits(),
                usual.requireControl(),
                usual.threads(),
                usual.rangeBytes(),
                usual.reportsFolder(),
                alarms);
        try (PreparedRun run = PreparedRun.begin(request, listener)) {
            return application.getBean(RunService.class).run(run);
        }
    }

    private RunRequest request(
            String edition, RunAction action, RejectLimits limits, boolean requireControl, Path... inputs) {
        return new RunRequest(
                List.of(inputs),
                edition,
                action,
                limits,
                requireControl,
                2,
                RunRequest.USUAL_RANGE_BYTES,
                reports,
                List.of());
    }

    private RunOutcome run(RunRequest request) {
        try (PreparedRun run = PreparedRun.begin(request)) {
            return application.getBean(RunService.class).run(run);
        }
    }

    /** A run on a new application, closed afterwards: what a fresh process would do. */
    public static RunOutcome once(TestDatabase database, String edition, Path... inputs) {
        try (TestRun run = on(database)) {
            return run.run(edition, inputs);
        }
    }

    /** Where its reports are, until it is closed. */
    public Path reports() {
        return reports;
    }

    @Override
    public void close() {
        application.close();
        try {
            FileSystemUtils.deleteRecursively(reports);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
