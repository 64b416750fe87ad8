package org.claimsbenchmark.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate an authority signed for the name localhost, and one without TLS. */
@Tag("database")
@Tag("any-server")
class TlsTest {

    private static final String SAMPLES = Path.of("input-samples/tuva/a-reversal-of-a-line-delivered-twice")
            .toAbsolutePath()
            .toString();

    private static final int DATABASE_NOT_USABLE = 4;

    @TempDir
    private static Path folder;

    @TempDir
    private Path workingFolder;

    private static TestAuthority authority;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws Exception {
        authority = TestAuthority.in(folder.resolve("authority"));
        server = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig(
                        "ssl_cert_file", authority.certificateFor("localhost").toString())
                .setServerConfig("ssl_key_file", authority.keyOfTheServer().toString())
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database claims");
            try (ResultSet row = statement.executeQuery("show hba_file")) {
                row.next();
                Files.writeString(Path.of(row.getString(1)), """
                        hostssl all all 127.0.0.1/32 trust
                        hostssl all all ::1/128 trust
                        """);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void aRunOverAVerifiedConnectionWorksWhereTheServerLetsNoOtherIn() {
        Shell plain = shell(url("localhost", "?sslmode=disable"));
        assertThat(plain.call("run", SAMPLES)).isEqualTo(DATABASE_NOT_USABLE);
        assertThat(plain.err()).contains("no encryption");

        Shell shell = shell(verifiedBy(authority, "localhost"));
        assertThat(shell.call("run", SAMPLES)).as(shell.err()).isZero();
        assertThat(shell.call("query", "--csv", "select ssl, version from pg_stat_ssl where pid = pg_backend_pid()"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).containsPattern("(?m)^t,TLSv1\\.[23]$");
    }

    @Test
    void aServerWithACertificateOfAnotherAuthorityIsNotTrusted() throws Exception {
        TestAuthority other = TestAuthority.in(folder.resolve("another"));
        assertRefused(verifiedBy(other, "localhost"), "database claims on localhost");
    }

    @Test
    void aServerThatIsNotTheOneOfTheCertificateIsNotTrusted() {
        assertRefused(verifiedBy(authority, "127.0.0.1"), "127.0.0.1 could not be verified");
    }

    @Test
    void aFileOfTheAuthorityThatIsNotThereIsNamed() {
        assertRefused(url("localhost", "?sslmode=verify-full&sslrootcert=/no/such.crt"), "/no/such.crt");
    }

    @Test
    void aServerWithoutTlsIsNotUsedInstead() {
        String url = TestDatabase.fresh().url();
        assertRefused(
                url + "?sslmode=verify-full&sslrootcert=" + authority.certificate(), "The server does not support SSL");
    }

    @Test
    void aServerThatIsDownIsStillToldAsOne() {
        Shell shell = shell("jdbc:postgresql://localhost:1/claims?sslmode=verify-full");
        assertThat(shell.call("run", SAMPLES)).isEqualTo(DATABASE_NOT_USABLE);
        assertThat(shell.err()).contains("check that the server runs").doesNotContain("TLS");
    }

    private void assertRefused(String url, String told) {
        Shell shell = shell(url);
        assertThat(shell.call("run", SAMPLES)).as(shell.err()).isEqualTo(DATABASE_NOT_USABLE);
        assertThat(shell.err())
                .contains(told, "Remedy: SPRING_DATASOURCE_URL demands an encrypted connection", "sslrootcert");
    }

    private static String verifiedBy(TestAuthority trusted, String host) {
        return url(host, "?sslmode=verify-full&sslrootcert=" + trusted.certificate());
    }

    private static String url(String host, String parameters) {
        return "jdbc:postgresql://" + host + ":" + server.getPort() + "/claims" + parameters;
    }

    private Shell shell(String url) {
        return new Shell(workingFolder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", url)
                .with("SPRING_DATASOURCE_USERNAME", "postgres")
                .with("SPRING_DATASOURCE_PASSWORD", "postgres")
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT);
    }
}
