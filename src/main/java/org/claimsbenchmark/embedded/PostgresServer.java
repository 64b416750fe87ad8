package org.claimsbenchmark.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.PrivateFile;

/** Makes, starts and stops one PostgreSQL server, through the programs that come with it. */
final class PostgresServer {

    private static final String SECONDS_TO_START = "120"; // recovery after a crash takes its time
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Path programs;
    private final Path dataDirectory;
    private final Path log;

    /**
     * @param programs folder with {@code bin}
     * @param log the server's own log, of its latest start
     */
    PostgresServer(Path programs, Path dataDirectory, Path log) {
        this.programs = programs;
        this.dataDirectory = dataDirectory;
        this.log = log;
    }

    /**
     * Makes the data directory: whole, or not at all.
     *
     * @param password of so many random bits that nobody finds it by trying, however fast a try is
     */
    void initialise(String superuser, String password) throws IOException, InterruptedException {
        Path draft = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".new");
        Path passwordFile = dataDirectory.resolveSibling("initdb-password");
        PostgresPrograms.deleteTree(draft);
        Files.deleteIfExists(passwordFile);
        PrivateFile.create(passwordFile, password);
        try {
            Finished finished = run(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + superuser,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--set=scram_iterations=1", // for this password: every connection works through them anew
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8", // sorts by code point, on every machine alike
                    "--no-instructions");
            if (finished.failed()) {
                throw new ServerFailure("cannot make its data directory " + dataDirectory, finished.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(draft, dataDirectory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and waits until it accepts connections; it outlives this JVM unless stopped. */
    void start(int port) throws IOException, InterruptedException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgresql.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        StringBuilder options = new StringBuilder();
        settings(port)
                .forEach((name, value) -> options.append("-c ")
                        .append(name)
                        .append('=')
                        .append(value)
                        .append(' '));
        Process starting = begin(
                "pg_ctl",
                "--pgdata=" + dataDirectory,
                "--log=" + log,
                "--options=" + options.toString().strip(),
                "--wait",
                "--timeout=" + SECONDS_TO_START,
                "start");
        // pg_ctl notices every failure, but looks for success every tenth of a second only
        while (starting.isAlive()) {
            if (acceptsConnections(port)) {
                return;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        Finished finished = Finished.of(starting);
        if (finished.failed()) {
            String said = Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
            throw new ServerFailure("does not start", said + finished.output());
        }
    }

    private boolean acceptsConnections(int port) throws IOException {
        return PostmasterFile.read(dataDirectory)
                .filter(server -> server.ready() && server.port() == port && server.processAlive())
                .isPresent();
    }

    /** Ends every session, stops the server and waits for its end. */
    void stop() throws IOException, InterruptedException {
        Finished finished = run("pg_ctl", "--pgdata=" + dataDirectory, "--mode=fast", "--no-wait", "stop");
        if (finished.failed()) {
            throw new ServerFailure("does not stop", finished.output());
        }
        long deadline = System.nanoTime() + TIME_TO_STOP.toNanos();
        while (PostmasterFile.read(dataDirectory)
                .filter(PostmasterFile::processAlive)
                .isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new ServerFailure("does not stop", "it is still up after " + TIME_TO_STOP.toSeconds() + " s");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** Major version of the programs, such as 18. */
    int majorVersion() throws IOException, InterruptedException {
        String said = run("postgres", "--version").output(); // postgres (PostgreSQL) 18.6
        return Integer.parseInt(said.replaceFirst("(?s)^.*\\) (\\d+).*$", "$1"));
    }

    /** Durable, on loopback only, and sized for bulk loads into a database of some gigabytes. */
    private static Map<String, String> settings(int port) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("scram_iterations", "4096"); // PostgreSQL's usual, for passwords that people choose
        settings.put("wal_level", "minimal"); // nothing replicates from it
        settings.put("max_wal_senders", "0");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        // taken as it fills: a run reads again what it wrote, 0.7 GB where it has a million lines
        settings.put("shared_buffers", "1GB");
        settings.put("work_mem", "64MB");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        // a failed statement would put values of claim records into the server's log
        settings.put("log_min_messages", "log");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        return settings;
    }

    private Finished run(String program, String... arguments) throws IOException, InterruptedException {
        return Finished.of(begin(program, arguments));
    }

    private Process begin(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(launcher());
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return begin(command);
    }

    /** PostgreSQL does not run as root; in a user namespace of its own the same files belong to an ordinary user. */
    private static List<String> launcher() throws InterruptedException {
        if (new UnixSystem().getUid() != 0 || !System.getProperty("os.name").equals("Linux")) {
            return List.of();
        }
        List<String> unshare = List.of("unshare", "--user");
        List<String> trial = new ArrayList<>(unshare);
        trial.add("true");
        try {
            if (!Finished.of(begin(trial)).failed()) {
                return unshare;
            }
        } catch (IOException e) {
            // no such program: the same remedy
        }
        throw new DatabaseNotUsable(
                "PostgreSQL does not run as root, and 'unshare --user' does not work on this machine.",
                "run as another user, or set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD");
    }

    private static Process begin(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String path = environment.get("PATH");
        environment.clear(); // the server outlives this process and must not keep its secrets
        if (path != null) {
            environment.put("PATH", path);
        }
        environment.put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private record Finished(int exitCode, String output) {

        static Finished of(Process process) throws IOException, InterruptedException {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output);
        }

        boolean failed() {
            return exitCode != 0;
        }
    }
}
