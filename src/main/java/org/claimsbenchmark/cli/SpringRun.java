package org.claimsbenchmark.cli;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.job.DatabaseAccess;
import org.claimsbenchmark.job.JobApplication;
import org.claimsbenchmark.job.PreparedRun;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.job.RunService;
import org.claimsbenchmark.job.WorkerRequest;
import org.claimsbenchmark.job.WorkerService;
import org.claimsbenchmark.load.PseudonymKey;
import org.springframework.context.ConfigurableApplicationContext;

/** Spring, for the time of one run. */
final class SpringRun {

    /** For the job repository and the lock of the edition, beside one connection a worker. */
    private static final int SPARE_CONNECTIONS = 4;

    private SpringRun() {}

    /**
     * Starts Spring beside the opening of the database, and runs when both are ready.
     *
     * @throws DatabaseNotUsable when the database cannot be opened, migrated or connected
     */
    static RunOutcome run(
            Class<?> application,
            OpeningDatabase database,
            Supplier<PseudonymKey> key,
            SpringParts parts,
            PreparedRun run) {
        try (ConfigurableApplicationContext context =
                start(application, database, key, parts, run.request().threads())) {
            database.awaitMigration();
            return context.getBean(RunService.class).run(run);
        }
    }

    /**
     * Starts Spring likewise, and works until the process is asked to end.
     *
     * @return false when the database was built with another pseudonym key
     * @throws DatabaseNotUsable when the database cannot be opened, migrated or connected
     */
    static boolean work(
            Class<?> application, OpeningDatabase database, Supplier<PseudonymKey> key, WorkerRequest request) {
        CountDownLatch ended = new CountDownLatch(1);
        try (ConfigurableApplicationContext context =
                start(application, database, key, SpringParts.ofWorker(), request.threads())) {
            database.awaitMigration();
            WorkerService worker = context.getBean(WorkerService.class);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                if (ended.getCount() > 0) {
                                    worker.stop();
                                    await(ended);
                                }
                            },
                            "end-worker"));
            return worker.work(request);
        } finally {
            ended.countDown();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, Database database, Supplier<PseudonymKey> key, SpringParts parts, int threads) {
        ProgramLogging.start();
        try {
            return new JobApplication(application, context -> {
                        context.registerBean(DatabaseAccess.class, () -> accessTo(database, threads, parts));
                        context.registerBean(PseudonymKey.class, key, bean -> bean.setLazyInit(true));
                        parts.beans().accept(context);
                    })
                    .run();
        } catch (RuntimeException e) {
            throw explained(database, e);
        }
    }

    /** Waits until the database is open. */
    private static DatabaseAccess accessTo(Database database, int threads, SpringParts parts) {
        return new DatabaseAccess(
                database.url(),
                database.username(),
                database.password(),
                threads + SPARE_CONNECTIONS,
                DatabaseAccess.USUAL_PATIENCE,
                parts.grace());
    }

    private static RuntimeException explained(Database database, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseNotUsable notUsable) {
                return notUsable;
            }
            if (cause instanceof SQLException) {
                return new DatabaseNotUsable(
                        "The " + database.description() + " cannot be prepared: " + cause.getMessage(),
                        "take away what the message names, and run the same command again",
                        failure);
            }
        }
        return failure;
    }
}
