package org.claimsbenchmark.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server a folder: made, joined, left, stopped and recovered by several programs. */
@Tag("any-server")
class EmbeddedServerTest {

    @TempDir
    Path workingFolder;

    private EmbeddedHome embeddedHome;
    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        embeddedHome = EmbeddedHome.in(workingFolder);
        home = embeddedHome.path();
    }

    @AfterEach
    void closeHome() throws IOException {
        embeddedHome.close();
    }

    @Test
    void theDataOutliveTheServer() throws SQLException {
        try (EmbeddedDatabase database = open()) {
            execute(database, "create table kept as select 20982 as code");
        }
        assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
        try (EmbeddedDatabase database = open()) {
            assertThat(value(database, "select code from kept")).isEqualTo("20982");
        }
    }

    @Test
    void aSecondProgramJoinsTheServerAndTheLastToLeaveStopsIt() throws IOException, SQLException {
        try (HolderProgram second = HolderProgram.start(home)) {
            int port = second.port();
            try (EmbeddedDatabase first = open()) {
                assertThat(first.port()).isEqualTo(port);
            }
            assertThat(home.resolve("postgresql/postmaster.pid")).exists();
        }
        assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void theProgramThatStartedTheServerMayLeaveFirst() throws IOException, SQLException {
        EmbeddedDatabase first = open();
        try (HolderProgram second = HolderProgram.start(home)) {
            assertThat(second.port()).isEqualTo(first.port());
            first.close();
            assertThat(value(first, "select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void twoProgramsThatStartAtOnceShareOneServer() throws IOException {
        try (HolderProgram one = HolderProgram.start(home);
                HolderProgram other = HolderProgram.start(home)) {
            assertThat(one.port()).isEqualTo(other.port());
        }
        assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void theServerOfAKilledProgramIsJoined() throws IOException, InterruptedException, SQLException {
        int port;
        try (HolderProgram killed = HolderProgram.start(home)) {
            port = killed.port();
            killed.kill();
        }
        try (EmbeddedDatabase database = open()) {
            assertThat(database.port()).isEqualTo(port);
            assertThat(value(database, "select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void aCrashedServerRecoversWithAllThatWasCommitted() throws IOException, InterruptedException, SQLException {
        EmbeddedDatabase crashed = open();
        execute(crashed, "create table kept as select generate_series(1, 1000) as number");
        long server =
                PostmasterFile.read(home.resolve("postgresql")).orElseThrow().pid();
        ProcessHandle process = ProcessHandle.of(server).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        crashed.close();
        try (EmbeddedDatabase database = open()) {
            assertThat(value(database, "select count(*) from kept")).isEqualTo("1000");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefused() throws IOException {
        Path data = Files.createDirectory(home.resolve("postgresql"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        assertNotUsable("are of PostgreSQL 17, this program brings PostgreSQL 18", "use the version of the program");
    }

    @Test
    void aLostPasswordFileIsNamed() throws IOException {
        open().close();
        Files.delete(home.resolve("pgpass"));
        assertNotUsable("pgpass of the embedded database is missing", "restore it");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.createFile(workingFolder.resolve("taken"));
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(() -> EmbeddedDatabase.open(file, OptionalInt.empty()))
                .withMessageContaining("taken")
                .withMessageContaining("make " + file + " writable");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatExceptionOfType(DatabaseNotUsable.class)
                    .isThrownBy(() -> EmbeddedDatabase.open(home, OptionalInt.of(taken.getLocalPort())))
                    .withMessageContaining("port " + taken.getLocalPort());
        }
    }

    private void assertNotUsable(String fault, String remedy) {
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(this::open)
                .withMessageContaining(fault)
                .withMessageContaining(remedy);
    }

    private EmbeddedDatabase open() {
        return EmbeddedDatabase.open(home, OptionalInt.empty());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Database database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
