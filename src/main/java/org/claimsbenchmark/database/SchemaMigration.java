package org.claimsbenchmark.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the tables and views of this program. */
public final class SchemaMigration {

    private static final String HISTORY_SCHEMA = "flyway";
    private static final String SCRIPTS = "classpath:db/migration";

    private SchemaMigration() {}

    /**
     * Applies what the database lacks, and runs the scripts that follow every migration.
     *
     * @throws DatabaseNotUsable when a script fails, or what was applied before is not what this program brings: changed
     *     since, or of a newer version
     */
    public static void apply(Database database) {
        try {
            Flyway.configure()
                    .dataSource(database.url(), database.username(), database.password())
                    .defaultSchema(HISTORY_SCHEMA)
                    .locations(SCRIPTS)
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .ignoreMigrationPatterns(new String[0]) // by default those of a newer program pass
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw explained(database, e);
        }
    }

    private static DatabaseNotUsable explained(Database database, FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return new DatabaseNotUsable(
                        "The " + database.description() + " cannot be prepared: " + cause.getMessage(),
                        "take away what the message names, and run the same command again",
                        failure);
            }
        }
        return new DatabaseNotUsable(
                "The " + database.description() + " cannot be migrated: "
                        + failure.getMessage().lines().findFirst().orElse(""),
                "use the version of the program that the database was last used with, or a newer one",
                failure);
    }
}
