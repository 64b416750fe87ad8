package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.EditionTerms;
import org.claimsbenchmark.claim.ServiceMonths;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs by hand: one extract takes another's place or leaves, an earlier publication is shown again, months are chosen. */
@Tag("database")
class RerunTest {

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();

    @AutoClose
    private final TestRun application = TestRun.on(database);

    @Test
    void anExtractOfAnotherNameTakesThePlaceOfTheOneThatIsNamed() {
        publish("january.csv", Extracts.lines(1, 20));
        publish("february.csv", Extracts.lines(201, 15));
        Path corrected = Extracts.write(folder, "january-corrected.csv", Extracts.lines(101, 12));
        RunOutcome outcome =
                application.act("main", new RunAction.Load("january.csv", false, EditionTerms.AS_THEY_ARE), corrected);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThatFiguresAreThoseOf(corrected, folder.resolve("february.csv"));
        assertThat(Rows.single(
                        database,
                        "select n.file_name from claims.extract e join claims.extract n on n.extract_id = e.replaced_by"
                                + " where e.file_name = 'january.csv' and e.status = 'replaced'"))
                .isEqualTo("january-corrected.csv");
    }

    @Test
    void whatIsNamedStaysWhereItsSuccessorIsRefused() {
        publish("january.csv", Extracts.lines(1, 20));
        String before = RestartTest.figures(database);
        Path broken = Extracts.write(folder, "january-corrected.csv", "not,a,header\n1,2,3\n");
        RunOutcome outcome =
                application.act("main", new RunAction.Load("january.csv", false, EditionTerms.AS_THEY_ARE), broken);
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(RestartTest.figures(database)).isEqualTo(before);
        assertThat(publishedNames()).containsExactly("january.csv");
    }

    @Test
    void anExtractThatIsOverwrittenWithAnotherLeavesTheFigures() {
        publish("january.csv", Extracts.lines(1, 20));
        publish("february.csv", Extracts.lines(201, 15));
        Path february = folder.resolve("february.csv");
        Path overwritten = Extracts.write(folder, "january.csv", Extracts.lines(201, 15));
        RunOutcome outcome = application.run("main", overwritten, february);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(publishedNames()).containsExactly("february.csv");
        assertThatFiguresAreThoseOf(february);
        assertThat(application.run("main", overwritten, february).status()).isEqualTo(Status.NOTHING_NEW);
    }

    @Test
    void toReplaceTakesOneNewExtractAndAPublishedOne() {
        publish("january.csv", Extracts.lines(1, 20));
        Path one = Extracts.write(folder, "one.csv", Extracts.lines(101, 12));
        Path two = Extracts.write(folder, "two.csv", Extracts.lines(201, 12));
        assertThat(application
                        .act("main", new RunAction.Load("january.csv", false, EditionTerms.AS_THEY_ARE), one, two)
                        .text())
                .contains("january.csv: expected one new extract to take its place, found 2");
        assertThat(application
                        .act("main", new RunAction.Load("december.csv", false, EditionTerms.AS_THEY_ARE), one)
                        .text())
                .contains("december.csv")
                .contains("no extract of this name or number");
        assertThat(publishedNames()).containsExactly("january.csv");
    }

    @Test
    void aWithdrawnExtractLeavesTheFiguresAndStaysOutUntilItIsReadmitted() {
        Path january = publish("january.csv", Extracts.lines(1, 20));
        Path february = publish("february.csv", Extracts.lines(201, 15));
        String both = RestartTest.figures(database);

        RunOutcome outcome = application.act("main", new RunAction.Withdraw("february.csv"));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThatFiguresAreThoseOf(january);
        assertThat(Rows.single(database, "select status from claims.extract where file_name = 'february.csv'"))
                .isEqualTo("withdrawn");

        RunOutcome again = application.run("main", january, february);
        assertThat(again.status()).as(again.text()).isEqualTo(Status.NOTHING_NEW);
        assertThat(again.text()).contains("1 of 2 extracts were loaded before, 1 withdrawn");

        RunOutcome readmitted =
                application.act("main", new RunAction.Load(null, true, EditionTerms.AS_THEY_ARE), february);
        assertThat(readmitted.status()).as(readmitted.text()).isEqualTo(Status.PUBLISHED);
        assertThat(RestartTest.figures(database)).isEqualTo(both);
        assertThat(Rows.of(database, "select * from claims.withdrawal")).isEmpty();
    }

    @Test
    void withTheLastExtractAllFiguresLeave() {
        publish("january.csv", Extracts.lines(1, 20));
        RunOutcome outcome = application.act("main", new RunAction.Withdraw("january.csv"));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.of(database, "select * from benchmark.cell where line_count > 0"))
                .isEmpty();
        assertThat(publishedNames()).isEmpty();
    }

    @Test
    void aCorrectedDeliveryOfAWithdrawnExtractIsLoadedAsAnyOther() {
        Path january = publish("january.csv", Extracts.lines(1, 20));
        publish("february.csv", Extracts.lines(201, 15));
        application.act("main", new RunAction.Withdraw("february.csv"));
        Path corrected = publish("february.csv", Extracts.lines(301, 13));
        assertThatFiguresAreThoseOf(january, corrected);
    }

    @Test
    void anEarlierPublicationIsShownAgainAsItWas() throws IOException {
        Path january = publish("january.csv", Extracts.lines(1, 20));
        String first = RestartTest.figures(database);
        Files.copy(january, folder.resolve("first.csv"));
        publish("january.csv", Extracts.lines(101, 12));
        Path february = publish("february.csv", Extracts.lines(201, 15));

        RunOutcome outcome = application.act("main", new RunAction.RollBack(1));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(RestartTest.figures(database)).isEqualTo(first);
        assertThat(publishedNames()).containsExactly("january.csv");
        assertThat(Rows.single(
                        database,
                        "select count(*) from claims.run where status = 'published' and action = 'roll_back'"
                                + " and restores_run_id = 1 and base_run_id = 3"))
                .isEqualTo(1L);

        RunOutcome nightly = application.run("main", january, february);
        assertThat(nightly.status()).as("what came in since stays out").isEqualTo(Status.NOTHING_NEW);
        assertThat(RestartTest.figures(database)).isEqualTo(first);

        Path march = publish("march.csv", Extracts.lines(301, 13));
        Path firstJanuary = Files.move(
                folder.resolve("first.csv"),
                Files.createDirectory(folder.resolve("then")).resolve("january.csv"));
        assertThatFiguresAreThoseOf(firstJanuary, march);
    }

    @Test
    void thereIsNoReturnPastAReplayOfTheLinesOfThen() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 30));
        lines.add(Extracts.line("C99", "P99", "no amount"));
        publish("january.csv", lines);
        publish("february.csv", Extracts.lines(201, 15));
        String before = RestartTest.figures(database);
        // as the replay of run 2 would have closed it
        Rows.execute(database, "update claims.reject set closed_by_run_id = 2, closed_by = 'a corrected layout'");
        RunOutcome outcome = application.act("main", new RunAction.RollBack(1));
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains("run 1: rejects of january.csv were read and loaded since");
        assertThat(RestartTest.figures(database)).isEqualTo(before);
    }

    @Test
    void toReturnToWhatIsShownOrToWhatNeverWasChangesNothing() {
        publish("january.csv", Extracts.lines(1, 20));
        assertThat(application.act("main", new RunAction.RollBack(1)).status()).isEqualTo(Status.NOTHING_NEW);
        assertThat(application.act("main", new RunAction.RollBack(7)).status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(application.act("other", new RunAction.RollBack(1)).text())
                .contains("expected a publication of edition other");
    }

    @Test
    void anEditionOfSomeMonthsIsAboutTheirServiceDatesAlone() {
        List<String> march = Extracts.lines(1, 20);
        List<String> april = Extracts.lines(101, 15).stream()
                .map(line -> line.replace("2025-03-04", "2025-04-30"))
                .toList();
        Path all = Extracts.write(folder, "all.csv", concat(march, april));
        RunAction ofMarch = new RunAction.Load(
                null,
                false,
                new EditionTerms(new ServiceMonths(YearMonth.of(2025, 2), YearMonth.of(2025, 3)), null, null));
        assertThat(application.act("march", ofMarch, all).status()).isEqualTo(Status.PUBLISHED);
        assertThat(cells(database, "march"))
                .isEqualTo(cellsOf(Extracts.write(folder.resolve("other"), "all.csv", march)));
        assertThat(Rows.single(
                        database,
                        "select count(*) from claims.settlement where rule = 'PERIOD-1' and bucket = 'out_of_scope'"))
                .isEqualTo(15L);

        assertThat(application.run("march", all).status())
                .as("the period stays with the edition")
                .isEqualTo(Status.NOTHING_NEW);
        RunAction ofApril = new RunAction.Load(
                null,
                false,
                new EditionTerms(new ServiceMonths(YearMonth.of(2025, 4), YearMonth.of(2025, 4)), null, null));
        assertThat(application.act("march", ofApril, all).status()).isEqualTo(Status.PUBLISHED);
        assertThat(cells(database, "march"))
                .isEqualTo(cellsOf(Extracts.write(folder.resolve("another"), "all.csv", april)));
    }

    @Test
    void theRuleOfDominanceStaysWithTheEditionUntilAnotherIsGiven() {
        Path extract = Extracts.write(
                folder,
                "one-provider.csv",
                Extracts.lines(1, 20).stream()
                        .map(line -> line.replaceAll(",199999998\\d,", ",1999999984,"))
                        .toList());
        application.run("main", extract);
        assertThat(withheld()).isEqualTo("dominance null");
        RunAction none = new RunAction.Load(null, false, new EditionTerms(null, Dominance.OFF, null));
        RunOutcome outcome = application.act("main", none, extract);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(withheld()).isEqualTo("null 3010.50");
        assertThat(application.run("main", extract).status()).isEqualTo(Status.NOTHING_NEW);
        assertThat(Rows.of(database, "select dominance from benchmark.run order by run_id"))
                .extracting(row -> row.get("dominance"))
                .containsExactly("fewer than 3 providers, or one with over 80 %", "off");
        for (long run : List.of(1L, 2L)) {
            assertThat(application
                            .act("verify-" + run, new RunAction.Verify(run))
                            .status())
                    .as("each is computed anew by its own rule")
                    .isEqualTo(Status.VERIFIED);
        }
        assertThat(application.act("main", new RunAction.RollBack(1)).status()).isEqualTo(Status.PUBLISHED);
        assertThat(withheld()).isEqualTo("dominance null");
    }

    private String withheld() {
        return (String) Rows.single(
                database,
                "select coalesce(amounts_withheld, 'null') || ' ' || coalesce(allowed_p50::text, 'null')"
                        + " from benchmark.by_payer where edition = 'main' and period = 'all' and fee_basis <> 'All'");
    }

    @Test
    void otherMonthsArePublishedAlsoWhereTheOnlyNewExtractIsRefused() {
        Path all = Extracts.write(folder, "all.csv", Extracts.lines(1, 20));
        application.run("months", all);
        Path broken = Extracts.write(folder, "broken.csv", "not,a,header\n1,2,3\n");
        RunAction ofApril = new RunAction.Load(
                null,
                false,
                new EditionTerms(new ServiceMonths(YearMonth.of(2025, 4), YearMonth.of(2025, 4)), null, null));
        RunOutcome outcome = application.act("months", ofApril, all, broken);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(Rows.of(database, "select * from benchmark.cell where line_count > 0"))
                .isEmpty();
    }

    @Test
    void thePublicationsReceiptNamesWhatItWasMadeOf() {
        publish("january.csv", Extracts.lines(1, 20));
        assertThat(Rows.of(database, "select kind, name from claims.receipt order by kind, name"))
                .extracting(row -> row.get("kind") + " " + row.get("name"))
                .containsExactly(
                        "figures cell",
                        "figures co_billing",
                        "figures discrepancy_effect",
                        "figures finding",
                        "figures modifier_frequency",
                        "figures modifier_profile",
                        "figures outlier_rule",
                        "figures payment_lag",
                        "figures unknown_code",
                        "input january.csv",
                        "layout january.csv",
                        "program program",
                        "reference reference",
                        "settings settings");
        assertThat(Rows.single(database, "select row_count from claims.receipt where name = 'cell'"))
                .isEqualTo(Rows.single(database, "select count(*) from published.cell"));
        Map<String, Object> extract =
                Rows.of(database, "select location, sha256 from claims.extract").get(0);
        assertThat(extract.get("location"))
                .isEqualTo(folder.resolve("january.csv").toString());
    }

    private Path publish(String name, List<String> lines) {
        Path extract = Extracts.write(folder, name, lines);
        RunOutcome outcome = application.run("main", extract);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        return extract;
    }

    private List<Object> publishedNames() {
        return Rows.of(database, "select file_name from claims.extract where status = 'published' order by 1").stream()
                .map(row -> row.get("file_name"))
                .toList();
    }

    private void assertThatFiguresAreThoseOf(Path... extracts) {
        assertThat(RestartTest.figures(database)).isEqualTo(figuresOf(extracts));
    }

    private static String figuresOf(Path... extracts) {
        TestDatabase clean = TestDatabase.migrated();
        assertThat(TestRun.once(clean, "main", extracts).status()).isEqualTo(Status.PUBLISHED);
        return RestartTest.figures(clean);
    }

    private static List<Map<String, Object>> cellsOf(Path extract) {
        TestDatabase clean = TestDatabase.migrated();
        assertThat(TestRun.once(clean, "main", extract).status()).isEqualTo(Status.PUBLISHED);
        return cells(clean, "main");
    }

    private static List<Map<String, Object>> cells(TestDatabase database, String edition) {
        return Rows.of(
                database,
                "select to_jsonb(c) - 'run_id' - 'edition' as cell from benchmark.cell c where edition = '" + edition
                        + "' order by 1");
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
