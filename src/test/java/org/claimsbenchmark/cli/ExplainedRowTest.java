package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Logins;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which records stand behind a row of modifiers, findings or related procedures, as an auditor and as an analyst is told. */
@Tag("database")
class ExplainedRowTest {

    private static final String OFFICE = "fee_basis=Professional, non-facility";

    @TempDir
    private Path folder;

    private TestDatabase database;

    /** Of 45 patients the first 15 with modifier 59 and more paid than allowed; on the day of the last 12 CT guidance. */
    @BeforeEach
    void publish() {
        database = TestDatabase.migrated();
        List<String> lines = new ArrayList<>(Extracts.lines(1, 15).stream()
                .map(line -> line.replace(",20982,,", ",20982,59,").replace(",3000.00,", ",4000.00,"))
                .toList());
        lines.addAll(Extracts.lines(16, 30));
        for (int patient = 34; patient < 46; patient++) {
            lines.add(Extracts.line(
                    "G" + patient, "P" + patient, "77012", "2025-03-04", "300.00", "60.00", "48.00", "1"));
        }
        TestRun.once(database, "main", Extracts.write(folder, "march.csv", lines));
    }

    @Test
    void anAuditorSeesTheLinesWithAModifierCountedAgain() {
        JsonNode page = asAuditor("--view", "modifier_frequency", "--cell", "modifier=59", "--cell", OFFICE);
        assertThat(values(page.get("row"))).contains("view modifier_frequency", "state shown", "run 1");
        assertThat(values(page.get("figures")))
                // the first 15 are allowed 3001 to 3015
                .containsExactly(
                        "line_count 15 15 yes",
                        "patient_count 15 15 yes",
                        "billed_sum 96000.00 96000.00 yes",
                        "allowed_sum 45120.00 45120.00 yes",
                        "paid_sum 60000.00 60000.00 yes");
        assertThat(records(page)).startsWith("1:1", "1:2", "1:3").endsWith("1:15");
        assertThat(asAuditor("--view", "modifier_frequency", "--cell", "modifier=")
                        .get("lines")
                        .size())
                .as("those without any")
                .isEqualTo(30);
    }

    @Test
    void anAuditorSeesTheLinesThatAFindingIsAbout() {
        JsonNode page = asAuditor("--view", "finding", "--cell", "code=PAID_ABOVE_ALLOWED");
        assertThat(values(page.get("figures"))).containsExactly("line_count 15 15 yes", "patient_count 15 15 yes");
        assertThat(records(page)).hasSize(15).startsWith("1:1");
    }

    @Test
    void anAuditorSeesTheRelatedLinesOfTheDaysThatAreCounted() {
        JsonNode page = asAuditor("--view", "co_billing", "--cell", "related_code=77012", "--cell", OFFICE);
        assertThat(values(page.get("figures")))
                .contains(
                        "index_patient_day_count 45 45 yes",
                        "patient_day_count 12 12 yes",
                        "related_line_count 12 12 yes",
                        "allowed_sum 720.00 720.00 yes");
        assertThat(records(page)).hasSize(12).startsWith("1:46").endsWith("1:57");
    }

    @Test
    void anAuditorSeesTheLinesWithACodeThatNoTableKnows() {
        List<String> unknown = Extracts.lines(201, 12).stream()
                .map(line -> line.replace(",20982,,", ",20982,1X,"))
                .toList();
        TestRun.once(database, "main", Extracts.write(folder, "unknown.csv", unknown));
        JsonNode page = asAuditor("--view", "unknown_code", "--cell", "code_set=modifier", "--cell", "code=1X");
        assertThat(values(page.get("figures"))).contains("line_count 12 12 yes", "patient_count 12 12 yes");
        assertThat(records(page)).hasSize(12).startsWith("2:1");
        assertThat(asAuditor("--view", "unknown_code", "--cell", "code_set=modifier", "--cell", "code=59")
                        .get("lines")
                        .size())
                .as("lines with a modifier that is one")
                .isZero();
    }

    @Test
    void anAnalystSeesTheRowAndNoRecordAndNotWhetherThereIsAny() {
        Shell reader = shell(Logins.in("benchmark_reader", database));
        assertThat(reader.call("explain", "--view", "finding", "--cell", "code=PAID_ABOVE_ALLOWED"))
                .as(reader.err())
                .isZero();
        assertThat(reader.out())
                .containsPattern("state +shown")
                .containsPattern("line_count +15")
                .contains("benchmark_auditor")
                .doesNotContain("march.csv", "\nLines\n", "\nExtracts\n");
        List<String> few = Extracts.lines(101, 4).stream()
                .map(line -> line.replace(",20982,,", ",20982,76,"))
                .toList();
        TestRun.once(database, "main", Extracts.write(folder, "few.csv", few));
        String suppressed = modifier(reader, "76");
        assertThat(suppressed).containsPattern("state +suppressed, or no line");
        assertThat(modifier(reader, "77").replaceAll("modifier +77", "modifier 76"))
                .isEqualTo(suppressed);
        assertThat(values(asAuditor("--view", "modifier_frequency", "--cell", "modifier=76")
                        .get("row")))
                .contains("state not shown");
        assertThat(reader.call("explain", "--view", "finding", "--cell", "code=X", "--run", "1"))
                .as("an earlier publication")
                .isEqualTo(3);
    }

    private static String modifier(Shell reader, String modifier) {
        assertThat(reader.call("explain", "--view", "modifier_frequency", "--cell", "modifier=" + modifier))
                .as(reader.err())
                .isZero();
        return reader.out().replaceAll("modifier +" + modifier, "modifier " + modifier);
    }

    @Test
    void whatIsNoRowOfSuchAViewIsRefused() {
        Shell shell = shell(database);
        assertThat(shell.call("explain", "--view", "extract", "--cell", "extract_id=1"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("expected cell or one of finding, modifier_frequency, co_billing");
        assertThat(shell.call("explain", "--view", "finding", "--cell", OFFICE)).isEqualTo(2);
        assertThat(shell.err()).contains("expected a part for code, found none");
        assertThat(shell.call("explain", "--view", "finding", "--cell", "code=X", "--cell", "payer=Aetna"))
                .isEqualTo(2);
        assertThat(shell.call("explain", "--view", "modifier_frequency", "--cell", "modifier=(not code-like text)"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("several that are told together");
        assertThat(shell.call("explain", "--view", "finding", "--record", "1:1"))
                .isEqualTo(2);
    }

    private static List<String> records(JsonNode page) {
        return page.get("lines")
                .valueStream()
                .map(line -> line.get("record").stringValue())
                .toList();
    }

    private JsonNode asAuditor(String... arguments) {
        Shell auditor = shell(Logins.in("benchmark_auditor", database));
        List<String> all = new ArrayList<>(List.of("explain", "--json"));
        all.addAll(List.of(arguments));
        assertThat(auditor.call(all.toArray(String[]::new))).as(auditor.err()).isZero();
        return JsonMapper.shared().readTree(auditor.out());
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
