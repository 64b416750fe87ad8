package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.publication.PatientChanges;
import org.claimsbenchmark.claim.EditionTerms;
import org.claimsbenchmark.claim.SmallChanges;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between two publications: changes by few patients are told of, or hold the second one back. */
@Tag("database")
class ChangeGateTest {

    private static final RunAction HOLDING =
            new RunAction.Load(null, false, new EditionTerms(null, null, SmallChanges.HOLD));
    private static final RunAction TELLING =
            new RunAction.Load(null, false, new EditionTerms(null, null, SmallChanges.TELL));

    private static final List<String> KEYS = List.of(
            "fee_basis",
            "payer",
            "line_of_business",
            "site_of_service",
            "modifier_use",
            "diagnosis_group",
            "specialty",
            "state",
            "period",
            "period_start");

    @TempDir
    private Path folder;

    private TestDatabase database;
    private TestRun application;

    @BeforeEach
    void start() {
        database = TestDatabase.migrated();
        application = TestRun.on(database);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void theFirstPublicationChangesNothing() {
        publish("january.csv", Extracts.lines(1, 20));
        assertThat(latest()).containsEntry("unchanged_row_count", null).containsEntry("small_changes_pass", null);
    }

    @Test
    void threeMorePatientsAreToldOfAndWhyTheyMayPass() throws IOException {
        publish("january.csv", Extracts.lines(1, 20));
        RunOutcome outcome = application.run("main", extract("february.csv", Extracts.lines(101, 3)));
        assertThat((Long) latest().get("small_change_row_count")).isPositive();
        assertThat(reportOf(outcome))
                .contains("differ by 11 patients or more, " + latest().get("small_change_row_count") + " by fewer")
                .contains("They are published because the views show one publication at a time");
        assertThat(latest())
                .containsEntry("large_change_row_count", 0L)
                .containsEntry(
                        "small_changes_pass",
                        "the views show one publication at a time, and the edition is not told to hold small changes"
                                + " (run --small-changes hold)");
    }

    @Test
    void elevenMorePatientsAreNoSmallChange() {
        assertThat(publish(HOLDING, "january.csv", Extracts.lines(1, 20))).isEqualTo(Status.PUBLISHED);
        assertThat(publish(HOLDING, "february.csv", Extracts.lines(101, 11))).isEqualTo(Status.PUBLISHED);
        assertThat(latest()).containsEntry("small_change_row_count", 0L).containsEntry("small_changes_pass", null);
        assertThat((Long) latest().get("large_change_row_count")).isPositive();
    }

    @Test
    void anEditionThatHoldsSmallChangesShowsTheFormerFiguresUntilTheyAreLarge() {
        assertThat(publish(HOLDING, "january.csv", Extracts.lines(1, 20))).isEqualTo(Status.PUBLISHED);
        String before = RestartTest.figures(database);

        RunOutcome held =
                application.run("main", folder("january.csv"), extract("february.csv", Extracts.lines(101, 3)));
        assertThat(held.status()).as(held.text()).isEqualTo(Status.HELD);
        assertThat(held.text()).contains("is held back").contains("by 1 to 10 patients");
        assertThat(RestartTest.figures(database)).isEqualTo(before);
        assertThat(Rows.single(database, "select status from claims.run where published_at is null"))
                .isEqualTo("held");

        RunOutcome more = application.run(
                "main", folder("january.csv"), folder("february.csv"), extract("march.csv", Extracts.lines(201, 9)));
        assertThat(more.status()).as(more.text()).isEqualTo(Status.PUBLISHED);
        assertThat(
                        Rows.single(
                                database,
                                "select patient_count from benchmark.cell where fee_basis = 'All' and payer = 'All'"
                                        + " and line_of_business = 'All' and site_of_service = 'All' and modifier_use = 'All'"
                                        + " and diagnosis_group = 'All' and specialty = 'All' and state = 'All' and period = 'all'"))
                .isEqualTo(32L);
    }

    @Test
    void whatWasHeldIsPublishedOnceTheEditionIsToldTo() {
        publish(HOLDING, "january.csv", Extracts.lines(1, 20));
        Path february = extract("february.csv", Extracts.lines(101, 3));
        assertThat(application.run("main", february).status()).isEqualTo(Status.HELD);
        RunOutcome told = application.act("main", TELLING, february);
        assertThat(told.status()).as(told.text()).isEqualTo(Status.PUBLISHED);
        assertThat(latest()).containsEntry("small_changes", "tell");
    }

    @Test
    void aCorrectedAmountOfOnePatientIsASmallChangeThoughNoPatientCameOrWent() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 20));
        publish(HOLDING, "january.csv", lines);
        lines.set(4, lines.get(4).replace("6400.00", "6500.00"));
        assertThat(publish(HOLDING, "january.csv", lines)).isEqualTo(Status.HELD);
    }

    @Test
    void onePatientOfWhatATotalDoesNotShowIsASmallChangeBesideManyOfWhatItDoes() {
        List<String> cigna = ofPayer("Cigna", Extracts.lines(1001, 5));
        List<String> humana = ofPayer("Humana", Extracts.lines(2001, 15));
        List<String> january = concat(concat(Extracts.lines(1, 40), cigna), humana);
        assertThat(publish(HOLDING, "january.csv", january)).isEqualTo(Status.PUBLISHED);
        assertThat(publish(HOLDING, "february.csv", Extracts.lines(101, 12)))
                .as("twelve of the payer that is shown")
                .isEqualTo(Status.PUBLISHED);
        assertThat(publish(
                        HOLDING,
                        "march.csv",
                        concat(Extracts.lines(201, 12), ofPayer("Cigna", Extracts.lines(3001, 1)))))
                .as("twelve of them, and one of those that are not")
                .isEqualTo(Status.HELD);
    }

    @Test
    void whatIsWithdrawnLeavesAtOnceAndWhatWasPublishedBeforeMayComeBack() {
        publish("january.csv", Extracts.lines(1, 20));
        publish("february.csv", Extracts.lines(101, 3));
        assertThat(application.act("main", HOLDING, folder("january.csv")).status())
                .isEqualTo(Status.PUBLISHED);
        assertThat(application
                        .act("main", new RunAction.Withdraw("february.csv"))
                        .status())
                .isEqualTo(Status.PUBLISHED);
        assertThat(latest()).containsEntry("small_changes_pass", "what is withdrawn leaves at once");
        assertThat(application.act("main", new RunAction.RollBack(2)).status()).isEqualTo(Status.PUBLISHED);
        assertThat(latest()).containsEntry("small_changes_pass", "the figures were published before");
    }

    /** A reader keeps copies of the view and subtracts, with loops instead of queries. */
    @Test
    void theCellsThatAreToldOfAreThoseThatAReaderOfBothPublicationsFinds() throws SQLException {
        Random random = new Random(20982);
        publish("january.csv", randomLines(random, 1, 400));
        Map<List<Object>, Map<String, Object>> before = cells();
        publish("february.csv", randomLines(random, 1001, 60));
        List<Change> changes = changes(before, cells());
        long same = changes.stream().filter(Change::same).count();
        long many = changes.stream()
                .filter(change -> !change.same() && Math.abs(change.patients()) >= 11)
                .count();
        long rests = smallRests(changes);
        assertThat(List.of(same, many, rests)).as("the case has some of each").doesNotContain(0L);
        assertThat(ofCellsAlone()).isEqualTo(new PatientChanges(same, many, changes.size() - same - many + rests));
    }

    private PatientChanges ofCellsAlone() throws SQLException {
        for (String other : List.of(
                "co_billing",
                "discrepancy_effect",
                "finding",
                "modifier_frequency",
                "modifier_profile",
                "outlier_rule",
                "payment_lag",
                "unknown_code")) {
            Rows.execute(database, "delete from published." + other);
        }
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            return PatientChanges.between(connection, 1, 2);
        }
    }

    /**
     * Of a row that two publications show.
     *
     * @param billed null where a copy has none
     */
    private record Change(List<Object> key, boolean same, long patients, long lines, BigDecimal billed) {}

    private static List<Change> changes(
            Map<List<Object>, Map<String, Object>> before, Map<List<Object>, Map<String, Object>> after) {
        List<Change> changes = new ArrayList<>();
        before.forEach((key, was) -> {
            Map<String, Object> is = after.get(key);
            if (is != null) {
                BigDecimal billed = was.get("billed_sum") == null || is.get("billed_sum") == null
                        ? null
                        : ((BigDecimal) is.get("billed_sum")).subtract((BigDecimal) was.get("billed_sum"));
                changes.add(new Change(
                        key,
                        was.equals(is),
                        (Long) is.get("patient_count") - (Long) was.get("patient_count"),
                        (Long) is.get("line_count") - (Long) was.get("line_count"),
                        billed));
            }
        });
        return changes;
    }

    /** For each total and each way to take it apart: what its parts that both show leave of its change. */
    private static long smallRests(List<Change> changes) {
        long small = 0;
        for (Change total : changes) {
            for (int axis = 0; axis < KEYS.size() - 1; axis++) {
                int apart = axis;
                List<Change> parts = changes.stream()
                        .filter(part -> isPart(part.key(), total.key(), apart))
                        .toList();
                if (parts.isEmpty()) {
                    continue;
                }
                long lines =
                        total.lines() - parts.stream().mapToLong(Change::lines).sum();
                boolean priced = total.billed() != null && parts.stream().allMatch(part -> part.billed() != null);
                BigDecimal billed = priced
                        ? total.billed()
                                .subtract(parts.stream().map(Change::billed).reduce(BigDecimal.ZERO, BigDecimal::add))
                        : BigDecimal.ZERO;
                small += Math.abs(lines) < 11 && (lines != 0 || billed.signum() != 0) ? 1 : 0;
            }
        }
        return small;
    }

    private static boolean isPart(List<Object> part, List<Object> total, int axis) {
        int period = KEYS.indexOf("period");
        for (int i = 0; i < period; i++) {
            boolean apart = i == axis;
            if (apart
                    ? !total.get(i).equals("All") || part.get(i).equals("All")
                    : !total.get(i).equals(part.get(i))) {
                return false;
            }
        }
        if (axis < period) {
            return part.subList(period, KEYS.size()).equals(total.subList(period, KEYS.size()));
        }
        List<String> grains = List.of("all", "year", "quarter", "month");
        int grain = grains.indexOf(total.get(period));
        if (grain == 3 || !part.get(period).equals(grains.get(grain + 1))) {
            return false;
        }
        return grain == 0 || total.get(period + 1).equals(beginning(grain, (LocalDate) part.get(period + 1)));
    }

    private static LocalDate beginning(int grain, LocalDate day) {
        return grain == 1
                ? LocalDate.of(day.getYear(), 1, 1)
                : LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /** By key: every figure but those about lines that are to come. */
    private Map<List<Object>, Map<String, Object>> cells() {
        Map<List<Object>, Map<String, Object>> cells = new LinkedHashMap<>();
        for (Map<String, Object> row : Rows.of(database, "select * from benchmark.cell")) {
            List<Object> key = new ArrayList<>();
            for (String column : KEYS) {
                Object value = row.remove(column);
                key.add(value instanceof Date date ? date.toLocalDate() : value);
            }
            List.of("edition", "run_id", "completion", "maturity").forEach(row::remove);
            cells.put(key, row);
        }
        return cells;
    }

    private static List<String> randomLines(Random random, int firstPatient, int patients) {
        List<String> payers = List.of("Aetna PPO", "Aetna PPO", "Cigna", "UnitedHealthcare");
        List<String> lines = new ArrayList<>();
        for (int i = firstPatient; i < firstPatient + patients; i++) {
            String line = Extracts.line(
                    "C" + i,
                    "P" + i,
                    "20982",
                    "202" + (4 + random.nextInt(2)) + "-0" + (1 + random.nextInt(6)) + "-04",
                    "6400.00",
                    (3000 + random.nextInt(50)) + ".00",
                    "3000.00",
                    "1");
            lines.add(line.replace("Aetna PPO", payers.get(random.nextInt(payers.size()))));
        }
        return lines;
    }

    private static List<String> ofPayer(String payer, List<String> lines) {
        return lines.stream().map(line -> line.replace("Aetna PPO", payer)).toList();
    }

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String reportOf(RunOutcome outcome) throws IOException {
        String path = outcome.text()
                .lines()
                .filter(line -> line.startsWith("Report"))
                .findFirst()
                .orElseThrow();
        return Files.readString(Path.of(path.replaceFirst("Report +", "")));
    }

    private Map<String, Object> latest() {
        return Rows.of(database, "select * from benchmark.run where is_latest").get(0);
    }

    private void publish(String name, List<String> lines) {
        assertThat(publish(RunAction.Load.USUAL, name, lines)).isEqualTo(Status.PUBLISHED);
    }

    private Status publish(RunAction action, String name, List<String> lines) {
        return application.act("main", action, extract(name, lines)).status();
    }

    private Path extract(String name, List<String> lines) {
        return Extracts.write(folder, name, lines);
    }

    private Path folder(String name) {
        return folder.resolve(name);
    }
}
