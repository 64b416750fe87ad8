package org.claimsbenchmark.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.SchemaMigration;

/**
 * A run's database while it is opened, and migrated or found to be, on a thread of its own, beside the start of Spring. Whoever asks for its
 * address waits until it is open, and gets the failure to open it as the same exception.
 */
final class OpeningDatabase implements Database {

    private final FutureTask<Database> opening;
    private final FutureTask<Void> migration;
    private final Thread thread;

    private OpeningDatabase(Callable<Database> opener) {
        this.opening = new FutureTask<>(opener);
        this.migration = new FutureTask<>(() -> SchemaMigration.prepare(await(opening)), null);
        this.thread = new Thread(
                () -> {
                    opening.run(); // logs nothing: the server starts beside the logging
                    ProgramLogging.start();
                    migration.run();
                },
                "open-database");
    }

    static OpeningDatabase begin(Supplier<Database> opener) {
        OpeningDatabase database = new OpeningDatabase(opener::get);
        database.thread.start();
        ProgramLogging.start(); // whatever two threads log while it starts is replayed as lines of another form
        return database;
    }

    /**
     * Waits until the database has the tables of this program.
     *
     * @throws DatabaseNotUsable when it could not be opened or migrated
     */
    void awaitMigration() {
        await(migration);
    }

    @Override
    public String url() {
        return await(opening).url();
    }

    @Override
    public String username() {
        return await(opening).username();
    }

    @Override
    public String password() {
        return await(opening).password();
    }

    @Override
    public String description() {
        return await(opening).description();
    }

    /** Waits for the end of the thread: a server that is just being made is not left half made. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        try {
            await(opening).close();
        } catch (RuntimeException e) {
            // it never opened, and whoever asked for it was told why
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseNotUsable("The opening of the database was interrupted.", "run it again", e);
        }
    }
}
