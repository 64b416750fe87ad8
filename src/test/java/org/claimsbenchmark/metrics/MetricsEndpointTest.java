package org.claimsbenchmark.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimsbenchmark.job.ProgressListener;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.report.Alarm;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What monitoring sees over HTTP of four attempts at a run: two that publish, one that is sent away, one that finds nothing new. */
@Tag("database")
class MetricsEndpointTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\S+) ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(claims_\\w+)` \\|");

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static RunMetrics metrics;
    private static MetricsEndpoint endpoint;
    private static volatile DatabaseProbe.Answer reachable = DatabaseProbe.Answer.UP;

    @BeforeAll
    static void runAndServe() throws IOException, SQLException {
        database = TestDatabase.migrated();
        metrics = new RunMetrics();
        endpoint = MetricsEndpoint.serve(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), metrics, () -> reachable);
        try (TestRun application = TestRun.on(database)) {
            assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
            List<String> lines = new ArrayList<>(Extracts.lines(1, 39));
            lines.add(Extracts.line("C40", "P40", "3000.00").replace("2025-03-04", "2025-02-31"));
            Alarm late = new Alarm("MISSING_DELIVERY", "Aetna, monthly", "expected by the 5th, nothing came");
            application.runHeardBy(hearing(), "main", List.of(late), Extracts.write(folder, "patient-7.csv", lines));
            Extracts.write(folder, "empty.csv", "");
            Extracts.write(folder, "more.csv", Extracts.lines(101, 12));
            application.runHeardBy(hearing(), "main", List.of(), folder);
            try (Connection other = database.connect();
                    Statement statement = other.createStatement()) {
                statement.execute("select pg_advisory_lock(hashtext('claims-benchmark run'), hashtext('main'))");
                RunOutcome outcome = application.runHeardBy(hearing(), "main", List.of(), folder);
                assertThat(outcome.status()).isEqualTo(RunOutcome.Status.RUN_IN_PROGRESS);
            }
            Files.delete(folder.resolve("empty.csv"));
            application.runHeardBy(hearing(), "main", List.of(), folder);
        }
    }

    @AfterAll
    static void close() {
        endpoint.close();
    }

    private static ProgressListener hearing() {
        return metrics.hearing(ProgressListener.NONE);
    }

    @Test
    void theMetersSayWhatTheRunsDid() {
        assertThat(get("/actuator/prometheus").body())
                .contains(
                        "\nclaims_runs_total{edition=\"main\",status=\"PUBLISHED\"} 1.0\n",
                        "\nclaims_runs_total{edition=\"main\",status=\"PUBLISHED_WITHOUT_SOME\"} 1.0\n",
                        "\nclaims_runs_total{edition=\"main\",status=\"RUN_IN_PROGRESS\"} 1.0\n",
                        "\nclaims_run_in_progress 0.0\n",
                        "\nclaims_run_lock_waits_total{edition=\"main\"} 1.0\n",
                        "\nclaims_run_last_status{edition=\"main\",status=\"NOTHING_NEW\"} 1.0\n",
                        "\nclaims_run_last_status{edition=\"main\",status=\"RUN_IN_PROGRESS\"} 0.0\n",
                        "\nclaims_run_step_seconds_count{edition=\"main\",step=\"settle\"} 2\n",
                        "\nclaims_read_records_total 52.0\n",
                        "\nclaims_read_lines_total 51.0\n",
                        "\nclaims_records_total{bucket=\"kept\",edition=\"main\"} 51.0\n",
                        "\nclaims_records_total{bucket=\"rejected\",edition=\"main\"} 1.0\n",
                        "\nclaims_rejects_total{code=\"BAD_DATE\",edition=\"main\"} 1.0\n",
                        "\nclaims_extracts_total{became=\"LOADED\",edition=\"main\"} 2.0\n",
                        "\nclaims_extracts_total{became=\"REFUSED\",edition=\"main\"} 1.0\n",
                        "\nclaims_alarms_total{code=\"MISSING_DELIVERY\",edition=\"main\"} 1.0\n");
    }

    @Test
    void everyMeterIsARowOfTheReadmeAndEveryRowAMeter() throws IOException {
        assertThat(new TreeSet<>(all(FAMILY, get("/actuator/prometheus").body())))
                .isEqualTo(new TreeSet<>(all(ROW, Files.readString(Path.of("reports/README.md")))));
    }

    @Test
    void noLabelHasTheNameOfAFileAPatientOrAClaim() {
        assertThat(get("/actuator/prometheus").body()).doesNotContainPattern("patient-7|\\.csv|[CP]\\d+\\b|Aetna");
    }

    @Test
    void theAgeOfThePublicationGrowsFromItsTime() {
        String body = get("/actuator/prometheus").body();
        double time = value(body, "claims_publication_time_seconds{edition=\"main\"}");
        double age = value(body, "claims_publication_age_seconds{edition=\"main\"}");
        assertThat(time + age).isBetween(System.currentTimeMillis() / 1000.0 - 60, System.currentTimeMillis() / 1000.0);
    }

    @Test
    void healthIsTheDatabaseAndTheLastRun() {
        HttpResponse<String> well = get("/actuator/health");
        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(well.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode health = JsonMapper.shared().readTree(well.body());
        assertThat(health.at("/status").asString()).isEqualTo("UP");
        assertThat(health.at("/editions/0/edition").asString()).isEqualTo("main");
        assertThat(health.at("/editions/0/last_status").asString()).isEqualTo("NOTHING_NEW");
        assertThat(health.at("/editions/0/run_id").asLong()).isEqualTo(2);
        assertThat(health.at("/editions/0/publication_age_seconds").asLong()).isBetween(0L, 600L);
        reachable = DatabaseProbe.Answer.DOWN;
        try {
            assertThat(get("/actuator/health").statusCode()).isEqualTo(503);
        } finally {
            reachable = DatabaseProbe.Answer.UP;
        }
    }

    @Test
    void aRunThatFailedMakesHealthSaySoUntilOneEndsWell() throws IOException {
        RunMetrics others = new RunMetrics();
        TestDatabase broken = TestDatabase.migrated();
        Rows.execute(broken, "alter table claims.line rename to line_elsewhere");
        try (MetricsEndpoint another = MetricsEndpoint.serve(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        others,
                        () -> DatabaseProbe.Answer.ASLEEP);
                TestRun application = TestRun.on(broken)) {
            Path extract = Extracts.write(folder.resolve("apart"), "a.csv", Extracts.lines(1, 20));
            application.runHeardBy(others.hearing(ProgressListener.NONE), "main", List.of(), extract);
            assertThat(get(another, "/actuator/health").statusCode()).isEqualTo(503);
            assertThat(get(another, "/actuator/health").body()).contains("\"last_status\":\"FAULT\"");
            Rows.execute(broken, "alter table claims.line_elsewhere rename to line");
            application.runHeardBy(others.hearing(ProgressListener.NONE), "main", List.of(), extract);
            assertThat(get(another, "/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nothingElseIsServed() throws Exception {
        assertThat(get("/actuator/prometheus/..").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/healthy").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        HttpRequest post = HttpRequest.newBuilder(uri(endpoint, "/actuator/health"))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThat(HTTP.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    private static HttpResponse<String> get(String path) {
        return get(endpoint, path);
    }

    private static HttpResponse<String> get(MetricsEndpoint asked, String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri(asked, path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(MetricsEndpoint asked, String path) {
        return URI.create("http://127.0.0.1:" + asked.address().getPort() + path);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static double value(String body, String meter) {
        return body.lines()
                .filter(line -> line.startsWith(meter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(meter.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
