package org.claimsbenchmark.explain.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What moved the figures between two publications. */
@Tag("database")
class MovementsTest {

    private static final List<String> PAYERS = List.of("Aetna", "Cigna", "Humana");

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void migrate() {
        database = TestDatabase.migrated();
    }

    @Test
    void newClaimsLateRecordsAndWithdrawnExtractsAreTheParts() throws SQLException {
        try (TestRun run = TestRun.on(database)) {
            run.run("main", write("a.csv", Extracts.lines(1, 60)), write("b.csv", Extracts.lines(201, 15)));
            List<String> late = new ArrayList<>();
            IntStream.rangeClosed(1, 12).forEach(i -> late.add(line(i, (3100 + i) + ".00", "7")));
            IntStream.rangeClosed(21, 31).forEach(i -> late.add(line(i, (3000 + i) + ".00", "8")));
            run.run("main", write("late.csv", late), write("new.csv", Extracts.lines(301, 40)));
            run.act("main", new RunAction.Withdraw("b.csv"));
        }
        assertThat(of(1, 3, "payer"))
                .containsExactly(
                        "Aetna all together 14 " + cents(sum(301, 40) + 12 * 100 - sum(21, 11) - sum(201, 15)),
                        "Aetna new claims 40 " + cents(sum(301, 40)),
                        "Aetna late reversals and replacements -11 " + cents(12 * 100 - sum(21, 11)),
                        "Aetna withdrawn extracts -15 " + cents(-sum(201, 15)));
        assertThat(of(3, 1, "payer"))
                .as("backwards: what came late is gone again")
                .contains(
                        "Aetna withdrawn extracts -29 " + cents(sum(21, 11) - 12 * 100 - sum(301, 40)),
                        "Aetna new claims 15 " + cents(sum(201, 15)));
    }

    @Test
    void partsAboutFewPatientsAreToldTogetherWithOthers() throws SQLException {
        try (TestRun run = TestRun.on(database)) {
            run.run(
                    "main",
                    write("a.csv", Extracts.lines(1, 60)),
                    write("cigna.csv", of("Cigna", Extracts.lines(401, 20))));
            List<String> late = new ArrayList<>();
            IntStream.rangeClosed(21, 23).forEach(i -> late.add(line(i, (3000 + i) + ".00", "8")));
            run.run("main", write("late.csv", late), write("new.csv", Extracts.lines(301, 40)));
            run.run(
                    "main",
                    write("few.csv", of("Cigna", Extracts.lines(501, 5))),
                    write("more.csv", Extracts.lines(601, 30)));
        }
        assertThat(of(1, 2, "all"))
                .containsExactly(
                        " all together 37 " + cents(sum(301, 40) - sum(21, 3)),
                        " withheld by cause 37 " + cents(sum(301, 40) - sum(21, 3)));
        assertThat(of(1, 2, "payer"))
                .as("nothing by value where something is withheld")
                .isEmpty();
        assertThat(of(2, 3, "payer"))
                .as("Aetna's movement beside that of all payers would tell Cigna's")
                .isEmpty();
        assertThat(of(2, 3, "all"))
                .containsExactly(
                        " all together 35 " + cents(sum(501, 5) + sum(601, 30)),
                        " new claims 35 " + cents(sum(501, 5) + sum(601, 30)));
    }

    @Test
    void aLineThatIsReadAfterAllIsAChangeOfRules() throws SQLException {
        try (TestRun run = TestRun.on(database)) {
            run.run("main", write("payer.csv", Extracts.lines(1, 300)));
            Rows.execute(database, """
                    delete from claims.line where record_number <= 12;
                    insert into claims.reject (extract_id, record_number, line_number, fault_number, code, sentence)
                      select 1, n, n + 1, 1, 'BAD_AMOUNT', 'as an earlier layout read it' from generate_series(1, 12) n;
                    update claims.extract_count set records_rejected = 12
                    """);
            run.run("main", write("other.csv", Extracts.lines(501, 20)));
            run.replay("main", "payer.csv", folder);
        }
        assertThat(of(2, 3, "all"))
                .containsExactly(" all together 12 " + cents(sum(1, 12)), " rule changes 12 " + cents(sum(1, 12)));
    }

    /** Nights of chance: whatever happens to claims, the changes of a figure add up to what both publications show. */
    @ParameterizedTest
    @ValueSource(longs = {20982, 77012})
    void thePartsAddUpToWhatThePublicationsShow(long seed) throws SQLException {
        Random random = new Random(seed);
        int nights = 6;
        try (TestRun run = TestRun.on(database)) {
            run.run("main", write("0.csv", someLines(random, 150)));
            for (int night = 1; night < nights; night++) {
                List<Map<String, Object>> extracts = Rows.of(
                        database, "select file_name from benchmark.extract where role <> 'replaced' order by 1");
                String any =
                        (String) extracts.get(random.nextInt(extracts.size())).get("file_name");
                switch (extracts.size() > 1 ? random.nextInt(4) : 0) {
                    case 0, 1 -> run.run("main", write(night + ".csv", someLines(random, 10 + random.nextInt(60))));
                    case 2 -> run.run("main", write(any, someLines(random, 80)));
                    default -> run.act("main", new RunAction.Withdraw(any));
                }
            }
        }
        List<Long> runs = Rows.of(database, "select run_id from benchmark.run order by 1").stream()
                .map(row -> (Long) row.get("run_id"))
                .toList();
        assertThat(runs).hasSize(nights);
        int compared = 0;
        for (long before : runs) {
            for (long after : runs) {
                if (before != after) {
                    compared += assertAddsUp(before, after);
                }
            }
        }
        assertThat(compared).as("figures that both show and that moved").isGreaterThan(100);
    }

    private int assertAddsUp(long before, long after) throws SQLException {
        List<Change> changes;
        try (Connection connection = database.connect()) {
            changes = ChangedLines.between(connection, before, after);
        }
        Split split = new Split(changes);
        int compared = 0;
        for (Map<String, Object> row : Rows.of(database, """
                select b.fee_basis, b.payer, a.line_count - b.line_count as lines,
                  ((a.allowed_sum - b.allowed_sum) * 100)::bigint as cents
                from published.cell b join published.cell a using (fee_basis, payer, line_of_business, site_of_service, modifier_use,
                  diagnosis_group, specialty, state, period)
                where b.run_id = %d and a.run_id = %d and period = 'all' and fee_basis <> 'All' and site_of_service = 'All'
                  and line_of_business = 'All' and modifier_use = 'All' and diagnosis_group = 'All' and specialty = 'All'
                  and state = 'All' and not a.suppressed and not b.suppressed
                """.formatted(before, after))) {
            String payer = (String) row.get("payer");
            Figure figure = payer.equals("All")
                    ? Figure.ofAll((String) row.get("fee_basis"))
                    : new Figure((String) row.get("fee_basis"), LineDimension.PAYER, payer);
            Set<Cause> causes = split.causes(figure);
            Movement summed = causes.stream()
                    .map(cause -> split.moved(figure, Set.of(cause)))
                    .reduce(Movement.NONE, Movement::plus);
            assertThat(summed)
                    .as(before + " to " + after + ", " + figure)
                    .isEqualTo(new Movement((Long) row.get("lines"), ((Number) row.get("cents")).longValue()));
            compared += causes.isEmpty() ? 0 : 1;
        }
        return compared;
    }

    /** New claims, corrections, voids and reversals of claims that may have come before, of several payers. */
    private static List<String> someLines(Random random, int lines) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int claim = random.nextInt(400);
            String payer = PAYERS.get(random.nextInt(10) == 0 ? random.nextInt(3) : claim % 3);
            String allowed = (random.nextInt(8) == 0 ? 0 : 3000 + claim + random.nextInt(2)) + ".00";
            String frequency = List.of("1", "1", "1", "7", "8").get(random.nextInt(5));
            String line = line(claim, allowed, frequency).replace("Aetna PPO", payer);
            some.add(
                    random.nextInt(12) == 0
                            ? line.replace("6400.00", "-6400.00")
                                    .replace(allowed, "-" + allowed)
                                    .replace(",3000.00,C", ",-3000.00,C")
                            : line);
        }
        return some;
    }

    private static String line(int claim, String allowed, String frequency) {
        return Extracts.line("C" + claim, "P" + claim, "20982", "2025-03-04", "6400.00", allowed, "3000.00", frequency);
    }

    private static List<String> of(String payer, List<String> lines) {
        return lines.stream().map(line -> line.replace("Aetna PPO", payer)).toList();
    }

    /** Dollars allowed for {@link Extracts#lines}. */
    private static long sum(int first, int patients) {
        return IntStream.range(first, first + patients).mapToLong(i -> 3000 + i).sum();
    }

    private static String cents(long dollars) {
        return dollars + ".00";
    }

    private Path write(String name, List<String> lines) {
        return Extracts.write(folder, name, lines);
    }

    private List<String> of(long before, long after, String dimension) throws SQLException {
        try (Connection connection = database.connect()) {
            return Movements.between(connection, before, after).rows().stream()
                    .filter(row -> row.get(1).equals(dimension))
                    .map(row -> row.get(2) + " " + row.get(3) + " " + row.get(4) + " " + row.get(5))
                    .toList();
        }
    }
}
