package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.report.Alarm;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every attempt at a run leaves a report: what came, how it ended, and what to do. */
@Tag("database")
class AttemptReportsTest {

    private static final String TIME = "-\\d{8}T\\d{6}Z";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();

    @AutoClose
    private final TestRun application = TestRun.on(database);

    @Test
    void aPublicationSaysWhatCameWhatItDidHowLongItTookAndWhatChanged() throws IOException {
        Extracts.write(folder, "january.csv", Extracts.lines(1, 20));
        application.run("main", folder);
        JsonNode first = json("1");
        assertThat(first.at("/ledger/change").isNull()).isTrue();
        assertThat(first.at("/what_to_do")).isEmpty();
        assertThat(markdown("1")).contains("## What to do\n\nNothing.");

        Extracts.write(folder, "february.csv", Extracts.lines(101, 15));
        Extracts.write(folder, "march.csv", "no,layout,fits\n1,2,3\n");
        assertThat(application.run("main", folder).status()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        JsonNode report = json("2");
        assertThat(report.at("/status").asString()).isEqualTo("PUBLISHED_WITHOUT_SOME");
        assertThat(report.at("/run_id").asLong()).isEqualTo(2);
        assertThat(report.at("/action").asString()).isEqualTo("load");
        assertThat(report.at("/given")
                        .valueStream()
                        .map(given -> given.at("/name").asString() + " "
                                + given.at("/became").asString()))
                .containsExactly("february.csv LOADED", "january.csv KNOWN", "march.csv REFUSED");
        assertThat(report.at("/steps")
                        .valueStream()
                        .map(step -> step.at("/name").asString()))
                .containsExactly(
                        "prepare",
                        "registerExtracts",
                        "loadReference",
                        "loadLines",
                        "replayRejects",
                        "judgeExtracts",
                        "settle",
                        "benchmark",
                        "check",
                        "publish");
        assertThat(report.at("/progress/records").asLong()).isEqualTo(15);
        assertThat(report.at("/ledger/refused/0/name").asString()).isEqualTo("march.csv");
        Map<String, Object> inDatabase = Rows.of(database, """
                        select count(*) as extracts, sum(records_kept)::bigint as records_kept,
                          (select count(*) from published.cell where run_id = 2) as cells
                        from claims.run_extract where run_id = 2 and role <> 'refused'
                        """).get(0);
        JsonNode change = report.at("/ledger/change");
        inDatabase.forEach((figure, value) ->
                assertThat(change.at("/now/" + figure).asLong()).as(figure).isEqualTo(value));
        assertThat(change.at("/before/records_kept").asLong()).isEqualTo(20);
        assertThat(report.at("/what_to_do").valueStream().map(JsonNode::asString))
                .singleElement()
                .asString()
                .startsWith("march.csv: refused (");
        assertThat(markdown("2"))
                .contains("# Edition main, run 2: published WITHOUT 1 extract that is refused")
                .contains("| january.csv | ")
                .contains("## What changed since run 1")
                .contains("| lines kept | 20 | 35 | +15 |");
    }

    @Test
    void anAttemptThatPublishesNothingHasAFolderOfItsOwn() throws IOException {
        Path extract = Extracts.write(folder, "a.csv", Extracts.lines(1, 20));
        application.run("main", extract);
        application.run("main", extract);
        application.run("main", extract);
        application.run("main", Extracts.write(folder, "b.csv", ""));
        application.run("main", folder.resolve("c.csv"));
        application.act("main", new RunAction.Verify(1));
        assertThat(folders("nothing-new")).hasSize(2);
        assertThat(folders("refused")).hasSize(2);
        assertThat(folders("verified")).hasSize(1);
        JsonNode nothingNew = json(folders("nothing-new").get(0));
        assertThat(nothingNew.at("/run_id").asLong()).isEqualTo(1);
        assertThat(nothingNew.at("/given/0/became").asString()).isEqualTo("KNOWN");
        assertThat(folders("refused").stream().map(this::markdown))
                .anySatisfy(report -> assertThat(report).contains("EXTRACT_EMPTY: b.csv"))
                .anySatisfy(report -> assertThat(report).contains("c.csv").contains("no such file"))
                .allSatisfy(report -> assertThat(report).contains("## What to do\n\n- correct what is refused"));
    }

    @Test
    void aRunThatFailsSaysWhyAndWhatToDoAndSoDoesTheOneThatCannotBeginBesideIt() throws IOException {
        Path extract = Extracts.write(folder, "a.csv", Extracts.lines(1, 20));
        Rows.execute(database, """
                create function public.fail() returns trigger language plpgsql as $$ begin
                  raise exception 'broken' using errcode = 'XX000'; end $$;
                create trigger fail before insert on claims.line for each row execute function public.fail()
                """);
        RunOutcome outcome = application.run("main", extract);
        assertThat(outcome.status()).isEqualTo(Status.FAULT);
        assertThat(outcome.text()).contains("Report    ");
        JsonNode report = json(folders("failed").get(0));
        assertThat(report.at("/ledger/extracts/0/name").asString()).isEqualTo("a.csv");
        assertThat(report.at("/given/0/became").asString()).isEqualTo("NOT_REACHED");
        assertThat(report.at("/message/0").asString()).contains("SQLSTATE XX000");
        assertThat(report.at("/what_to_do/0").asString()).startsWith("run the same command again: it continues");
        assertThat(report.at("/steps").valueStream().toList().get(3).at("/name").asString())
                .isEqualTo("loadLines");

        Rows.execute(database, "drop trigger fail on claims.line");
        try (Gate gate = Gate.before(database, "insert", "claims.line", "true");
                Program first = Program.start(database, "run", extract.toString())) {
            gate.awaitWaiting(1);
            assertThat(application.run("main", extract).status()).isEqualTo(Status.RUN_IN_PROGRESS);
            gate.open();
            assertThat(first.exitCode()).as(first.output()).isZero();
        }
        assertThat(json(folders("in-progress").get(0)).at("/what_to_do/0").asString())
                .startsWith("wait until the other run has ended");
    }

    @Test
    void anAttemptThatWasKilledIsNamedByTheNextOne() throws IOException {
        Path extract = Extracts.write(folder, "a.csv", Extracts.lines(1, 20));
        try (Gate gate = Gate.before(database, "insert", "claims.line", "true");
                Program killed = Program.start(database, "run", extract.toString())) {
            gate.awaitWaiting(1);
            killed.kill();
        }
        Extracts.write(folder, "b.csv", Extracts.lines(101, 20));
        RunOutcome outcome = application.run("main", folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(outcome.text()).contains("ATTEMPT_BROKE_OFF the attempt that began at ");
        assertThat(application.run("main", folder).text()).doesNotContain("ATTEMPT_BROKE_OFF");
    }

    @Test
    void alarmsAreInTheReportAndInWhatIsPrinted() throws IOException {
        Alarm late =
                new Alarm("MISSING_DELIVERY", "Aetna, monthly", "expected by the 5th, nothing came; ask who delivers");
        RunOutcome outcome = application.runWithAlarms(
                "main", List.of(late), Extracts.write(folder, "a.csv", Extracts.lines(1, 20)));
        String line = "MISSING_DELIVERY Aetna, monthly: expected by the 5th, nothing came; ask who delivers";
        assertThat(outcome.text()).contains("\nAlarms\n" + line + "\n");
        String run = Rows.single(database, "select run_id from claims.run").toString();
        assertThat(json(run).at("/alarms/0/code").asString()).isEqualTo("MISSING_DELIVERY");
        assertThat(json(run).at("/what_to_do/0").asString()).isEqualTo(line);
        assertThat(markdown(run)).contains("| MISSING_DELIVERY |").contains("expected by the 5th");
    }

    @Test
    void anAttemptWhoseDatabaseCannotBeOpenedLeavesAReport() throws IOException {
        Shell shell = new Shell(folder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", "no_such_role")
                .with("SPRING_DATASOURCE_PASSWORD", "not-to-be-seen")
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT);
        assertThat(shell.call(
                        "run",
                        Extracts.write(folder, "a.csv", Extracts.lines(1, 20)).toString()))
                .isEqualTo(4);
        Path report;
        try (Stream<Path> runs = Files.list(folder.resolve("reports/runs"))) {
            report = runs.findFirst().orElseThrow();
        }
        assertThat(report.getFileName().toString()).matches("failed" + TIME);
        assertThat(shell.err()).contains("Report    " + report.resolve("run.md"));
        assertThat(Files.readString(report.resolve("run.json")))
                .contains("\"status\" : \"DATABASE_NOT_USABLE\"", "does not let this program in", "Remedy")
                .doesNotContain("not-to-be-seen");
        assertThat(Files.readString(report.resolve("run.md"))).contains("make the database usable");
    }

    private List<String> folders(String kind) throws IOException {
        try (Stream<Path> runs = Files.list(application.reports().resolve("runs"))) {
            return runs.map(run -> run.getFileName().toString())
                    .filter(name -> name.matches(kind + TIME + "(-\\d+)?"))
                    .sorted()
                    .toList();
        }
    }

    private JsonNode json(String run) {
        return JsonMapper.shared().readTree(application.reports().resolve("runs/" + run + "/run.json"));
    }

    private String markdown(String run) {
        try {
            return Files.readString(application.reports().resolve("runs/" + run + "/run.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
