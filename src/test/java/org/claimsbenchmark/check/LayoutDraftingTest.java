package org.claimsbenchmark.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a file of a payer that nobody knows to a published figure, with no more than the command line. */
@Tag("database")
class LayoutDraftingTest {

    /** Patients of every file; their allowed amounts are 3001 to 3012 dollars, so that the median is 3006.50. */
    private static final int PATIENTS = 12;

    @TempDir
    Path workingFolder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(workingFolder, ClaimsBenchmarkApplication.class);
    }

    /** Extracts as no layout of the program has them. */
    enum Payer {
        PIPES_UNDER_A_TITLE(
                StandardCharsets.UTF_8,
                "Monthly report of CANARYPLAN\nClaim #|Ln|Sub ID|Patient Name|DOS From|DOS To|CPT|Mod1|Mod2|POS"
                        + "|Billed $|Allowed Amt|Plan Paid|Dx1|Dx2|Rend NPI|Carrier|Units\n",
                i -> String.format(
                        Locale.ROOT,
                        "CANARYC%d|1|CANARYM%d|CANARYN%d|03/%02d/2025|03/28/2025|20982|RT||11|$6,400.00|$3,%03d.00|%s"
                                + "|C79.51|G89.3|1234567893|Aetna|1",
                        i,
                        i,
                        i,
                        i,
                        i,
                        i == 3 ? "(10.00)" : "2,400.00"),
                "Professional, non-facility"),
        TABS_IN_LATIN_LETTERS(
                Charset.forName("windows-1252"),
                "ClmNbr\tSvcLnNo\tPtId\tMbrLastNm\tSvcFromDt\tProcCd\tTOB\tChgAmt\tAlwdAmt\tPdAmt\tDiagCd1\tPayorNm\n",
                i -> String.format(
                        Locale.ROOT,
                        "CANARYC%d\t001\tCANARYP%d\tCANARYÉ%d\t%02dMAR2025\t20982\t0131\t6400\t%d\t2400\tC7951\tCigna",
                        i,
                        i,
                        i,
                        i,
                        3000 + i),
                "Hospital outpatient facility"),
        SEMICOLONS_WITH_TWO_FORMS_OF_DATES(
                StandardCharsets.UTF_8,
                "ICN;LINE_SEQ;BENE_ID;STMT_FROM_DT;CHECK_DT;HCPCS;MODIFIER 1;MODIFIER 2;PLACE OF SVC;SUBMITTED CHARGES"
                        + ";ALLOWABLE;REIMBURSED AMT;ICD 1;QTY;INSURER\n",
                i -> String.format(
                        Locale.ROOT,
                        "CANARYC%d;1;CANARYP%d;03%02d2025;20250401;20982;;;22;6400.00;%d.00;%s;C7951;1;BCBS",
                        i,
                        i,
                        i,
                        3000 + i,
                        i == 3 ? "10.00-" : "2400.00"),
                "Professional, facility"),
        QUOTES_AND_NAMES_THAT_SAY_LITTLE(
                StandardCharsets.UTF_8,
                "\"claim number\",\"line\",\"enrollee\",\"when seen\",\"what was done\",\"place of service\",\"charged\","
                        + "\"allowed\",\"paid\",\"why\",\"who\",\"paid through\",\"insurance company\"\n",
                i -> String.format(
                        Locale.ROOT,
                        "\"CANARYC%d\",\"1\",\"CANARYM%d\",\"2025-03-%02dT00:00:00Z\",\"20982\",\"11\",\"6400.00\",\"%d.00\","
                                + "\"2400.00\",\"C7951\",\"1234567893\",\"NULL\",\"Aetna, Inc.\"",
                        i,
                        i,
                        i,
                        3000 + i),
                "Professional, non-facility");

        private final Charset charset;
        private final String header;
        private final IntFunction<String> row;
        private final String feeBasis;

        Payer(Charset charset, String header, IntFunction<String> row, String feeBasis) {
            this.charset = charset;
            this.header = header;
            this.row = row;
            this.feeBasis = feeBasis;
        }

        String text() {
            return IntStream.rangeClosed(1, PATIENTS).mapToObj(row).collect(Collectors.joining("\n", header, "\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromAnUnknownFileToAPublishedFigure(Payer payer) throws IOException {
        Files.write(workingFolder.resolve("delivery.txt"), payer.text().getBytes(payer.charset));
        Files.createDirectory(workingFolder.resolve("own"));

        assertThat(shell.call("check", "--write-layout", "own/new-payer.yaml", "delivery.txt"))
                .isEqualTo(3);
        assertThat(shell.err()).contains("a draft of a layout").doesNotContain("cannot be used yet");
        String draft = Files.readString(workingFolder.resolve("own/new-payer.yaml"));
        assertThat(draft).contains("layout: new-payer", "# guess: ").doesNotContainIgnoringCase("CANARY");

        assertThat(shell.call("check", "--layouts", "own", "delivery.txt")).isZero();
        assertThat(shell.out())
                .contains("Layout new-payer version 1", "12 records: 12 lines of 20982")
                .doesNotContain("CANARY");

        TestDatabase database = TestDatabase.fresh();
        shell.with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password())
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT);
        // the lines that name a provider all name the same one
        assertThat(shell.call("run", "--layouts", "own", "--dominance", "off", "delivery.txt"))
                .as(shell.err())
                .isZero();
        assertThat(shell.call(
                        "query",
                        "--csv",
                        "select fee_basis, line_count, patient_count, allowed_p50 from by_payer where period = 'all'"
                                + " and fee_basis <> 'All'"))
                .isZero();
        assertThat(shell.out().lines().skip(1))
                .containsExactly((payer.feeBasis.contains(",") ? "\"" + payer.feeBasis + "\"" : payer.feeBasis)
                        + ",12,12,3006.50");
    }

    /** Names of columns that every line needs, one of each; then of others. */
    private static final List<List<String>> NEEDED = List.of(
            List.of("Claim No.", "clm_id", "ICN", "ClaimNumber", "claim-id", "CLAIM_NBR"),
            List.of("Line #", "LN", "line no", "svc_line", "ClaimLineNbr"),
            List.of("CPT", "Proc Code", "hcpcs", "PX_CD"),
            List.of("PatientId", "MRN", "subscriber id", "MBR_NO"),
            List.of("DOS", "Service Date", "svc_from_dt", "FromDate"));

    private static final List<String> OTHERS = List.of(
            "Note", "null", "true", "- x", "a: b", "#", "1", "", "Ünit", "Note", "Paid?", "[z]", "DOS To", "'q'");

    @Test
    void whateverTheNamesADraftWithNothingMissingIsALayoutThatLoads() throws IOException {
        Random random = new Random(2026);
        List<String> values = List.of("C%d", "1", "20982", "P%d", "2025-03-%02d");
        for (int round = 0; round < 60; round++) {
            List<String> columns = new ArrayList<>();
            Map<String, String> valueByColumn = new HashMap<>();
            for (int i = 0; i < NEEDED.size(); i++) {
                String name = NEEDED.get(i).get(random.nextInt(NEEDED.get(i).size()));
                columns.add(name);
                valueByColumn.put(name, values.get(i));
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                columns.add(OTHERS.get(random.nextInt(OTHERS.size())));
            }
            Collections.shuffle(columns, random);
            String delimiter = List.of(",", "|", "\t", ";").get(random.nextInt(4));
            String text = IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> columns.stream()
                            .map(column -> String.format(Locale.ROOT, valueByColumn.getOrDefault(column, "x"), i))
                            .collect(Collectors.joining(delimiter)))
                    .collect(Collectors.joining("\n", String.join(delimiter, columns) + "\n", "\n"));
            Files.writeString(workingFolder.resolve("delivery.txt"), text);
            String folder =
                    Files.createDirectory(workingFolder.resolve("own" + round)).toString();

            shell.call("check", "--write-layout", folder + "/own.yaml", "delivery.txt");
            assertThat(shell.err()).as(text).contains("a draft").doesNotContain("cannot be used yet");
            assertThat(shell.call("check", "--layouts", folder, "delivery.txt"))
                    .as(text + shell.err())
                    .isZero();
            assertThat(shell.out()).as(text).contains("9 records: 9 lines of 20982");
        }
    }

    @Test
    void whateverAFileHoldsDraftingEndsWithAnExitCode() throws IOException {
        Random random = new Random(7);
        byte[] sound = Payer.SEMICOLONS_WITH_TWO_FORMS_OF_DATES.text().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = sound.clone();
            for (int i = 0; i < 1 + round * 3; i++) {
                bytes[random.nextInt(round % 2 == 0 ? 120 : bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(workingFolder.resolve("hostile.txt"), bytes);
            assertThat(shell.call("check", "--write-layout", "hostile" + round + ".yaml", "hostile.txt"))
                    .as("round " + round)
                    .isIn(0, 2, 3);
        }
    }

    @Test
    void whatIsMissingIsSaidInTheDraftAndByTheCatalog() throws IOException {
        Files.writeString(workingFolder.resolve("delivery.csv"), "claim,cpt,charge\nC1,20982,5.00\nC2,20982,6.00\n");
        Files.createDirectory(workingFolder.resolve("own"));
        assertThat(shell.call("check", "--write-layout", "own/a.yaml", "delivery.csv"))
                .isEqualTo(3);
        assertThat(shell.err())
                .contains("claim_line_number, person_id or member_id, claim_line_start_date or claim_start_date");
        assertThat(workingFolder.resolve("own/a.yaml"))
                .content()
                .contains("  # claim_line_number: ...   # to do", "  # person_id: ...   # to do");
        assertThat(shell.call("check", "--layouts", "own", "delivery.csv")).isEqualTo(2);
        assertThat(shell.err()).contains("a.yaml line", "claim_line_number, without which no claim line can be read");
    }

    @Test
    void aDraftNeverTakesThePlaceOfAFile() throws IOException {
        Files.writeString(workingFolder.resolve("delivery.txt"), Payer.PIPES_UNDER_A_TITLE.text());
        Files.writeString(workingFolder.resolve("mine.yaml"), "mine");
        assertThat(shell.call("check", "--write-layout", "mine.yaml", "delivery.txt"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("not overwritten");
        assertThat(workingFolder.resolve("mine.yaml")).hasContent("mine");
        assertThat(shell.call("check", "--write-layout", "mine.txt", "delivery.txt"))
                .isEqualTo(2);
        assertThat(shell.call("check", "--write-layout", "mine.yaml/below.yaml", "delivery.txt"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("cannot be written there");
    }

    @Test
    void rowsWithoutAHeaderGiveNoDraftAndShowNothing() throws IOException {
        String rows = Payer.PIPES_UNDER_A_TITLE.text().lines().skip(2).collect(Collectors.joining("\n"));
        for (String text : List.of(rows, "", "CANARY", rows.replace("|", " "))) {
            Files.writeString(workingFolder.resolve("delivery.txt"), text);
            assertThat(shell.call("check", "--write-layout", "a.yaml", "delivery.txt"))
                    .isEqualTo(2);
            assertThat(shell.err()).contains("no layout is drafted").doesNotContain("CANARY");
            assertThat(shell.out()).doesNotContain("CANARY");
            try (Stream<Path> files = Files.list(workingFolder)) {
                assertThat(files).hasSize(1);
            }
        }
    }
}
