package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Logins;
import org.claimsbenchmark.testing.PreparedOnce;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of a record. */
@Tag("database")
class ExplainedRecordTest {

    private static final PreparedOnce PUBLISHED = new PreparedOnce();

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void publish() {
        database = PUBLISHED.copy(ExplainedRecordTest::publish);
    }

    private static void publish(TestDatabase database) {
        List<String> january = new ArrayList<>(Extracts.lines(1, 30));
        january.add(Extracts.line("C91", "P91", "no amount"));
        january.add(Extracts.line("C92", "P92", "99213", "2025-03-04", "100.00", "50.00", "50.00", "1"));
        january.add(Extracts.line("C93", "P1", "77012", "2025-03-04", "100.00", "50.00", "50.00", "1"));
        january.add(Extracts.line("C94", "P94", "77012", "2025-03-04", "100.00", "50.00", "50.00", "1"));
        List<String> february =
                List.of(Extracts.line("C2", "P2", "20982", "2025-03-04", "6400.00", "7000.00", "8000.00", "7"));
        try (TestRun run = TestRun.on(database)) {
            assertThat(run.run(
                                    "main",
                                    Extracts.write(published, "january.csv", january),
                                    Extracts.write(published, "later.csv", february))
                            .status()
                            .published())
                    .isTrue();
        }
    }

    @Test
    void aKeptLineIsInOneCellOfEverySet() {
        JsonNode page = page("1:5");
        assertThat(heading(page)).contains("bucket kept", "line of the file 6", "layout tuva-medical-claim 2", "run 1");
        assertThat(values(page.get("rules")))
                .contains(
                        "fee_basis Professional, non-facility FEE-9 FEE-4 FEE-1 FEE-2 Professional claim, place of service that"
                                + " is paid at the non-facility rate.",
                        "state Not in input  STATE-3 No state.");
        assertThat(values(page.get("cells_of_its_own_values_and_all_by_period")))
                .containsExactly(
                        "all null 62 62",
                        "year 2025-01-01 62 62",
                        "quarter 2025-01-01 62 62",
                        "month 2025-03-01 62 62");
        assertThat(Rows.single(database, "select count(*) from benchmark.cell where not suppressed"))
                .as("all lines are alike here, so that every cell is one of this record")
                .isEqualTo(4 * 62L);
        assertThat(page.get("read").get(0).has("understood_as")).isFalse();
    }

    @Test
    void aPriceFarFromTheOthersIsCalledAnOutlierWithoutBeingTold() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            lines.add(priced(i, i % 2 == 0 ? "2000.00" : "1000.00"));
        }
        lines.add(priced(41, "16000.01"));
        lines.add(priced(42, "125.00"));
        lines.add(priced(43, "124.99"));
        lines.add(priced(44, "0.00"));
        try (TestRun run = TestRun.on(database)) {
            assertThat(run.run("prices", Extracts.write(folder, "prices.csv", lines))
                            .status()
                            .published())
                    .isTrue();
        }
        // quartiles 1000 and 2000: from 1000 / 8 to 2000 x 8
        assertThat(outlier(41)).isEqualTo("Professional, non-facility 125.0 16000.0 yes: it is above the upper limit");
        assertThat(outlier(42)).endsWith(" no");
        assertThat(outlier(43)).endsWith(" yes: it is below the lower limit");
        assertThat(outlier(44)).endsWith(" no: it is not priced");
    }

    private String outlier(int record) {
        return values(page("prices.csv:" + record, "--edition", "prices").get("outlier_of_its_fee_basis"))
                .get(0);
    }

    private static String priced(int i, String allowed) {
        return Extracts.line("X" + i, "X" + i, "20982", "2025-03-04", "20000.00", allowed, "0.00", "1");
    }

    @Test
    void anEarlierVersionNamesTheRecordThatCountsInItsPlaceAndThatOneIt() {
        JsonNode earlier = page("january.csv:2");
        assertThat(heading(earlier)).contains("bucket superseded", "counts in no figure");
        assertThat(heading(earlier)).anyMatch(row -> row.startsWith("why FINAL-2: A replacement supersedes"));
        assertThat(values(earlier.get("other_records_of_the_claim_line")))
                .containsExactly("it is taken out by 2:1 later.csv FINAL-2");
        JsonNode replacement = page("later.csv:1");
        assertThat(values(replacement.get("other_records_of_the_claim_line")))
                .containsExactly("it takes out 1:2 january.csv FINAL-2");
        assertThat(values(replacement.get("findings")))
                .contains(
                        "ALLOWED_ABOVE_BILLED in the record alone The allowed amount is above the billed amount.",
                        "PAID_ABOVE_ALLOWED in the record alone The paid amount is above the allowed amount.");
    }

    @Test
    void aRejectedRecordHasItsFaultsAndNothingElseIsKnown() {
        JsonNode page = page("1:31");
        assertThat(heading(page)).contains("bucket rejected", "line of the file 32", "counts in no figure");
        assertThat(values(page.get("faults")))
                .singleElement()
                .asString()
                .startsWith(
                        "BAD_AMOUNT allowed_amount january.csv record 31 (line 32), column allowed_amount: expected");
        assertThat(page.get("read")).isNull();
    }

    @Test
    void recordsOfOtherProceduresAreOutOfScopeAndRelatedOnesWhereTheyHaveNoIndexLine() {
        assertThat(heading(page("1:32")))
                .contains("bucket out_of_scope")
                .anyMatch(row -> row.contains("neither 20982"));
        assertThat(heading(page("1:33")))
                .contains("bucket kept", "counts in co_billing as a related line, and finding");
        assertThat(heading(page("1:34")))
                .contains("bucket out_of_scope")
                .anyMatch(row -> row.startsWith("why SESSION-1: "));
    }

    @Test
    void valuesAreToldOnRequestButForIdentifiers() {
        assertThat(values(page("1:5", "--values").get("read")))
                .contains(
                        "allowed_amount allowed_amount filled 3005.00",
                        "payer payer filled Aetna PPO",
                        "claim_id claim_id filled not told",
                        "person_id person_id filled, here or in member_id not told");
    }

    @Test
    void anEarlierPublicationHadItsOwnBuckets() {
        TestRun.once(database, "main", Extracts.write(folder, "january.csv", Extracts.lines(1, 12)));
        assertThat(heading(page("1:5", "--run", "1"))).contains("bucket kept");
        assertThat(heading(page("1:5", "--run", "2")))
                .contains(
                        "bucket superseded", "why a newer delivery counts in place of the whole extract: january.csv");
        assertThat(heading(page("january.csv:5")))
                .as("of two of a name the one that counts")
                .contains("record 3:5", "bucket kept");
    }

    @Test
    void singleRecordsAreForAuditors() {
        for (TestDatabase as : List.of(Logins.in("benchmark_reader", database), database.loader())) {
            Shell shell = shell(as);
            assertThat(shell.call("explain", "--record", "1:5", "--values")).isEqualTo(3);
            assertThat(shell.out()).isEmpty();
            assertThat(shell.err()).contains("told to members of benchmark_auditor");
        }
    }

    @Test
    void whatIsNoRecordIsRefused() {
        Shell shell = shell(database);
        assertThat(shell.call("explain", "--record", "1:35")).isEqualTo(3);
        assertThat(shell.err()).contains("january.csv: expected a record from 1 to 34, found 35");
        assertThat(shell.call("explain", "--record", "march.csv:1")).isEqualTo(3);
        assertThat(shell.err()).contains("march.csv: run 1 of edition main has no extract of this name or number");
        assertThat(shell.call("explain", "--record", "january.csv")).isEqualTo(2);
        assertThat(shell.call("explain", "--record", "1:1", "--cell", "payer=Aetna"))
                .isEqualTo(2);
    }

    private JsonNode page(String record, String... more) {
        List<String> arguments = new ArrayList<>(List.of("explain", "--json", "--record", record));
        arguments.addAll(List.of(more));
        Shell auditor = shell(Logins.in("benchmark_auditor", database));
        assertThat(auditor.call(arguments.toArray(String[]::new)))
                .as(auditor.err())
                .isZero();
        return JsonMapper.shared().readTree(auditor.out());
    }

    private static List<String> heading(JsonNode page) {
        return values(page.get("record"));
    }

    private static List<String> values(JsonNode listing) {
        return listing.valueStream()
                .map(row -> String.join(
                        " ",
                        row.valueStream()
                                .map(value -> value.isString() ? value.stringValue() : value.toString())
                                .toList()))
                .toList();
    }

    private Shell shell(TestDatabase as) {
        return new Shell(folder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", as.url())
                .with("SPRING_DATASOURCE_USERNAME", as.user())
                .with("SPRING_DATASOURCE_PASSWORD", as.password());
    }
}
