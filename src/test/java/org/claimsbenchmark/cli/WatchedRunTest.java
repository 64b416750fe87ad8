package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program with a structured log and a push gateway, as a process. */
@Tag("database")
@Tag("any-server")
class WatchedRunTest {

    @TempDir
    private Path folder;

    @Test
    void everyEventIsAnObjectThatNamesEditionRunStepAndExtractAndTheMetersArePushed() throws IOException {
        TestDatabase database = TestDatabase.migrated();
        Extracts.write(folder, "a.csv", Extracts.lines(1, 20));
        Extracts.write(folder, "empty.csv", "");
        LinkedBlockingQueue<String> pushed = new LinkedBlockingQueue<>();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            pushed.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        gateway.start();
        try (Program run =
                run(database, "http://127.0.0.1:" + gateway.getAddress().getPort())) {
            assertThat(run.exitCode()).as(run.output()).isEqualTo(6);
            List<JsonNode> events = events(run.output());
            assertThat(events).allSatisfy(event -> {
                assertThat(Instant.parse(event.at("/timestamp").asString())).isBefore(Instant.now());
                assertThat(event.at("/level").asString()).isIn("INFO", "WARN");
                assertThat(event.at("/logger").asString()).contains(".");
                assertThat(event.at("/message").asString()).isNotEmpty();
            });
            assertThat(events).anySatisfy(event -> {
                assertThat(event.at("/message").asString()).startsWith("settled: ");
                assertThat(event.at("/edition").asString()).isEqualTo("main");
                assertThat(event.at("/run").asString()).isEqualTo("1");
                assertThat(event.at("/step").asString()).isEqualTo("settle");
            });
            assertThat(events).anySatisfy(event -> {
                assertThat(event.at("/level").asString()).isEqualTo("WARN");
                assertThat(event.at("/message").asString()).startsWith("refused: EXTRACT_EMPTY");
                assertThat(event.at("/extract").asString()).isEqualTo("empty.csv");
            });
            assertThat(run.output()).contains("published WITHOUT 1 extract");
        } finally {
            gateway.stop(0);
        }
        assertThat(pushed)
                .singleElement()
                .asString()
                .contains("claims_records_total{bucket=\"kept\",edition=\"main\"} 20");
    }

    @Test
    void anExceptionOfAWorkerIsItsTypeAndFramesWithTheRunItBelongsToAndAGatewayThatIsAwayChangesNothing() {
        TestDatabase database = TestDatabase.migrated();
        Extracts.write(folder, "a.csv", Extracts.lines(1, 20));
        Rows.execute(database, """
                create function public.fail() returns trigger language plpgsql as $$ begin
                  raise exception 'patient-of-%', new.record_number using errcode = 'P0001'; end $$;
                create trigger fail before insert on claims.line for each row execute function public.fail()
                """);
        try (Program run = run(database, "http://127.0.0.1:9")) {
            assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
            assertThat(events(run.output()))
                    .filteredOn(event -> event.at("/thread").asString().startsWith("load-"))
                    .anySatisfy(event -> {
                        assertThat(event.at("/run").asString()).isEqualTo("1");
                        assertThat(event.at("/step").asString()).isEqualTo("loadLines");
                        JsonNode exception = event.at("/exceptions/0");
                        assertThat(exception.at("/type").asString()).endsWith(".DatabaseFault");
                        assertThat(exception.at("/frames").valueStream().map(JsonNode::asString))
                                .anyMatch(frame -> frame.contains("org.postgresql"));
                    });
            assertThat(run.output())
                    .contains("are not pushed to http://127.0.0.1:9")
                    .doesNotContain("patient-of");
        }
    }

    @Test
    void unlessToldOtherwiseTheLogIsLinesForPeople() {
        TestDatabase database = TestDatabase.migrated();
        Extracts.write(folder, "a.csv", Extracts.lines(1, 20));
        try (Program run = run(database)) {
            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output().lines().takeWhile(line -> !line.startsWith("Edition main")))
                    .isNotEmpty()
                    .allMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d INFO  .*"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--push-gateway=http://me:secret@gateway:9091, CLAIMS_PUSH_GATEWAY",
        "--push-gateway=gateway, expected http://HOST:PORT",
        "--log=xml, 'TEXT, JSON'",
    })
    void whatCannotBeIsSaidAndNoPasswordRepeated(String option, String said) {
        Shell shell = new Shell(folder, WatchedRunTest.class);
        assertThat(shell.call("run", option, "a.csv")).isEqualTo(2);
        assertThat(shell.err()).contains(said).doesNotContain("secret");
    }

    /** With the program's own logging, not that of tests. */
    private Program run(TestDatabase database, String gateway) {
        return run(database, "--push-gateway", gateway, "--log", "json");
    }

    private Program run(TestDatabase database, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", folder.toString()));
        arguments.addAll(List.of(options));
        return Program.start(database, List.of(), arguments.toArray(String[]::new));
    }

    /** All that is printed before the summary. */
    private static List<JsonNode> events(String output) {
        List<String> lines = output.lines().toList();
        List<String> events =
                lines.stream().takeWhile(line -> line.startsWith("{")).toList();
        assertThat(lines.subList(events.size(), lines.size())).noneMatch(line -> line.startsWith("{"));
        return events.stream().map(JsonMapper.shared()::readTree).toList();
    }
}
