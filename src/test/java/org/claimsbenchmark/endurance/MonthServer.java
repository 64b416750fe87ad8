package org.claimsbenchmark.endurance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.claimsbenchmark.embedded.EmbeddedDatabase;
import org.claimsbenchmark.testing.TestDatabase;

/** The database server of a month, on a small disk where one may be mounted: it can crash, be away, and run out of room. */
final class MonthServer implements AutoCloseable {

    private static final int DISK_MEGABYTES = 900;

    private final Optional<SmallDisk> disk;
    private final EmbeddedServer server;
    private EmbeddedDatabase open;
    private int port;

    MonthServer(Path folder) throws IOException {
        disk = SmallDisk.mount(folder, DISK_MEGABYTES);
        server = EmbeddedServer.in(folder);
        start();
    }

    /** At the same address as before. */
    void start() {
        open = server.open(port == 0 ? OptionalInt.empty() : OptionalInt.of(port));
        port = open.port();
    }

    void stop() {
        open.close();
    }

    void crash() {
        server.kill();
    }

    /** Also where it is down. */
    void restart() {
        open.close();
        start();
    }

    Optional<SmallDisk> disk() {
        return disk;
    }

    TestDatabase database() {
        return EmbeddedServer.database(open);
    }

    @Override
    public void close() throws IOException {
        open.close();
        server.close();
        disk.ifPresent(SmallDisk::close);
    }
}
