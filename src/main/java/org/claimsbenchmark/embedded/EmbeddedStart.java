package org.claimsbenchmark.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.claimsbenchmark.database.Connections;
import org.claimsbenchmark.database.DatabaseNotUsable;

/** Joins the server of a folder, or starts it. The caller holds the folder's lock. */
final class EmbeddedStart {

    static final String HOST = "127.0.0.1";

    /** Application name of the one connection by which each program holds the server. */
    static final String HOLDER = "claims-benchmark-holder";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_SILENT_PORT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String CANNOT_CONNECT_NOW = "57P03"; // starting up or shutting down
    private static final String WRONG_PASSWORD = "28P01";

    private final EmbeddedFolder folder;
    private final OptionalInt wantedPort;

    private EmbeddedStart(EmbeddedFolder folder, OptionalInt wantedPort) {
        this.folder = folder;
        this.wantedPort = wantedPort;
    }

    /**
     * A server that accepts connections.
     *
     * @param port on {@link #HOST}
     * @param holder keeps other programs from stopping it
     */
    record Running(int port, Connection holder) {}

    static Running joinOrStart(EmbeddedFolder folder, OptionalInt wantedPort)
            throws IOException, SQLException, InterruptedException {
        return new EmbeddedStart(folder, wantedPort).joinOrStart();
    }

    private Running joinOrStart() throws IOException, SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Running> running = join();
            if (running.isPresent()) {
                requireWantedPort(running.get());
                createDatabase(running.get().holder());
                return running.get();
            }
            folder.prepare();
            int port = wantedPort.isPresent() ? wantedPort.getAsInt() : freePort();
            try {
                folder.server().start(port);
            } catch (ServerFailure e) {
                folder.requireDataOfThesePrograms();
                if (e.portTaken() && wantedPort.isPresent()) {
                    throw new DatabaseNotUsable(
                            "The embedded PostgreSQL cannot listen on port " + port + ": another program does.",
                            "ask for another port, or for none",
                            e);
                }
                if (!e.passing() || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private Optional<Running> join() throws IOException, SQLException, InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            Optional<PostmasterFile> server = PostmasterFile.read(folder.dataDirectory());
            if (server.isEmpty() || !server.get().processAlive()) {
                return Optional.empty();
            }
            try {
                return connect(server.get().port());
            } catch (SQLException e) {
                if (WRONG_PASSWORD.equals(e.getSQLState())) {
                    throw new DatabaseNotUsable(
                            "The running embedded PostgreSQL (process "
                                    + server.get().pid() + ") does not accept the password in " + folder.passwordFile()
                                    + ".",
                            "restore that file, or end the process and see what else works in " + folder.path(),
                            e);
                }
                Duration patience = CANNOT_CONNECT_NOW.equals(e.getSQLState()) ? PATIENCE : PATIENCE_WITH_SILENT_PORT;
                if (System.nanoTime() - begin > patience.toNanos()) {
                    return Optional.empty(); // the process is another program's: PostgreSQL itself judges on start
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    /** Empty when it is another server that took the port of one that is gone. */
    private Optional<Running> connect(int port) throws IOException, SQLException {
        String url = "jdbc:postgresql://" + HOST + ":" + port + "/postgres?logServerErrorDetail=false&ApplicationName="
                + HOLDER;
        Connection connection = Connections.open(url, EmbeddedDatabase.NAME, folder.password());
        boolean ours = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            Path served = Path.of(row.getString(1));
            ours = served.toRealPath().equals(folder.dataDirectory().toRealPath());
        } finally {
            if (!ours) {
                connection.close();
            }
        }
        return ours ? Optional.of(new Running(port, connection)) : Optional.empty();
    }

    private void requireWantedPort(Running running) throws SQLException {
        if (wantedPort.isPresent() && wantedPort.getAsInt() != running.port()) {
            running.holder().close();
            throw new DatabaseNotUsable(
                    "The embedded database runs already, on port " + running.port() + ".",
                    "use that port, or end the programs that hold it and ask for port " + wantedPort.getAsInt()
                            + " again");
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean missing;
            try (ResultSet row = statement.executeQuery(
                    "select 1 from pg_database where datname = '" + EmbeddedDatabase.NAME + "'")) {
                missing = !row.next();
            }
            if (missing) {
                statement.execute("create database " + EmbeddedDatabase.NAME);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }
}
