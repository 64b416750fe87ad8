package org.claimsbenchmark.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import org.claimsbenchmark.database.Connections;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server with its data in a folder of its own: on loopback, behind a generated password, durable.
 *
 * <p>The server of a folder is one, whoever started it: a program that finds it running joins it, also when it was left by
 * a process that was killed. Each program holds it by one connection of a known name; the last to let go stops it.
 */
public final class EmbeddedDatabase implements Database {

    /** Name of the database and of its owner. */
    public static final String NAME = "claims_benchmark";

    private final EmbeddedFolder folder;
    private final int port;
    private final String password;
    private final Connection holder;
    private final Thread atEndOfJvm = new Thread(this::release, "stop the embedded database");
    private boolean released;

    private EmbeddedDatabase(EmbeddedFolder folder, int port, String password, Connection holder) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.holder = holder;
    }

    /**
     * Joins the running server of the folder, or makes and starts it.
     *
     * @param home folder of the embedded database, made where it is missing
     * @param port that the server must have; empty for any
     * @throws DatabaseNotUsable with the reason and the remedy
     */
    @SuppressWarnings("try") // the lock is held, not used
    public static EmbeddedDatabase open(Path home, OptionalInt port) {
        EmbeddedFolder folder = new EmbeddedFolder(home);
        try {
            PrivateFile.createFolder(folder.path());
            try (FolderLock lock = FolderLock.acquire(folder.lock())) {
                EmbeddedStart.Running running = EmbeddedStart.joinOrStart(folder, port);
                EmbeddedDatabase database =
                        new EmbeddedDatabase(folder, running.port(), folder.password(), running.holder());
                Runtime.getRuntime().addShutdownHook(database.atEndOfJvm);
                return database;
            }
        } catch (IOException | SQLException e) {
            throw EmbeddedFailure.explained(folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseNotUsable("The start of the embedded database was interrupted.", "run it again", e);
        }
    }

    /** Whether the folder holds a database already. */
    public static boolean exists(Path home) {
        return new EmbeddedFolder(home).hasData();
    }

    @Override
    public String url() {
        return "jdbc:postgresql://" + EmbeddedStart.HOST + ":" + port + "/" + NAME + "?" + Connections.SAFE_PARAMETERS;
    }

    @Override
    public String username() {
        return NAME;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String description() {
        return "embedded database in " + folder.path();
    }

    /** Port on loopback. */
    public int port() {
        return port;
    }

    /** File with the password, in the form that psql reads as PGPASSFILE. */
    public Path passwordFile() {
        return folder.passwordFile();
    }

    @Override
    public void close() {
        release();
        try {
            Runtime.getRuntime().removeShutdownHook(atEndOfJvm);
        } catch (IllegalStateException e) {
            LoggerHolder.LOG.trace("the JVM is ending already", e);
        }
    }

    @SuppressWarnings("try") // the lock is held, not used
    private synchronized void release() {
        if (released) {
            return;
        }
        released = true;
        try (FolderLock lock = FolderLock.acquire(folder.lock())) {
            boolean last = letGo();
            holder.close();
            if (last) {
                folder.server().stop();
            }
        } catch (SQLException e) {
            LoggerHolder.LOG.debug("the embedded server is gone already", e);
        } catch (IOException e) {
            LoggerHolder.LOG.warn(
                    "The embedded database may still be up; the next command joins it, or recovers its data. {}",
                    e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the holder's name off the connection, as the server may see its end late, and looks who else has it. */
    private boolean letGo() throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("set application_name = 'claims-benchmark'");
            try (ResultSet row = statement.executeQuery(
                    "select count(*) from pg_stat_activity where application_name = '" + EmbeddedStart.HOLDER + "'")) {
                row.next();
                return row.getInt(1) == 0;
            }
        }
    }

    /** Logging starts with the first failure: the server starts without waiting for it. */
    private static final class LoggerHolder {
        private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    }
}
