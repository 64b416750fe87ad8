package org.claimsbenchmark.extract.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.testing.PackedExtracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Control files are found beside their extracts, read strictly, and never taken for extracts. */
class ControlFilesTest {

    private static final String DIGEST = "AB".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void jsonStatesWhateverItHas() throws IOException {
        write("claims.csv");
        write("claims.csv.control.json", """
                {"file": "claims.csv", "records": 100, "billed": 1234.5, "sha256": "%s", "from": "2025-01-01",
                 "to": "2025-03-31"}""".formatted(DIGEST));
        assertThat(only(find(folder)))
                .isEqualTo(new ControlTotals(
                        "claims.csv.control.json",
                        100L,
                        new BigDecimal("1234.50"),
                        DIGEST.toLowerCase(Locale.ROOT),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 3, 31)));
    }

    @Test
    void csvStatesTheSameInTwoColumns() throws IOException {
        write("claims.csv");
        write("claims.csv.control.csv", "\uFEFFname,value\r\nrecords,100\r\nbilled,\"-0.5\"\r\n");
        Discovery found = find(folder);
        assertThat(only(found))
                .isEqualTo(
                        new ControlTotals("claims.csv.control.csv", 100L, new BigDecimal("-0.50"), null, null, null));
        assertThat(found.extracts()).extracting(ExtractFile::fileName).containsExactly("claims.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "claims.csv, claims.csv.control.json",
        "claims.csv, claims.control.json",
        "claims.csv, claims.control.csv",
        "claims.csv.gz, claims.csv.gz.control.json",
        "claims.csv.gz, claims.csv.control.json",
        "claims.csv.gz, claims.control.json",
        "claims.2025.txt, claims.2025.control.json",
    })
    void itIsNamedAsItsExtractWithOrWithoutTheEndings(String extract, String control) throws IOException {
        write(extract);
        write(control, control.endsWith("json") ? "{\"records\": 1}" : "name,value\nrecords,1\n");
        assertThat(only(find(folder)).records()).isEqualTo(1L);
        assertThat(only(find(folder.resolve(extract))).records())
                .as("also where the extract alone is given")
                .isEqualTo(1L);
    }

    @Test
    void inAZipArchiveItIsTheEntryBesideTheExtract() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a/claims.csv", "x\n".getBytes(StandardCharsets.UTF_8));
        entries.put("b/claims.csv", "y\n".getBytes(StandardCharsets.UTF_8));
        entries.put("b/claims.control.csv", "name,value\nrecords,7\n".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("both.zip"), PackedExtracts.zip(entries));
        Discovery found = find(folder);
        assertThat(found.faults()).isEmpty();
        assertThat(found.extracts()).hasSize(2);
        assertThat(found.controls()).hasSize(1);
        found.controls().forEach((extract, control) -> {
            assertThat(extract.fileName()).isEqualTo("both.zip/b/claims.csv");
            assertThat(control.records()).isEqualTo(7L);
        });
    }

    @Test
    void oneThatBearsTheWholeNameOfAnExtractIsMeantForNoOther() throws IOException {
        write("claims.csv");
        write("claims.csv.gz");
        write("claims.csv.control.json", "{\"records\": 1}");
        Discovery found = find(folder);
        assertThat(found.faults()).isEmpty();
        assertThat(found.controls().keySet()).extracting(ExtractFile::fileName).containsExactly("claims.csv");
    }

    @Test
    void oneThatFitsTwoExtractsIsAFault() throws IOException {
        write("claims.csv");
        write("claims.txt");
        write("claims.control.json", "{\"records\": 1}");
        assertThat(fault(find(folder))).contains("claims.control.json", "fits 2 extracts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.csv.control.json", "claims.csv.CONTROL.JSON", "claims.csv.Control.csv"})
    void oneWithoutItsExtractIsAFault(String name) throws IOException {
        write("claims.csv");
        write(name, "{\"records\": 1}");
        assertThat(fault(find(folder)))
                .contains(name + ": ")
                .contains(
                        name.startsWith("other")
                                ? "a control file without its extract: expected other.csv beside it"
                                : "in small letters");
        assertThat(find(folder).extracts()).hasSize(1);
    }

    @Test
    void oneInAnotherFolderIsNotMeant() throws IOException {
        write("claims.csv");
        Files.createDirectory(folder.resolve("below"));
        write("below/claims.csv.control.json", "{\"records\": 1}");
        assertThat(fault(find(folder))).contains("without its extract");
    }

    @Test
    void twoForOneExtractMustSayTheSame() throws IOException {
        write("claims.csv");
        write("claims.csv.control.json", "{\"records\": 100}");
        write("claims.control.csv", "name,value\nrecords,100\n");
        assertThat(find(folder).faults()).isEmpty();
        write("claims.control.csv", "name,value\nrecords,101\n");
        assertThat(fault(find(folder))).contains("claims.csv.control.json", "contradicts claims.control.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"recrods\": 100}|key recrods: expected one of file, records, billed, sha256, from, to",
                "{\"records\": \"1,000\"}|key records: expected a whole number",
                "{\"records\": -1}|key records: expected a whole number",
                "{\"records\": 1e5}|key records: expected a whole number",
                "{\"records\": 99999999999999999999}|key records: expected a whole number",
                "{\"records\": [1]}|key records: expected a text or a number",
                "{\"records\": null}|key records: expected a text or a number",
                "{\"records\": true}|key records: expected a text or a number",
                "{\"billed\": \"$5\"}|key billed: expected dollars such as 1234.56",
                "{\"billed\": 1.005}|key billed: expected dollars such as 1234.56",
                "{\"sha256\": \"abc\"}|key sha256: expected 64 hexadecimal digits",
                "{\"from\": \"2025-02-30\"}|key from: expected a day such as 2025-03-31",
                "{\"to\": \"31.03.2025\"}|key to: expected a day such as 2025-03-31",
                "{\"from\": \"2025-04-01\", \"to\": \"2025-03-31\"}|key from: expected a day not after that of key to",
                "{\"file\": \"other.csv\", \"records\": 1}|key file: it is meant for another extract than claims.csv",
                "{\"file\": \"claims.csv\"}|expected at least one of records",
                "{}|expected at least one of records",
                "{\"records\": 1, \"records\": 1}|key records is there twice",
                "{\"records\": 1} {}|found more after it",
                "[1]|expected one JSON object",
                "records = 1|found no JSON from line 1 on",
                "{\"records\": 1|found no JSON",
                "|expected one JSON object",
            })
    void whatIsMisspeltOrMalformedIsAFaultWithFileAndKey(String json, String expected) throws IOException {
        write("claims.csv");
        write("claims.csv.control.json", json == null ? "" : json);
        assertThat(fault(find(folder))).contains("claims.csv.control.json: ").contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "records,1|expected the header name,value",
                "name,value;records|expected a name and a value in row 2, found 1 fields",
                "name,value;records,1;records,1|key records is there twice",
                "name,value;recrods,1|key recrods: expected one of",
                "name,value|expected at least one of",
                "name,value;records,\"1|expected CSV of two columns",
            })
    void soItIsInCsv(String csv, String expected) throws IOException {
        write("claims.csv");
        write("claims.csv.control.csv", csv.replace(';', '\n'));
        assertThat(fault(find(folder))).contains("claims.csv.control.csv: ").contains(expected);
    }

    @Test
    void whatIsNoTextOrTooLongIsAFault() throws IOException {
        write("claims.csv");
        Path control = folder.resolve("claims.csv.control.json");
        Files.write(control, new byte[] {'{', (byte) 0xC4, '}'});
        assertThat(fault(find(folder))).contains("expected UTF-8 text");
        Files.writeString(control, "{" + " ".repeat(70_000) + "}");
        assertThat(fault(find(folder))).contains("at most 64 KiB");
    }

    @Test
    void aKeyIsShownOnlyAsFarAsItIsPlain() throws IOException {
        write("claims.csv");
        write("claims.csv.control.json", "{\"a\\u001b[31m\\n" + "x".repeat(100) + "\": 1}");
        assertThat(fault(find(folder)))
                .contains("key a??31m?xxx")
                .contains("...")
                .doesNotContain("\u001b");
    }

    private void write(String extract) throws IOException {
        write(extract, "content of " + extract + "\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Discovery find(Path path) {
        return ExtractDiscovery.find(List.of(path));
    }

    private static ControlTotals only(Discovery found) {
        assertThat(found.faults()).isEmpty();
        assertThat(found.controls()).hasSize(1);
        return found.controls().values().iterator().next();
    }

    private static String fault(Discovery found) {
        List<String> sentences = new ArrayList<>();
        found.faults().forEach(fault -> {
            assertThat(fault.kind()).isEqualTo(Discovery.Kind.CONTROL_FILE_REFUSED);
            sentences.add(fault.sentence());
        });
        found.controlFaults().values().forEach(sentences::addAll);
        assertThat(sentences).hasSize(1);
        return sentences.get(0);
    }
}
