package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a layout can say, each on an extract that needs it. */
class OwnLayoutTest {

    private static final String DAY = "2024-03-05";
    private static final String HEADER = "claim|line|person|code|day|charge|paid\n";

    @Test
    void aHeaderMayStandBelowABanner() {
        LayoutCatalog layouts = OwnLayout.with("format: {delimiter: '|', banner_lines: 3}");

        List<ParseResult> results = OwnLayout.parse(
                layouts,
                "Claims of the first quarter\nprinted|2024-04-01\n" + HEADER + "A|1|P|20982|" + DAY + "|5.00|4\n");

        assertThat(line(results.get(0)).position().recordNumber()).isEqualTo(1);
        assertThat(line(results.get(0)).position().lineNumber()).isEqualTo(4);
        assertThat(line(results.get(0)).amounts().billed().cents()).isEqualTo(500);
    }

    @Test
    void fieldsMayHaveDatesBlanksAndDecimalsOfTheirOwn() {
        LayoutCatalog layouts = OwnLayout.of("""
                layout: own
                version: 3
                dates: {forms: [yyyy-MM-dd]}
                amounts: {negative: [trailing_minus], decorated: true}
                constants: {payer: Aetna, claim_type: professional, line_of_business: Commercial}
                words: {claim_type: {professional: [professional]}}
                fields:
                  claim_id: {headers: [claim_no, claim_number]}
                  claim_line_number: line
                  member_id: {headers: [member], null_words: ["000"]}
                  person_id: person
                  hcpcs_code: code
                  claim_line_start_date: {headers: [day], dates: {forms: [dMMMyyyy]}}
                  bill_type_code: {joined: [facility, frequency]}
                  charge_amount: {headers: [charge], implied_decimals: 2}
                  paid_amount: paid
                """);

        List<ParseResult> results = OwnLayout.parse(
                layouts,
                "Claim Number,LINE,Member,Person,Code,Day,Facility,Frequency,Charge,Paid\n"
                        + "A,1,000,P,20982,05MAR2024,13,1,123456,\"$1,000.50-\"\n");

        ClaimLine line = line(results.get(0));
        assertThat(line.identity().claimId()).isEqualTo("A");
        assertThat(line.identity().patientId()).isEqualTo("P");
        assertThat(line.serviceDate()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(line.setting().billType()).isEqualTo("131");
        assertThat(line.amounts().billed().cents()).isEqualTo(123_456);
        assertThat(line.amounts().paid().cents()).isEqualTo(-100_050);
        assertThat(line.coverage().payer()).isEqualTo("Aetna");
        assertThat(line.claimType()).isEqualTo(ClaimType.PROFESSIONAL);
    }

    @Test
    void recordActionAndFinalActionDecideWhatARecordDoes() {
        LayoutCatalog layouts = OwnLayout.of("""
                layout: own
                version: 1
                dates: {forms: [yyyy-MM-dd]}
                words:
                  record_action: {replacement: [update], void: [delete]}
                  final_action: {final: [f], not_final: [n]}
                fields:
                  claim_id: claim
                  claim_line_number: line
                  person_id: person
                  hcpcs_code: code
                  claim_start_date: day
                  record_action: action
                  final_action: final
                """);

        List<ParseResult> results = OwnLayout.parse(layouts, """
                claim,line,person,code,day,action,final
                A,1,P,20982,2024-03-05,INSERT,F
                A,2,P,20982,2024-03-05,UPDATE,
                A,3,P,20982,2024-03-05,DELETE,N
                A,4,P,20982,2024-03-05,INSERT,N
                """);

        assertThat(results.stream().map(result -> line(result).adjustment()))
                .containsExactly(Adjustment.ORIGINAL, Adjustment.REPLACEMENT, Adjustment.VOID, Adjustment.NOT_FINAL);
    }

    private static final String CLAIM_A_ROW = """
            layout: own
            version: 1
            dates: {forms: [yyyy-MM-dd]}
            shape: {lines_in_columns: 3, segment: segment}
            fields:
              claim_id: claim
              person_id: person
              claim_start_date: day
              hcpcs_code: {headers: [code_#], of_line: true}
              hcpcs_modifier: {columns: [mod_a_#, mod_b_#], of_line: true}
              diagnosis_code: {headers: [dx_#], up_to: 2}
              paid_amount: {headers: [paid_#], of_line: true}
            """;

    @Test
    void aRowWithLinesInColumnsIsOneRecordALine() {
        List<ParseResult> results = OwnLayout.parse(OwnLayout.of(CLAIM_A_ROW), """
                claim,segment,person,day,code_1,code_2,code_3,paid_1,paid_2,paid_3,mod_a_1,mod_b_1,mod_a_3,dx_1,dx_2
                A,1,P,2024-03-05,20982,,20982,10.00,0,7.50,26,LT,RT,C7951,
                A,2,P,,99213,20982,,1,2,,,,,,
                B,1,Q,2024-03-06,,,,0,0.00,,,,,,C7952
                """);

        assertThat(results).hasSize(5);
        assertThat(line(results.get(0)).modifiers()).containsExactly("26", "LT");
        assertThat(line(results.get(1)).modifiers()).containsExactly("RT");
        assertThat(line(results.get(1)).identity().claimLineNumber()).isEqualTo("3");
        assertThat(line(results.get(1)).amounts().paid().cents()).isEqualTo(750);
        assertThat(results.get(2)).isInstanceOf(ParseResult.OutOfScope.class);
        ClaimLine ofSecondSegment = line(results.get(3));
        assertThat(ofSecondSegment.identity().claimLineNumber()).isEqualTo("5");
        assertThat(ofSecondSegment.serviceDate()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(ofSecondSegment.diagnoses().codes()).containsExactly("C7951");
        assertThat(ofSecondSegment.position().lineNumber()).isEqualTo(3);
        assertThat(results.get(4)).isInstanceOf(ParseResult.OutOfScope.class);
    }

    @Test
    void aRowWithTooFewFieldsIsRejectedAsOneRecord() {
        List<ParseResult> results = OwnLayout.parse(
                OwnLayout.of(CLAIM_A_ROW),
                "claim,segment,person,day,code_1,code_2,code_3\nA,1,P,2024-03-05,20982\nB,1,P,2024-03-05,20982,,\n");

        assertThat(results).hasSize(2);
        assertThat(((ParseResult.Rejected) results.get(0)).faults().stream().map(Finding::code))
                .containsExactly(FindingCode.WRONG_FIELD_COUNT);
        assertThat(line(results.get(1)).identity().claimId()).isEqualTo("B");
    }

    @Test
    void headerRowsGiveTheirColumnsToTheirLines() {
        LayoutCatalog layouts = OwnLayout.of("""
                layout: own
                version: 1
                dates: {forms: [yyyyMMdd]}
                format: {delimiter: '|', quoting: none}
                shape:
                  header_and_lines:
                    header: H
                    line: L
                    header_columns: [kind, claim, person, payer]
                    line_columns: [kind, claim, line, code, day, paid]
                    claim_id: claim
                fields:
                  claim_id: claim
                  claim_line_number: line
                  person_id: person
                  payer: payer
                  hcpcs_code: code
                  claim_line_start_date: day
                  paid_amount: paid
                """);

        List<ParseResult> results = OwnLayout.parse(layouts, """
                H|A|P|Aetna "HMO"
                L|A|1|20982|20240305|10.00
                L|A|2|99213|20240305|1.00
                H|B|Q|Cigna
                L|C|1|20982|20240305|10.00
                """);

        assertThat(line(results.get(0)).coverage().payer()).isEqualTo("Aetna \"HMO\"");
        assertThat(line(results.get(0)).identity().patientId()).isEqualTo("P");
        assertThat(results.get(1)).isInstanceOf(ParseResult.OutOfScope.class);
        assertThat(results.stream().filter(ParseResult.Rejected.class::isInstance))
                .hasSize(1);
    }

    private static final String FIXED = """
            layout: own-fixed
            version: 1
            dates: {forms: [yyyyMMdd]}
            format:
              kind: fixed-width
              encoding: ISO-8859-1
              columns: [claim 1-4, line 5-6, person 7-10, code 11-15, day 16-23, charge 24-32]
            fields:
              claim_id: claim
              claim_line_number: line
              person_id: person
              hcpcs_code: code
              claim_line_start_date: day
              charge_amount: {headers: [charge], implied_decimals: 2}
            """;

    @Test
    void linesOfFixedWidthAreCutAtTheirPlaces() {
        List<ParseResult> results = OwnLayout.parse(OwnLayout.of(FIXED), """
                A00101P00120982202403050012345
                A00102P0012098220240305
                """);

        assertThat(line(results.get(0)).identity().claimId()).isEqualTo("A001");
        assertThat(line(results.get(0)).amounts().billed().cents()).isEqualTo(12_345);
        assertThat(line(results.get(1)).amounts().billed()).isNull();
    }

    @Test
    void linesWithoutDatesWhereTheLayoutHasThemAreOfNoLayoutOfFixedWidth() {
        LayoutDecision decision =
                ExtractOnDisk.with("claims.txt", "claim_id,line,something else\nA,1,2\n", OwnLayout.of(FIXED)::match);

        assertThat(((LayoutDecision.Refused) decision).faults())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NO_LAYOUT_FITS);
    }

    @Test
    void otherEncodingsAreReadAsTheLayoutSays() {
        for (String encoding : List.of("ISO-8859-1", "windows-1252", "UTF-16")) {
            LayoutCatalog layouts = OwnLayout.of("""
                    layout: own
                    version: 1
                    dates: {forms: [yyyy-MM-dd]}
                    format: {encoding: %s, delimiter: ';'}
                    fields: {claim_id: claim, claim_line_number: line, person_id: person, hcpcs_code: code,
                             claim_start_date: day, payer: payer}
                    """.formatted(encoding));
            byte[] content = ("claim;line;person;code;day;payer\nA;1;P;20982;2024-03-05;Caf\u00e9 Salud\n")
                    .getBytes(Charset.forName(encoding));

            String payer = ExtractOnDisk.with("claims.csv", content, file -> {
                LayoutMatch match = (LayoutMatch) layouts.match(file);
                try (RecordSource records = match.open(file)) {
                    return line(ClaimLineParser.of(match, file, Set.of("20982"))
                                    .parse(records.next(1).orElseThrow()))
                            .coverage()
                            .payer();
                }
            });

            assertThat(payer).as(encoding).isEqualTo("Caf\u00e9 Salud");
        }
    }

    private static final String CONTROLLED = """
            layout: own
            version: 1
            dates: {forms: [yyyyMMdd]}
            format:
              delimiter: '|'
              columns: [claim, line, person, code, day, paid]
              first_record: {marker: HD, records: 3, from: 4, to: 5}
              last_record: {marker: TR, records: 2, billed: 3}
            fields: {claim_id: claim, claim_line_number: line, person_id: person, hcpcs_code: code,
                     claim_start_date: day, paid_amount: paid}
            """;

    @Test
    void controlRecordsAreNoRecordsAndSayWhatTheExtractHolds() {
        String extract = """
                HD|MC|2|20240101|20240331
                A|1|P|20982|20240305|10.00
                A|2|P|20982|20240305|11.00
                TR|2|21.00
                """;

        assertThat(OwnLayout.parse(OwnLayout.of(CONTROLLED), extract))
                .hasSize(2)
                .hasOnlyElementsOfType(ParseResult.InScope.class);
        assertThat(controlTotals(extract))
                .isEqualTo(new ControlTotals(
                        "the extract's own control records",
                        2L,
                        new BigDecimal("21.00"),
                        null,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 3, 31)));
    }

    @Test
    void anExtractWithoutItsLastControlRecordIsCutShort() {
        assertThat(refusal("HD|MC|2|20240101|20240331\nA|1|P|20982|20240305|10.00\n")
                        .code())
                .isEqualTo(FindingCode.EXTRACT_TRUNCATED);
    }

    @Test
    void recordsOfAnotherNumberOfFieldsAreOfAnotherDelivery() {
        LayoutDecision decision = ExtractOnDisk.with(
                "claims.txt", "HD|MC|1|20240101|20240331\nA|1|P\nTR|1|1\n", OwnLayout.of(CONTROLLED)::match);

        assertThat(((LayoutDecision.Refused) decision).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(FindingCode.NO_LAYOUT_FITS))
                .satisfies(fault -> assertThat(fault.sentence())
                        .contains("expected records of 6 fields as layout own says, found none"));
    }

    @Test
    void aControlRecordThatCannotBeReadRefusesTheExtract() {
        assertThat(refusal("HD|MC|2|20240101|20240331\nA|1|P|20982|20240305|10.00\nTR|two|\n")
                        .sentence())
                .contains(
                        "expected a number of records in field 2 of the record that begins with TR, found other text");
        LayoutDecision decision = ExtractOnDisk.with(
                "claims.txt", "HD|MC|2|January\nA|1|P|20982|20240305|1\n", OwnLayout.of(CONTROLLED)::match);
        assertThat(((LayoutDecision.Refused) decision).faults().get(0).sentence())
                .contains("expected a date as yyyyMMdd in field 4 of the record that begins with HD");
    }

    @Test
    void aFolderAddsLayoutsAndReplacesThoseOfTheSameName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.yaml"), CONTROLLED);
        Files.writeString(folder.resolve("a.yml"), CLAIM_A_ROW.replace("layout: own", "layout: tuva-medical-claim"));
        Files.writeString(folder.resolve("notes.txt"), "no layout");

        Recognition recognition = ExtractOnDisk.with(
                "claims.txt",
                "HD|MC|1|20240101|20240331\nA|1|P|20982|20240305|1\nTR|1|1\n",
                LayoutCatalog.standard().with(folder)::recognise);

        assertThat(((LayoutMatch) recognition.decision()).layoutName()).isEqualTo("own");
        assertThat(recognition.candidates().get(0)).isEqualTo(new Recognition.Candidate("own", 1, true, 6, 6));
        assertThat(recognition.candidates().stream().filter(c -> c.layout().equals("tuva-medical-claim")))
                .hasSize(1)
                .allMatch(candidate -> candidate.version() == 1);
    }

    @Test
    void aFolderWithoutLayoutsOrWithTwoOfOneNameIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> LayoutCatalog.standard().with(folder))
                .isInstanceOf(InvalidLayoutException.class)
                .hasMessageContaining("expected layouts in files that end in .yaml or .yml, found none");
        assertThatThrownBy(() -> LayoutCatalog.standard().with(folder.resolve("nowhere")))
                .hasMessageContaining("expected a folder with layouts");
        Files.writeString(folder.resolve("a.yaml"), CONTROLLED);
        Files.writeString(folder.resolve("b.yaml"), CONTROLLED);
        assertThatThrownBy(() -> LayoutCatalog.standard().with(folder))
                .hasMessageContaining("another file of the folder holds a layout own; rename one");
        Files.write(folder.resolve("b.yaml"), "layout: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> LayoutCatalog.standard().with(folder)).hasMessageContaining("expected YAML in UTF-8");
    }

    private static ControlTotals controlTotals(String extract) {
        return ExtractOnDisk.with("claims.txt", extract, file -> {
            try (RecordSource records = ((LayoutMatch) OwnLayout.of(CONTROLLED).match(file)).open(file)) {
                while (!records.ended()) {
                    records.next(1);
                }
                return records.controlTotals().orElseThrow();
            }
        });
    }

    private static Finding refusal(String extract) {
        return ExtractOnDisk.with("claims.txt", extract, file -> {
            try (RecordSource records = ((LayoutMatch) OwnLayout.of(CONTROLLED).match(file)).open(file)) {
                while (!records.ended()) {
                    records.next(1);
                }
                return records.refusal().orElseThrow();
            }
        });
    }

    private static ClaimLine line(ParseResult result) {
        return ((ParseResult.InScope) result).line();
    }
}
