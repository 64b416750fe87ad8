package org.claimsbenchmark.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;

/** Brings a database to the tables and views of this program. */
public final class SchemaMigration {

    private static final String HISTORY_SCHEMA = "flyway";
    private static final String SCRIPTS = "classpath:" + PackedScripts.FOLDER;

    private SchemaMigration() {}

    /**
     * Applies what the database lacks, and runs the scripts that follow every migration.
     *
     * @throws DatabaseNotUsable when a script fails, or what was applied before is not what this program brings: changed
     *     since, or of a newer version
     */
    public static void apply(Database database) {
        try {
            flyway(database).migrate();
        } catch (FlywayException e) {
            throw explained(database, e);
        }
    }

    /**
     * Makes a database ready for a run: where its user owns the tables, as {@link #apply} does; where it may only load, by
     * making sure that nothing is lacking. Where nothing is, only the scripts that follow every migration are run.
     *
     * @throws DatabaseNotUsable as {@link #apply} does, and when another would have to migrate
     */
    public static void prepare(Database database) {
        boolean loadsOnly;
        try (Connection connection = database.connect()) {
            loadsOnly = LoaderRole.isAllThatGives(connection);
            if (isApplied(connection, !loadsOnly)) {
                return;
            }
        } catch (SQLException e) {
            throw new DatabaseNotUsable(
                    "The " + database.description() + " does not tell the rights of its user: " + e.getMessage(),
                    "run the same command again",
                    e);
        }
        if (loadsOnly) {
            requireApplied(database);
        } else {
            apply(database);
        }
    }

    /** False also when it could not be found out: then Flyway says why. */
    private static boolean isApplied(Connection connection, boolean grant) {
        PackedScripts packed = PackedScripts.ofThisProgram();
        if (!AppliedScripts.areThoseOf(packed, connection)) {
            return false;
        }
        try {
            if (grant) {
                packed.grant(connection);
            }
            return true;
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static void requireApplied(Database database) {
        try {
            ValidateResult result = flyway(database).validateWithResult();
            if (!result.validationSuccessful) {
                throw new DatabaseNotUsable(
                        "The " + database.description() + " is not at the version of this program, and its user may not"
                                + " migrate it: " + differences(result),
                        "have the owner of the tables call 'migrate' of this version of the program; where the database is"
                                + " newer, use the version that it was migrated with");
            }
        } catch (FlywayException e) {
            throw explained(database, e);
        }
    }

    private static String differences(ValidateResult result) {
        if (result.invalidMigrations.isEmpty()) {
            return "it has none of the tables";
        }
        return result.invalidMigrations.stream()
                .map(migration -> migration.version.isEmpty() ? migration.description : "V" + migration.version)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Flyway flyway(Database database) {
        return Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .defaultSchema(HISTORY_SCHEMA)
                .locations(SCRIPTS)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholderReplacement(false) // no script has any: looked for at each start, character by character
                .ignoreMigrationPatterns(new String[0]) // by default those of a newer program pass
                .load();
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
