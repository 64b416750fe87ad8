package org.claimsbenchmark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.claimsbenchmark.database.ExternalDatabase;
import org.claimsbenchmark.embedded.EmbeddedDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps the embedded database up, for other programs to connect to. */
@Command(
        name = "database",
        description = "Keeps the embedded database up until interrupted, and prints how to connect to it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class DatabaseCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "Port on 127.0.0.1; default any free one.")
    private Integer port;

    DatabaseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (ExternalDatabase.isNamedIn(surroundings.settings())) {
            throw new UsageFault(ExternalDatabase.URL_VARIABLE + " is set: the database is not the embedded one, and is"
                    + " kept up by others. Unset it to start the embedded one.");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(surroundings.home(), wantedPort())) {
            endWithSuccess(database);
            tell(database);
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.number();
    }

    private OptionalInt wantedPort() {
        if (port == null) {
            return OptionalInt.empty();
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw WrongOption.of(spec, "--port", "expected 1 to " + HIGHEST_PORT);
        }
        return OptionalInt.of(port);
    }

    /** An interrupt is how this command is meant to end: the shell shall see success, not the signal. */
    private static void endWithSuccess(EmbeddedDatabase database) {
        Thread end = new Thread(
                () -> {
                    database.close();
                    Runtime.getRuntime().halt(ExitCode.OK.number());
                },
                "end of the database command");
        Runtime.getRuntime().addShutdownHook(end);
    }

    private void tell(EmbeddedDatabase database) {
        Path passwordFile = surroundings.workingFolder().relativize(database.passwordFile());
        PrintWriter out = surroundings.out();
        out.println("The embedded database is up, until this command is interrupted.");
        out.println();
        out.println("  host      127.0.0.1");
        out.println("  port      " + database.port());
        out.println("  database  " + EmbeddedDatabase.NAME);
        out.println("  user      " + database.username());
        out.println("  password  the last field of " + passwordFile);
        out.println();
        out.println("  JDBC      jdbc:postgresql://127.0.0.1:" + database.port() + "/" + EmbeddedDatabase.NAME);
        out.println("  psql      PGPASSFILE=" + passwordFile + " psql -h 127.0.0.1 -p " + database.port() + " -U "
                + database.username() + " " + EmbeddedDatabase.NAME);
        out.println();
        out.println(
                "The figures are in schema benchmark. This user may do everything; for someone who only reads them:");
        out.println("  create role NAME login password '...' in role benchmark_reader;");
        out.flush();
    }
}
