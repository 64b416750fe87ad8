package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.claimsbenchmark.embedded.EmbeddedDatabase;
import org.claimsbenchmark.embedded.EmbeddedHome;
import org.claimsbenchmark.testing.TestDatabase;

/** The embedded server of a working folder of a test: its processes are this test's own, and may be killed. */
final class EmbeddedServer implements AutoCloseable {

    private final EmbeddedHome home;

    private EmbeddedServer(EmbeddedHome home) {
        this.home = home;
    }

    static EmbeddedServer in(Path workingFolder) throws IOException {
        return new EmbeddedServer(EmbeddedHome.in(workingFolder));
    }

    /** Starts the server, or joins it; closing lets go. */
    EmbeddedDatabase open() {
        return open(OptionalInt.empty());
    }

    EmbeddedDatabase open(OptionalInt port) {
        return EmbeddedDatabase.open(home.path(), port);
    }

    static TestDatabase database(EmbeddedDatabase open) {
        return new TestDatabase(open.url(), open.username(), open.password());
    }

    /** As the machine's reset does, or the kernel that runs out of memory: all processes at once, none of them asked. */
    void kill() {
        List<ProcessHandle> processes = Stream.concat(
                        Stream.of(postmaster()), postmaster().descendants())
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** The main process alone; its sessions notice and end. */
    void killPostmaster() {
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** As {@code pg_ctl stop -m immediate} does: no checkpoint, the next start recovers. */
    void stopImmediately() {
        ProcessHandle postmaster = postmaster();
        try {
            Process kill = new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid())).start();
            assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        postmaster.onExit().join();
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(home.path().resolve("postgresql/postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what is still up, so that the folder can be deleted. */
    @Override
    public void close() throws IOException {
        if (Files.exists(home.path().resolve("postgresql/postmaster.pid"))) {
            open().close();
        }
        home.close();
    }
}
