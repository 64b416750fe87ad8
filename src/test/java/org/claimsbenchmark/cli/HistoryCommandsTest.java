package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.claim.EditionTerms;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.PreparedOnce;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands that only read say of the runs of a database. */
@Tag("database")
class HistoryCommandsTest {

    private static final PreparedOnce TWO_PUBLISHED_AND_ONE_WITHDRAWN = new PreparedOnce();

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Shell shell;

    @BeforeEach
    void openShell() {
        database = TestDatabase.migrated();
        shell = shellOn(database);
    }

    @Test
    void editionsStandWithTheirCurrentPublication() {
        publishTwoAndWithdrawOne();
        try (TestRun application = TestRun.on(database)) {
            application.run("q3-question", published.resolve("february.csv"));
        }
        assertThat(shell.call("editions")).isZero();
        assertThat(shell.out().lines())
                .element(0)
                .isEqualTo(
                        "edition      current_run  published_at          extracts  records_kept  service_period  runs"
                                + "  publications");
        JsonNode editions = json("editions", "--json");
        assertThat(editions.size()).isEqualTo(2);
        assertThat(editions.get(0).get("edition").stringValue()).isEqualTo("main");
        assertThat(editions.get(0).get("current_run").intValue()).isEqualTo(3);
        assertThat(editions.get(0).get("extracts").intValue()).isEqualTo(1);
        assertThat(editions.get(0).get("records_kept").intValue()).isEqualTo(20);
        assertThat(editions.get(0).get("runs").intValue()).isEqualTo(3);
        assertThat(editions.get(1).get("edition").stringValue()).isEqualTo("q3-question");
        assertThat(editions.get(1).get("published_at").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}Z");
    }

    @Test
    void theRunsOfAnEditionStandNewestFirst() {
        publishTwoAndWithdrawOne();
        assertThat(shell.call("runs", "--csv")).isZero();
        List<String> lines = shell.out().lines().toList();
        assertThat(lines.get(0)).startsWith("run_id,action,status,begun,ended,extracts,loaded,records_read");
        assertThat(lines.subList(1, lines.size()))
                .map(line -> line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}Z", "T"))
                .containsExactly(
                        "3,withdraw,published,T,T,1,0,21,20,1,0,,all",
                        "2,load,superseded,T,T,2,1,36,35,1,1,,all",
                        "1,load,superseded,T,T,1,1,21,20,1,0,,all");
    }

    @Test
    void oneRunIsShownWhole() {
        publishTwoAndWithdrawOne();
        JsonNode page = json("show", "2", "--json");
        assertThat(page.get("inputs")
                        .valueStream()
                        .map(input -> input.get("file_name").stringValue() + " "
                                + input.get("role").stringValue() + " " + input.get("records_kept")))
                .containsExactly("january.csv carried 20", "february.csv loaded 15");
        assertThat(page.get("refused").get(0).get("file_name").stringValue()).isEqualTo("broken.csv");
        assertThat(page.get("receipt")
                        .valueStream()
                        .map(receipt -> receipt.get("kind").stringValue()))
                .contains("input", "layout", "reference", "program", "settings", "figures");
        assertThat(page.get("attempts").size()).isEqualTo(1);
        assertThat(page.get("steps").valueStream().map(step -> step.get("step").stringValue()))
                .startsWith("registerExtracts", "loadReference", "loadLines")
                .endsWith("publish");

        assertThat(shell.call("show", "1")).isZero();
        assertThat(shell.out())
                .contains("Run\n", "Inputs\n", "Receipt\n", "Steps\n")
                .containsPattern("BAD_AMOUNT +1 +0 +1 ")
                .containsPattern("program version +\\S+");
    }

    @Test
    void twoPublicationsStandBesideEachOtherButForChangesOfFewerThanElevenPatients() {
        List<String> cigna = of("Cigna", Extracts.lines(201, 15));
        List<String> medicare = of("Medicare", Extracts.lines(301, 14));
        Path corrected = Extracts.write(folder, "january-corrected.csv", Extracts.lines(101, 40));
        List<String> oneAmountCorrected = new ArrayList<>(medicare);
        oneAmountCorrected.set(0, medicare.get(0).replace("3301.00", "4301.00"));
        try (TestRun application = TestRun.on(database)) {
            application.run(
                    "main",
                    Extracts.write(folder, "january.csv", Extracts.lines(1, 20)),
                    Extracts.write(folder, "cigna.csv", cigna),
                    Extracts.write(folder, "medicare.csv", medicare),
                    Extracts.write(folder, "humana.csv", of("Humana", Extracts.lines(401, 13))));
            application.act("main", new RunAction.Load("january.csv", false, EditionTerms.AS_THEY_ARE), corrected);
            application.run(
                    "main",
                    Extracts.write(folder, "cigna-more.csv", of("Cigna", Extracts.lines(251, 5))),
                    Extracts.write(folder, "medicare.csv", oneAmountCorrected));
            application.act("main", new RunAction.Withdraw("humana.csv"));
        }
        JsonNode differences = json("compare", "1", "4", "--json");
        assertThat(differences.get("extracts_that_differ").valueStream().map(HistoryCommandsTest::values))
                .containsExactly(
                        "came cigna-more.csv null null 5",
                        "left humana.csv null 13 null",
                        "replaced january.csv january-corrected.csv 20 40",
                        "replaced medicare.csv medicare.csv 14 14");
        assertThat(differences.get("records_by_bucket").valueStream().map(HistoryCommandsTest::values))
                .contains("kept 62 74 396800.0 473600.0");
        assertThat(differences
                        .get("figures_that_differ")
                        .valueStream()
                        .filter(row -> row.get("dimension").stringValue().equals("payer"))
                        .map(HistoryCommandsTest::values))
                .containsExactly(
                        "Professional, non-facility payer Aetna changed 20 40 20 40 6400.0 6400.0 3010.5 3120.5 3000.0 3000.0 0.9329 0.967",
                        "Professional, non-facility payer Cigna Health withheld" + " null".repeat(12),
                        "Professional, non-facility payer Medicare withheld" + " null".repeat(12),
                        "Professional, non-facility payer Other payer not shown after 13 null 13 null 6400.0 null 3407.0 null 3000.0 null 1.0558 null");
        assertThat(shell.call("compare", "1", "99")).isEqualTo(3);
        assertThat(shell.err()).contains("run 99: expected a publication, found none; 'runs' lists");
    }

    @Test
    void whatNeitherPublicationShowsIsNotNamedWhenTheyAreCompared() {
        try (TestRun application = TestRun.on(database)) {
            application.run(
                    "main",
                    Extracts.write(folder, "january.csv", Extracts.lines(1, 40)),
                    Extracts.write(folder, "cigna.csv", of("Cigna", Extracts.lines(201, 5))),
                    Extracts.write(folder, "humana.csv", of("Humana", Extracts.lines(401, 15))));
            application.run(
                    "main",
                    Extracts.write(folder, "more.csv", Extracts.lines(501, 12)),
                    Extracts.write(folder, "more-cigna.csv", of("Cigna", Extracts.lines(601, 2))));
        }
        JsonNode differences = json("compare", "1", "2", "--json");
        assertThat(differences.get("what_moved_them").valueStream())
                .noneMatch(row -> row.get("dimension").stringValue().equals("payer"));
        assertThat(differences
                        .get("figures_that_differ")
                        .valueStream()
                        .filter(row -> row.get("dimension").stringValue().equals("payer"))
                        .map(row -> row.get("value").stringValue() + " "
                                + row.get("change").stringValue()))
                .containsExactly("Aetna changed");
    }

    @Test
    void aPublicationDiffersInNothingFromItself() {
        publishTwoAndWithdrawOne();
        JsonNode differences = json("compare", "3", "3", "--json");
        assertThat(differences.get("extracts_that_differ").size()).isZero();
        assertThat(differences.get("figures_that_differ").size()).isZero();
        assertThat(differences.get("rows_of_figures").valueStream().map(HistoryCommandsTest::values))
                .allSatisfy(table -> assertThat(table).endsWith(" 0 0 0"))
                .hasSize(9);
    }

    private static String values(JsonNode row) {
        return row.valueStream()
                .map(JsonNode::asString)
                .map(text -> text.isEmpty() ? "null" : text)
                .collect(Collectors.joining(" "));
    }

    private static List<String> of(String payer, List<String> lines) {
        return lines.stream().map(line -> line.replace("Aetna PPO", payer)).toList();
    }

    @Test
    void whatIsUnknownIsNamedWithWhatToDo() {
        publishTwoAndWithdrawOne();
        assertThat(shell.call("show", "99")).isEqualTo(3);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        "run 99: expected the number of a run, found none; 'runs' lists those of an edition");
        assertThat(shell.call("runs", "--edition", "nightly")).isEqualTo(3);
        assertThat(shell.err()).contains("edition nightly: expected runs, found none; 'editions' lists what there is");
        assertThat(shell.call("show", "last")).isEqualTo(2);
    }

    @Test
    void whoeverMayNotReadTheJobsRecordsIsToldWhoMay() {
        Rows.execute(database, "create role claims_test_auditor login password 'secret' in role benchmark_auditor");
        shell.with("SPRING_DATASOURCE_USERNAME", "claims_test_auditor").with("SPRING_DATASOURCE_PASSWORD", "secret");
        assertThat(shell.call("editions")).as(shell.err()).isZero();
        assertThat(shell.call("runs")).isEqualTo(4);
        assertThat(shell.err())
                .contains("does not let this user read what has run", "call this as the user of the runs");
    }

    @Test
    void aDatabaseWithoutRunsSaysSo() {
        assertThat(shell.call("editions")).isZero();
        assertThat(shell.out()).endsWith("(0 rows)\n");
        Shell empty = shellOn(TestDatabase.fresh());
        assertThat(empty.call("editions")).isEqualTo(4);
        assertThat(empty.err()).contains("holds no runs").contains("call 'run' first");
    }

    @Test
    void aRunIsInProgressUntilItsProgramIsKilled() {
        Path january = Extracts.write(folder, "january.csv", Extracts.lines(1, 20));
        try (Gate gate = Gate.before(database, "update", "claims.run_extract", "new.records_read is not null");
                Program program = Program.start(database, "run", january.toString())) {
            gate.awaitWaiting(1);
            assertThat(shell.call("runs", "--csv")).isZero();
            assertThat(shell.out())
                    .as("all is loaded, nothing is settled")
                    .containsPattern("1,load,in progress,[^,]+,,1,1,20,,0,0,,all");
            assertThat(shell.call("show", "1")).isZero();
            program.kill();
            gate.cutTheConnectionsOfAllOthers();
        }
        assertThat(shell.call("runs", "--csv")).isZero();
        assertThat(shell.out()).contains("1,load,killed,");
        TestRun.once(database, "main", january);
        assertThat(shell.call("runs", "--csv")).isZero();
        assertThat(shell.out()).contains("1,load,published,");
        assertThat(json("show", "1", "--json").get("attempts").size()).isEqualTo(2);
    }

    @Test
    void aRefusedRunHasEndedAndIsNoneThatFailed() {
        TestRun.once(database, "main", Extracts.write(folder, "broken.csv", "not,a,header\n1,2,3\n"));
        assertThat(shell.call("runs", "--csv")).isZero();
        assertThat(shell.out()).contains("1,load,refused,");
        TestRun.once(database, "main", Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        assertThat(shell.call("runs", "--csv")).isZero();
        assertThat(shell.out()).contains("load,published,").doesNotContain("load,refused");
    }

    /** Run 1 loads january, run 2 february beside a file that is refused, run 3 takes february out. */
    private void publishTwoAndWithdrawOne() {
        database = TWO_PUBLISHED_AND_ONE_WITHDRAWN.copy(HistoryCommandsTest::publishTwoAndWithdrawOne);
        shell = shellOn(database);
    }

    private static void publishTwoAndWithdrawOne(TestDatabase database) {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 20));
        lines.add(Extracts.line("C99", "P99", "no amount"));
        try (TestRun application = TestRun.on(database)) {
            application.run("main", Extracts.write(published, "january.csv", lines));
            application.run(
                    "main",
                    Extracts.write(published, "february.csv", Extracts.lines(201, 15)),
                    Extracts.write(published, "broken.csv", "not,a,header\n1,2,3\n"));
            application.act("main", new RunAction.Withdraw("february.csv"));
        }
    }

    private JsonNode json(String... arguments) {
        assertThat(shell.call(arguments)).as(shell.err()).isZero();
        return JsonMapper.shared().readTree(shell.out());
    }

    private Shell shellOn(TestDatabase database) {
        return new Shell(folder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password());
    }
}
