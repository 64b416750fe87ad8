package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.SchemaMigration;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.claimsbenchmark.load.EditionLock;
import org.claimsbenchmark.load.KeyGuard;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.rekey.RekeyRefused;
import org.claimsbenchmark.rekey.Rekeying;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes the pseudonym key of a database. */
@Command(
        name = "rekey",
        description = {
            "Derives all pseudonyms of the database anew under another key, from the extracts where they lay or lie now, in one"
                    + " transaction: all of them, or none, and then it says which extracts are missing. No figure changes.",
            "",
            "The new key is taken from " + KeyRotation.VARIABLE + " (or the file of " + KeyRotation.VARIABLE
                    + "_FILE). The" + " embedded database needs none: a random one is made, and its key file replaced."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RekeyCommand implements Callable<Integer> {

    private static final String NO_RIGHT = "42501";

    private final Surroundings surroundings;

    @Mixin
    private LayoutsOption layouts;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Where extracts lie now; others are looked for where they lay.")
    private List<Path> paths = List.of();

    RekeyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        PseudonymKeySource keys = new PseudonymKeySource(surroundings);
        keys.requireUsable();
        KeyRotation rotation = new KeyRotation(surroundings, keys);
        rotation.requireUsable();
        LayoutCatalog catalog = layouts.catalog(surroundings);
        try (Database database = DatabaseChoice.forChange(surroundings)) {
            ProgramLogging.start();
            SchemaMigration.prepare(database);
            PseudonymKey before = keys.keyFor(database);
            try (Connection connection = DatabaseChoice.connect(database)) {
                return rekey(connection, catalog, before, rotation).number();
            } catch (SQLException e) {
                if (NO_RIGHT.equals(e.getSQLState())) {
                    throw new DatabaseNotUsable(
                            "The " + database.description() + " does not let this user change lines and their key.",
                            "call this as the owner of the tables: whoever may only load may not",
                            e);
                }
                throw e;
            }
        } catch (RekeyRefused refused) {
            surroundings.err().println(refused.getMessage());
            surroundings.err().println("Nothing is changed: the key stays as it was.");
            return ExitCode.INPUT_REFUSED.number();
        }
    }

    private ExitCode rekey(Connection connection, LayoutCatalog catalog, PseudonymKey before, KeyRotation rotation)
            throws SQLException {
        connection.setAutoCommit(false);
        if (!EditionLock.tryAcquireAllInTransaction(connection)) {
            surroundings.err().println("a run is in progress; wait until it has ended");
            return ExitCode.RUN_IN_PROGRESS;
        }
        if (!KeyGuard.accepts(connection, before)) {
            return underAnotherKey(connection, rotation);
        }
        Rekeying.Rekeyed rekeyed = new Rekeying(connection, catalog, before)
                .to(
                        () -> rotation.next(before),
                        paths.stream().map(surroundings::resolve).toList());
        connection.commit();
        rotation.complete();
        surroundings
                .out()
                .println("All " + rekeyed.lines() + " lines of " + rekeyed.extracts()
                        + " extracts are under the new key; no figure changed.");
        surroundings.out().println(rotation.whatToDo());
        connection.setAutoCommit(true);
        forgetPseudonymsBefore(connection);
        return ExitCode.OK;
    }

    private ExitCode underAnotherKey(Connection connection, KeyRotation rotation) throws SQLException {
        Optional<PseudonymKey> given = rotation.ofEnvironment();
        if (given.isPresent() && KeyGuard.isOf(connection, given.get())) {
            surroundings.out().println("The database is under the new key already.");
            surroundings.out().println(rotation.whatToDo());
            return ExitCode.OK;
        }
        surroundings
                .err()
                .println("the database was built with another pseudonym key; give the key that it was built with");
        return ExitCode.DATABASE_NOT_USABLE;
    }

    /** The pseudonyms of before lie in dead rows as long as nobody vacuums. */
    private void forgetPseudonymsBefore(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) claims.line");
        } catch (SQLException e) {
            surroundings
                    .err()
                    .println("The pseudonyms of before cannot be removed from the table's free space now ("
                            + e.getMessage() + "); the server's own vacuum does it later.");
        }
    }
}
