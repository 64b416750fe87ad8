package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.HookServer;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.Served;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marked identifiers are in nothing that watchers get of good, refused, failed and killed runs: the events of the log, the
 * meters that are served or pushed, health, and word to a webhook.
 */
@Tag("database")
@Tag("any-server")
class CanaryOnWatchTest {

    private static final Needles NEEDLES = new Needles(PlantedExtracts.IDENTIFIER);
    private static final String NO_LINE =
            "alter table claims.line add constraint none check (procedure_code <> '20982') not valid";
    private static final String LINES_AGAIN = "alter table claims.line drop constraint none";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private Path layouts;
    private Path work;

    @BeforeEach
    void makeFolders() throws IOException {
        layouts = PlantedExtracts.layouts(folder.resolve("layouts"));
        work = Files.createDirectory(folder.resolve("work"));
    }

    @Test
    void noneIsInTheEventsAndPushedMetersOfRuns() throws IOException {
        try (HookServer gateway = HookServer.answering(202)) {
            run(6, gateway, PlantedExtracts.good(folder.resolve("good")));
            run(3, gateway, Extracts.write(folder.resolve("refused"), "refused.csv", PlantedExtracts.faulty()));
            Rows.execute(database, NO_LINE);
            run(1, gateway, Extracts.write(folder.resolve("failed"), "failed.csv", PlantedExtracts.sound("F", 30)));
            Rows.execute(database, LINES_AGAIN);
            Path extract = Extracts.write(folder.resolve("killed"), "killed.csv", PlantedExtracts.sound("K", 300));
            try (Gate gate = Gate.before(database, "insert", "claims.line", "true");
                    Program killed = start(gateway, extract)) {
                gate.awaitWaiting(1);
                killed.kill();
                assertThatNoneIsToldIn(killed.output());
            }
            assertThat(gateway.bodies())
                    .hasSize(3)
                    .allSatisfy(meters ->
                            assertThat(NEEDLES.areIn(meters)).as(meters).isFalse())
                    .anySatisfy(meters -> assertThat(meters).contains("claims_rejects_total{code=\"BAD_DATE\""))
                    .anySatisfy(meters -> assertThat(meters).contains("status=\"INPUT_REFUSED\""))
                    .anySatisfy(meters -> assertThat(meters).contains("status=\"FAULT\""));
        }
        assertThat(NEEDLES.filesBelow(work)).isEmpty();
        assertThat(work.resolve("reports/runs")).isNotEmptyDirectory();
    }

    @Test
    void noneIsInWhatNightsServeAndTell() throws IOException {
        Path inbox = PlantedExtracts.good(Files.createDirectory(folder.resolve("inbox")));
        List<String> served = new ArrayList<>();
        try (HookServer hook = HookServer.answering(200);
                Program nights = nightly(inbox, hook)) {
            nights.awaitOutput("published WITHOUT 1 extract");
            served.add(awaitMeter(nights, "claims_runs_total{edition=\"main\",status=\"PUBLISHED_WITHOUT_SOME\"} 1.0"));
            served.add(Served.page(nights, "health"));

            Rows.execute(database, NO_LINE);
            deliver(inbox, "failed.csv", PlantedExtracts.sound("F", 30));
            served.add(awaitMeter(nights, "claims_run_last_status{edition=\"main\",status=\"FAULT\"} 1.0"));
            Rows.execute(database, LINES_AGAIN);
            served.add(awaitMeter(nights, "claims_run_last_status{edition=\"main\",status=\"FAULT\"} 0.0"));

            try (Gate gate = Gate.before(database, "insert", "claims.line", "true")) {
                deliver(inbox, "killed.csv", PlantedExtracts.sound("K", 300));
                gate.awaitWaiting(1);
                served.add(awaitMeter(nights, "claims_run_in_progress 1.0"));
                served.add(Served.page(nights, "health"));
                nights.kill();
            }
            assertThatNoneIsToldIn(nights.output());
            assertThat(served)
                    .allSatisfy(page -> assertThat(NEEDLES.areIn(page)).as(page).isFalse());
            assertThat(hook.bodies())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(word -> assertThat(NEEDLES.areIn(word)).as(word).isFalse());
        }
    }

    private void run(int exitCode, HookServer gateway, Path extracts) {
        try (Program program = start(gateway, extracts)) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(exitCode);
            assertThatNoneIsToldIn(program.output());
        }
    }

    /** Neither as it was printed nor in a member of an event, where JSON may have escaped it. */
    private static void assertThatNoneIsToldIn(String output) {
        assertThat(NEEDLES.areIn(output)).as(output).isFalse();
        List<JsonNode> events = output.lines()
                .filter(line -> line.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.at("/message").asString()).isNotEmpty();
            assertThat(values(event)).noneMatch(NEEDLES::areIn);
        });
    }

    private static List<String> values(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().flatMap(value -> values(value).stream()).toList()
                : List.of(node.asString());
    }

    private static String awaitMeter(Program nights, String meter) {
        return nights.awaited("it never served '" + meter + "'", () -> Served.page(nights, "prometheus"), meter);
    }

    private static void deliver(Path inbox, String name, List<String> lines) throws IOException {
        Path part = Extracts.write(inbox, name + ".part", lines);
        Files.move(part, inbox.resolve(name));
    }

    private Program start(HookServer gateway, Path extracts) {
        return start(
                "run",
                extracts.toString(),
                "--push-gateway",
                "http://127.0.0.1:" + gateway.url().getPort());
    }

    private Program nightly(Path inbox, HookServer hook) {
        return start(
                "nightly",
                "--cron=* * * * * *",
                "--zone=UTC",
                "--inbox=" + inbox,
                "--settle-time=0s",
                "--retries=0",
                "--listen=127.0.0.1:0",
                "--webhook-when=always",
                "--webhook=" + hook.url());
    }

    /** With the program's own logging, not that of tests, at its most talkative. */
    private Program start(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--log", "json", "--layouts", layouts.toString()));
        return Program.inFolder(work, database.loader(), List.of("-Dclaims.log=debug"), all.toArray(String[]::new));
    }
}
