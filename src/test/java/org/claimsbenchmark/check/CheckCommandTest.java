package org.claimsbenchmark.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.testing.Extracts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command check says of an extract, and what it never says. */
class CheckCommandTest {

    @TempDir
    Path workingFolder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(workingFolder, ClaimsBenchmarkApplication.class);
    }

    private JsonNode json(String... arguments) {
        String[] command = Stream.concat(Stream.of("check", "--json"), Stream.of(arguments))
                .toArray(String[]::new);
        shell.call(command);
        return JsonMapper.shared().readTree(shell.out());
    }

    private JsonNode extract(String text) {
        Extracts.write(workingFolder, "claims-2025-06-30.csv", text);
        return json("claims-2025-06-30.csv").get("extracts").get(0);
    }

    static List<Path> sampleFolders() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("input-samples"), 2)) {
            return folders.filter(folder -> folder.getNameCount() == 3 && Files.isDirectory(folder))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sampleFolders")
    void everySampleIsLoadableAndItsRecordsAddUp(Path folder) {
        JsonNode report = json(folder.toAbsolutePath().toString());
        assertThat(report.get("loadable").asBoolean()).isTrue();
        for (JsonNode extract : report.get("extracts")) {
            JsonNode counts = extract.get("counts");
            assertThat(counts.get("records").asLong())
                    .as(extract.get("extract").asString())
                    .isEqualTo(counts.get("out_of_scope").asLong()
                            + counts.get("index_lines").asLong()
                            + counts.get("related_lines").asLong()
                            + extract.get("rejects").get("rejected").asLong());
        }
        assertThat(shell.call("check", folder.toAbsolutePath().toString())).isZero();
    }

    @Test
    void aSmallExtractIsDescribedToTheLastCount() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 3));
        lines.add(Extracts.line("C4", "P4", "77012", "2025-04-05", "100.00", "50.00", "40.00", "1"));
        lines.add(Extracts.line("C5", "P5", "99213", "2025-04-05", "100.00", "50.00", "40.00", "1"));
        lines.add(Extracts.line("", "P6", "20982", "2025-13-05", "100.00", "50.00", "40.00", "1"));
        lines.add(Extracts.line("C7", "P7", "3000.00").replace("Aetna PPO,2025-03-04,11", "Aetna PPO,2025-03-04,ZZ"));
        lines.add(Extracts.line("C8", "P8", "3000.00").replace(",2025-03-04,11,", ",2025-03-04,OFFICE,"));
        JsonNode extract = extract(Extracts.text(lines));

        assertThat(extract.get("counts").toString())
                .isEqualTo("{\"records\":8,\"out_of_scope\":1,\"index_lines\":5,\"related_lines\":1,"
                        + "\"first_service_date\":\"2025-03-04\",\"last_service_date\":\"2025-04-05\"}");
        assertThat(extract.get("delivery_date").asString()).isEqualTo("2025-06-30");
        assertThat(extract.get("rejects").get("by_code").toString())
                .isEqualTo("{\"MISSING_CLAIM_ID\":1,\"BAD_DATE\":1}");
        assertThat(extract.get("rejects").get("percent").asString()).isEqualTo("12.5");
        assertThat(extract.get("loadable").asBoolean()).isFalse();
        JsonNode claimId = extract.get("columns").get(0);
        assertThat(claimId.get("filled_percent").asDouble()).isEqualTo(87.5);
        assertThat(claimId.get("faults").asLong()).isEqualTo(1);
        JsonNode place = extract.get("columns").get(6);
        assertThat(place.get("field").asString()).isEqualTo("place_of_service_code");
        assertThat(place.get("unknown").toString())
                .isEqualTo("{\"values\":{\"ZZ\":1},\"further\":0,\"not_shown\":1,\"counted\":true}");
        assertThat(extract.get("not_in_input")
                        .valueStream()
                        .map(field -> field.get("field").asString()))
                .contains("bill_type_code", "hcpcs_modifier", "rendering_state", "line_of_business")
                .doesNotContain("payer", "hcpcs_code", "record_action");
        assertThat(dimension(extract, "fee_basis")).isEqualTo("{\"Professional, non-facility\":4,\"Undetermined\":2}");
        assertThat(dimension(extract, "payer")).isEqualTo("{\"Aetna\":6}");
    }

    private static String dimension(JsonNode extract, String name) {
        return extract.get("dimensions")
                .valueStream()
                .filter(dimension -> dimension.get("dimension").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("lines")
                .toString();
    }

    @Test
    void aPreviewedLineIsAsTheRunUnderstandsItWithoutItsIdentifiers() {
        JsonNode line = extract(Extracts.text(List.of(Extracts.line("CLAIM-77", "PATIENT-77", "3000.00"))))
                .get("preview")
                .get(0);
        assertThat(line.get("procedure").asString()).isEqualTo("20982");
        assertThat(line.get("in_scope").asBoolean()).isTrue();
        assertThat(line.get("service_date").asString()).isEqualTo("2025-03-04");
        assertThat(line.get("billed").decimalValue()).isEqualByComparingTo("6400");
        assertThat(line.get("allowed").decimalValue()).isEqualByComparingTo("3000");
        assertThat(line.get("diagnoses").toString()).isEqualTo("[\"C7951\"]");
        assertThat(line.get("claim").asString()).isEqualTo("••• line 1");
        assertThat(line.get("patient").asString()).isEqualTo("•••");
        assertThat(line.get("rendering_provider").asString()).isEqualTo("•••");
        assertThat(line.get("billing_provider").isNull()).isTrue();
        assertThat(line.get("dimensions").get("site_of_service").asString())
                .isEqualTo("Office or interventional suite");
    }

    @Test
    void whereFewLinesAreInScopeOthersArePreviewedToo() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(Extracts.line("C" + i, "P" + i, "99213", "2025-03-04", "90.00", "60.00", "50.00", "1"));
        }
        lines.add(Extracts.line("C20", "P20", "", "2025-03-04", "90.00", "60.00", "50.00", "1"));
        lines.add(Extracts.line("C21", "P21", "3000.00"));
        JsonNode preview = extract(Extracts.text(lines)).get("preview");
        assertThat(preview.valueStream().map(line -> line.get("record").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 22);
        assertThat(preview.get(0).get("procedure").asString()).isEqualTo("99213");
        assertThat(preview.get(0).get("paid").decimalValue()).isEqualByComparingTo("50");
        assertThat(preview.get(0).get("dimensions").get("payer").asString()).isEqualTo("Aetna");
    }

    @Test
    void ofVeryManyCodesSomeAreShownAndItIsSaidThatNotAllWereCounted() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 36 * 36; i++) {
            String code = (Character.toString(Character.forDigit(i / 36, 36)) + Character.forDigit(i % 36, 36));
            lines.add(
                    Extracts.line("C" + i, "P" + i, "3000.00").replace(",2025-03-04,11,", ",2025-03-04," + code + ","));
        }
        JsonNode unknown = extract(Extracts.text(lines)).get("columns").get(6).get("unknown");
        assertThat(unknown.get("values").size()).isEqualTo(10);
        assertThat(unknown.get("further").asInt()).isEqualTo(990);
        assertThat(unknown.get("counted").asBoolean()).isFalse();
    }

    @Test
    void columnsAreLookedAtInASampleAndInAllRecordsWhenAsked() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100_002; i++) {
            lines.add("C,1,professional,P,,2025-03-04,11,1,99213,,,1,1,1,C7951,test," + (i < 100_000 ? "" : "1"));
        }
        Extracts.write(workingFolder, "claims.csv", lines);
        JsonNode sample = json("claims.csv").get("extracts").get(0);
        assertThat(sample.get("sampled_records").asInt()).isEqualTo(100_000);
        assertThat(sample.get("counts").get("records").asInt()).isEqualTo(100_002);
        assertThat(sample.get("not_in_input").toString()).contains("\"claim_frequency_code\",\"delivered\":true");
        JsonNode whole = json("--all", "claims.csv").get("extracts").get(0);
        assertThat(whole.get("sampled_records").asInt()).isEqualTo(100_002);
        assertThat(whole.get("not_in_input").toString()).doesNotContain("claim_frequency_code");
    }

    @ParameterizedTest
    @CsvSource({"--max-reject-share=24, 3", "--max-reject-share=25, 0", "--max-reject-share=100.1, 2"})
    void theThresholdIsHeldToTheRecord(String option, int exitCode) {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 3));
        lines.add(Extracts.line("", "P6", "3000.00"));
        Extracts.write(workingFolder, "claims.csv", lines);
        assertThat(shell.call("check", option, "claims.csv")).isEqualTo(exitCode);
    }

    @Test
    void noIdentifierAndNoNameIsEverShown() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String line = Extracts.line("CANARY1" + i, "CANARY2" + i, "3000.00")
                    .replace("Aetna PPO", "CANARY3 INSURANCE")
                    .replaceAll("199999998\\d", "CANARY4")
                    .replace(",C7951,", ",CANARY5,");
            lines.add(
                    switch (i % 6) {
                        case 0 -> line.replace("2025-03-04,11,", "2025-03-04,CANARY6,");
                        case 1 -> line.replace(",20982,,", ",20982,CANARY7,");
                        case 2 -> line.replace("professional", "CANARY8");
                        case 3 -> line.replace("2025-03-04", "CANARY9");
                        case 4 -> line.replace(",20982,", ",CANARYA,").replace("3000.00", "CANARYB");
                        default -> line + ",CANARYC";
                    });
        }
        lines.add("\"CANARYD\" and more");
        Extracts.write(workingFolder, "claims.csv", lines);
        Extracts.write(workingFolder, "headless.csv", String.join("\n", lines));
        for (String file : List.of("claims.csv", "headless.csv")) {
            for (String form : List.of("--json", "--all")) {
                shell.call("check", form, "--save-profile", "profile.json", file);
                assertThat(shell.out() + shell.err()).doesNotContain("CANARY");
            }
        }
        assertThat(workingFolder.resolve("profile.json")).content().doesNotContain("CANARY");
    }

    @Test
    void whateverAFileHoldsAnExitCodeIsGivenAndNothingThrown() throws IOException {
        Random random = new Random(20982);
        byte[] sound = Extracts.text(Extracts.lines(1, 40)).getBytes(StandardCharsets.UTF_8);
        Path file = workingFolder.resolve("hostile.csv");
        for (int round = 0; round < 60; round++) {
            byte[] bytes = sound.clone();
            for (int i = 0; i < 1 + round; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            assertThat(shell.call("check", "hostile.csv")).as("round " + round).isIn(0, 3);
            assertThat(shell.err()).isEmpty();
        }
        for (byte[] bytes : List.of(
                new byte[0],
                new byte[] {0},
                "\n\n\n".getBytes(StandardCharsets.UTF_8),
                (Extracts.HEADER + "\n").getBytes(StandardCharsets.UTF_8),
                "PK\3\4 and no archive".getBytes(StandardCharsets.UTF_8),
                ("\"" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                "ISA*00*".getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, bytes);
            assertThat(shell.call("check", "hostile.csv")).isEqualTo(3);
            assertThat(shell.out()).contains("would refuse");
            assertThat(shell.err()).isEmpty();
        }
    }

    @Test
    void aPathThatIsNotThereIsRefusedAndAMissingOneAUsageFault() {
        assertThat(shell.call("check", "nowhere.csv")).isEqualTo(3);
        assertThat(shell.out()).contains("nowhere.csv: no such file or folder");
        assertThat(shell.call("check")).isEqualTo(2);
    }

    @Test
    void aLayoutOfYourOwnIsReadFromItsFolderAndAFaultyOneNamed() throws IOException {
        Path layouts = Files.createDirectory(workingFolder.resolve("layouts"));
        Extracts.write(workingFolder, "own.csv", "c|l|p|code|day\nC1|1|P1|20982|03/04/2025\n");
        String layout = """
                layout: own
                version: 3
                format: {delimiter: "|"}
                dates: {forms: [M/d/yyyy]}
                fields: {claim_id: c, claim_line_number: l, person_id: p, hcpcs_code: code, claim_start_date: day}
                """;
        Extracts.write(layouts, "own.yaml", layout);
        assertThat(shell.call("check", "own.csv")).isEqualTo(3);
        assertThat(shell.call("check", "--layouts", "layouts", "own.csv")).isZero();
        assertThat(shell.out()).contains("Layout own version 3: it knows 5 of 5 columns", "tuva-medical-claim");

        Extracts.write(layouts, "own.yaml", layout.replace("hcpcs_code", "hcpcs_cod"));
        for (String command : List.of("check", "run")) {
            assertThat(shell.call(command, "--layouts", "layouts", "own.csv")).isEqualTo(2);
            assertThat(shell.err()).contains("own.yaml line 5", "hcpcs_cod");
            assertThat(shell.call(command, "--layouts", "nowhere", "own.csv")).isEqualTo(2);
            assertThat(shell.err()).contains("nowhere", "expected a folder");
        }
        assertThat(workingFolder.resolve(".claims-benchmark")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"records\": 3, \"billed\": \"19200.00\", \"from\": \"2025-03-04\", \"to\": \"2025-03-04\" | ''",
                "\"records\": 4 | states 4 records, found 3",
                "\"billed\": \"19200.01\" | states 19200.01 dollars billed over all records, found 19200.00",
                "\"from\": \"2025-03-05\" | states service dates from 2025-03-05, found 3 lines in scope outside",
                "\"to\": \"2025-03-03\" | states service dates to 2025-03-03, found 3 lines in scope outside"
            })
    void whatAControlFileStatesIsHeldAgainstTheExtract(String stated, String difference) {
        Extracts.write(workingFolder, "claims.csv", Extracts.lines(1, 3));
        Extracts.write(workingFolder, "claims.csv.control.json", "{" + stated + "}");
        assertThat(shell.call("check", "claims.csv")).isEqualTo(difference.isEmpty() ? 0 : 3);
        assertThat(shell.out()).contains("Stated by", difference);
    }

    @Test
    void aControlFileThatCannotBeUsedRefusesItsExtract() {
        Extracts.write(workingFolder, "claims.csv", Extracts.lines(1, 3));
        Extracts.write(workingFolder, "claims.csv.control.json", "{\"recrods\": 3}");
        assertThat(shell.call("check", "claims.csv")).isEqualTo(3);
        assertThat(shell.out()).contains("claims.csv: not loadable", "recrods");
    }

    @Test
    void anEarlierExtractAndItsSavedProfileCompareAlike() throws IOException {
        Extracts.write(workingFolder, "january.csv", Extracts.lines(1, 60));
        Extracts.write(
                workingFolder,
                "june.csv",
                Extracts.text(Extracts.lines(1, 60))
                        .replace(",11,1,20982", ",22,1,20982")
                        .replace("2025-03-04", "2025-06-04"));
        assertThat(shell.call("check", "--save-profile", "january.json", "january.csv"))
                .isZero();
        JsonNode byProfile = json("--against", "january.json", "june.csv");
        JsonNode byExtract = json("--against", "january.csv", "june.csv");
        assertThat(byProfile).isEqualTo(byExtract);
        assertThat(byProfile
                        .get("extracts")
                        .get(0)
                        .get("drift")
                        .get("changes")
                        .valueStream()
                        .map(change -> change.get("sentence").asString()))
                .containsExactly(
                        "place of service: distance 1.0000, most by 11 (0.0 %, before 100.0 %)",
                        "service dates begin on 2025-06-04, 91 days after those of before ended on 2025-03-04");

        for (String profile : List.of("{}", "{\"format\":\"claims-benchmark profile 1\"}", "{\"columns\":7}", "{")) {
            Files.writeString(workingFolder.resolve("broken.json"), profile);
            assertThat(shell.call("check", "--against", "broken.json", "june.csv"))
                    .isEqualTo(2);
            assertThat(shell.err()).contains("broken.json: expected a profile");
        }
        assertThat(shell.call("check", "--against", "nowhere.json", "june.csv")).isEqualTo(2);
    }
}
