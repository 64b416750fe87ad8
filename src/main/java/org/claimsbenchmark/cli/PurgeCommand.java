package org.claimsbenchmark.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.SchemaMigration;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.history.ListingText;
import org.claimsbenchmark.history.NotInHistory;
import org.claimsbenchmark.load.EditionLock;
import org.claimsbenchmark.retention.FreedSpace;
import org.claimsbenchmark.retention.Kept;
import org.claimsbenchmark.retention.Purge;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes what earlier runs left. */
@Command(
        name = "purge",
        description = {
            "Removes the figures of earlier publications of an edition, the extracts that neither its current nor a kept"
                    + " publication has a part in, with their lines and rejects, and the job's records of those runs.",
            "",
            "What the edition shows stays, and what was withdrawn stays out. There is no return to a purged publication."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class PurgeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ArgGroup(multiplicity = "1")
    private Limit limit;

    /** One of them. */
    static final class Limit {

        @Option(
                names = "--older-than",
                paramLabel = "AGE",
                converter = AgeConverter.class,
                description =
                        "Purge what was published longer ago, such as 90d, P3M or PT36H, and runs that began longer ago"
                                + " and were never published.")
        private Kept.Within age;

        @Option(
                names = "--keep",
                paramLabel = "N",
                converter = PublicationsConverter.class,
                description = "Keep the N newest publications, the current one among them; purge those before.")
        private Kept.Newest newest;
    }

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Edition; default ${DEFAULT-VALUE}.")
    private String edition;

    @Option(
            names = "--dry-run",
            description = "Say what would be removed, counted by removing it and taking that back.")
    private boolean dryRun;

    PurgeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        try (Database database = DatabaseChoice.forChange(surroundings)) {
            ProgramLogging.start();
            SchemaMigration.prepare(database);
            try (Connection connection = DatabaseChoice.connect(database)) {
                return purge(connection).number();
            }
        }
    }

    private ExitCode purge(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        if (!EditionLock.tryAcquireInTransaction(connection, edition)) {
            surroundings
                    .err()
                    .println("another run of edition " + edition + " is in progress; wait until it has ended");
            return ExitCode.RUN_IN_PROGRESS;
        }
        List<Listing> removed;
        try {
            removed = Purge.of(connection, edition, limit.age != null ? limit.age : limit.newest);
        } catch (NotInHistory unknown) {
            surroundings.err().println(unknown.getMessage());
            return ExitCode.INPUT_REFUSED;
        }
        surroundings.out().print(ListingText.of(removed));
        if (dryRun) {
            connection.rollback();
            surroundings.out().println("\nEdition " + edition + ": nothing was removed, as this was a dry run.");
            return ExitCode.OK;
        }
        connection.commit();
        surroundings.out().println("\nEdition " + edition + ": this was removed.");
        connection.setAutoCommit(true);
        giveBackSpace(connection);
        return ExitCode.OK;
    }

    /** The rows are gone, whatever becomes of their space. */
    private void giveBackSpace(Connection connection) {
        try {
            FreedSpace.giveBack(connection);
        } catch (SQLException e) {
            surroundings
                    .err()
                    .println("The space of the removed rows cannot be given back now (" + e.getMessage()
                            + "); the server's own vacuum does it later.");
        }
    }
}
