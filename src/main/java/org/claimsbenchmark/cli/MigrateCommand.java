package org.claimsbenchmark.cli;

import java.util.concurrent.Callable;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.SchemaMigration;
import picocli.CommandLine.Command;

/** Makes or updates the tables, views and groups of a database, and does nothing else. */
@Command(
        name = "migrate",
        description = {
            "Brings the database to the tables, views and groups of this version of the program. A run of their owner does"
                    + " so by itself; where runs log in as a member of benchmark_loader, who owns nothing, the owner calls this"
                    + " before the first run and after every change of version."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class MigrateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    MigrateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ProgramLogging.start();
        try (Database database = DatabaseChoice.forRun(surroundings)) {
            SchemaMigration.prepare(database);
            surroundings.out().println("The " + database.description() + " has the tables of this version.");
        }
        return ExitCode.OK.number();
    }
}
