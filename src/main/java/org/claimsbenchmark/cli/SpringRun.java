package org.claimsbenchmark.cli;

import java.sql.SQLException;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.job.RunService;
import org.claimsbenchmark.load.PseudonymKey;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Spring, for the time of one run. */
final class SpringRun {

    /** For the job repository and the lock of the edition, beside one connection a worker. */
    private static final int SPARE_CONNECTIONS = 4;

    private SpringRun() {}

    /** @throws DatabaseNotUsable when the database cannot be connected or migrated */
    static RunOutcome run(Class<?> application, Database database, PseudonymKey key, RunRequest request) {
        try (ConfigurableApplicationContext context = start(application, database, key, request.threads())) {
            return context.getBean(RunService.class).run(request);
        }
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, Database database, PseudonymKey key, int threads) {
        try {
            return new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .properties("spring.datasource.hikari.maximum-pool-size=" + (threads + SPARE_CONNECTIONS))
                    .initializers((GenericApplicationContext context) -> {
                        context.registerBean(JdbcConnectionDetails.class, () -> detailsOf(database));
                        context.registerBean(PseudonymKey.class, () -> key);
                    })
                    .run();
        } catch (RuntimeException e) {
            throw explained(database, e);
        }
    }

    private static JdbcConnectionDetails detailsOf(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }

    private static RuntimeException explained(Database database, RuntimeException failure) {
        RuntimeException explained = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return new DatabaseNotUsable(
                        "The " + database.description() + " cannot be prepared: " + cause.getMessage(),
                        "take away what the message names, and run the same command again",
                        failure);
            }
            if (cause instanceof FlywayException) {
                explained = new DatabaseNotUsable(
                        "The " + database.description() + " cannot be migrated: "
                                + cause.getMessage().lines().findFirst().orElse(""),
                        "use the version of the program that the database was last used with, or a newer one",
                        failure);
            }
        }
        return explained;
    }
}
