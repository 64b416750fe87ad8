package org.claimsbenchmark.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.ExternalDatabase;
import org.claimsbenchmark.embedded.EmbeddedDatabase;

/** Chooses the database of a command: the one that the environment names, else the embedded one. */
final class DatabaseChoice {

    private DatabaseChoice() {}

    /**
     * A database that a run can migrate and fill.
     *
     * @throws DatabaseNotUsable with every fault found and its remedy
     */
    static Database forRun(Surroundings surroundings) {
        if (ExternalDatabase.isNamedIn(surroundings.settings())) {
            ExternalDatabase database = ExternalDatabase.of(surroundings.settings());
            database.requireUsableForRun().forEach(surroundings.err()::println);
            return database;
        }
        return EmbeddedDatabase.open(surroundings.home(), OptionalInt.empty());
    }

    /** A database that was filled before, and that a run could migrate and fill. */
    static Database forChange(Surroundings surroundings) {
        return ExternalDatabase.isNamedIn(surroundings.environment()) ? forRun(surroundings) : forReading(surroundings);
    }

    /** A database that was filled before, to read from. */
    static Database forReading(Surroundings surroundings) {
        if (ExternalDatabase.isNamedIn(surroundings.settings())) {
            return ExternalDatabase.of(surroundings.settings());
        }
        if (!EmbeddedDatabase.exists(surroundings.home())) {
            throw new DatabaseNotUsable(
                    "There is no embedded database in " + surroundings.home() + " yet.",
                    "call 'run' first, work in the folder that it ran in, or set " + ExternalDatabase.URL_VARIABLE);
        }
        return EmbeddedDatabase.open(surroundings.home(), OptionalInt.empty());
    }

    /** @throws DatabaseNotUsable saying why it cannot be reached */
    static Connection connect(Database database) throws SQLException {
        try {
            return database.connect();
        } catch (SQLException e) {
            if (database instanceof ExternalDatabase external) {
                throw external.unreachable(e);
            }
            throw e;
        }
    }
}
