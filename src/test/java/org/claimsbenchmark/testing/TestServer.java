package org.claimsbenchmark.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one PostgreSQL server of this JVM, stopped when the JVM ends. Which one it is:
 *
 * <ul>
 *   <li>{@code claims.test.database} (or {@code CLAIMS_TEST_DATABASE}) {@code = container}: Testcontainers, or a failure;
 *   <li>{@code = embedded}: the embedded server;
 *   <li>not set: Testcontainers where a Docker engine answers, else the embedded server.
 * </ul>
 *
 * The container's image is {@code claims.test.postgres-image} (or {@code CLAIMS_TEST_POSTGRES_IMAGE}), by default
 * {@code postgres:15}.
 *
 * @param name what it is, for people
 */
record TestServer(String name, String host, int port, String user, String password) {

    private static TestServer running;

    static synchronized TestServer running() {
        if (running == null) {
            String wanted = setting("claims.test.database", "auto");
            running = switch (wanted) {
                case "container" -> container("asked for by claims.test.database");
                case "embedded" -> embedded("asked for by claims.test.database");
                case "auto" ->
                    DockerClientFactory.instance().isDockerAvailable()
                            ? container("a Docker engine answers")
                            : embedded("no Docker engine answers");
                default ->
                    throw new IllegalArgumentException(
                            "claims.test.database is '" + wanted + "': expected container, embedded or nothing");
            };
        }
        return running;
    }

    TestDatabase database(String databaseName) {
        return new TestDatabase("jdbc:postgresql://" + host + ":" + port + "/" + databaseName, user, password);
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
    private static TestServer container(String reason) {
        String image = setting("claims.test.postgres-image", "postgres:15");
        announce("Testcontainers, image " + image, reason);
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.start();
        return new TestServer(
                "container " + image,
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    private static TestServer embedded(String reason) {
        announce("the embedded server", reason);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start(); // stops itself with the JVM
            return new TestServer("the embedded server", "localhost", server.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
    }

    private static void announce(String what, String reason) {
        System.out.println("*** The tests run on PostgreSQL by " + what + ": " + reason + ". ***");
    }

    private static String setting(String property, String otherwise) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        String value = System.getProperty(property, System.getenv(variable));
        return value == null || value.isBlank() ? otherwise : value;
    }
}
