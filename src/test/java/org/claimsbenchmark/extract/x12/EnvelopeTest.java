package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.extract.x12.ClaimExamples.PROFESSIONAL;
import static org.claimsbenchmark.extract.x12.ClaimExamples.joined;
import static org.claimsbenchmark.extract.x12.X12Text.replaced;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimsbenchmark.extract.ExtractHeader;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.x12.X12Text.Read;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Envelopes and delimiters: what is read all the same, and what refuses the extract with which words. */
class EnvelopeTest {

    /** ISA, GS, ST, 26 segments, then SE on line 30. */
    private static final String TEXT = X12Text.interchange(X12Text.PROFESSIONAL, PROFESSIONAL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "", "\r\n", "\r", "\n\n  \n"})
    void whatStandsBetweenSegmentsDoesNotMatter(String lineEnd) {
        assertThat(read(TEXT.replace("\n", lineEnd)).values(1))
                .isEqualTo(read(TEXT).values(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 72, 10})
    void linesOfAFixedLengthAreReadAsIfTheyWereNone(int length) {
        String flat = TEXT.replace("\n", "");
        String wrapped = IntStream.iterate(0, at -> at < flat.length(), at -> at + length)
                .mapToObj(at -> flat.substring(at, Math.min(at + length, flat.length())))
                .collect(Collectors.joining("\r\n"));

        Read read = read(wrapped);

        assertThat(read.values(1)).isEqualTo(read(TEXT).values(1));
        assertThat(read.records().get(0).position().lineNumber()).isEqualTo(flat.indexOf("LX*1") / length + 1);
    }

    @ParameterizedTest
    @CsvSource({"|, >, ^", "+, :, *", "~, |, !", "'\u001D', '\u001F', '\u001C'"})
    void delimitersAreThoseOfIsa(char element, char component, char segment) {
        String other = TEXT.replace('*', '\u0001')
                .replace(':', '\u0002')
                .replace("~\n", "\u0003")
                .replace("^", "{")
                .replace('\u0001', element)
                .replace('\u0002', component)
                .replace('\u0003', segment);

        assertThat(read(other).values(1)).isEqualTo(read(TEXT).values(1));
    }

    @Test
    void aLineEndMayEndSegments() {
        assertThat(read(TEXT.replace("~\n", "\n")).values(1))
                .isEqualTo(read(TEXT).values(1));
        assertThat(read(TEXT.replace("~\n", "\r\n")).values(1))
                .isEqualTo(read(TEXT).values(1));
    }

    @Test
    void interchangesWithOtherDelimitersFollowEachOther() {
        String other = TEXT.replace('*', '|').replace('~', '!');

        assertThat(read(TEXT + other + "\r\n \n" + TEXT).records())
                .extracting(record -> record.position().lineNumber())
                .containsExactly(27L, 32 + 27L, 64 + 2 + 27L);
    }

    @Test
    void aByteOrderMarkAndALetterThatRepeatsNothingAreReadOver() {
        assertThat(read("\uFEFF" + TEXT).values(1)).isEqualTo(read(TEXT).values(1));
        assertThat(read(TEXT.replace("*^*00501", "*U*00501")).values(1))
                .isEqualTo(read(TEXT).values(1));
    }

    @Test
    void lettersAreReadInUtf8AndInLatin1() {
        String payer = TEXT.replace("AETNA", "SANT\u00C9");

        assertThat(X12Text.read(folder, payer.getBytes(StandardCharsets.UTF_8)).values(1))
                .containsEntry("nm1pr_payer_name", "SANT\u00C9");
        assertThat(X12Text.read(folder, payer.getBytes(StandardCharsets.ISO_8859_1))
                        .values(1))
                .containsEntry("nm1pr_payer_name", "SANT\u00C9");
    }

    @Test
    void aDateOrCodeOfAnEnvelopeThatIsNoneCostsNoClaim() {
        assertThat(read(TEXT.replace("*20250701*1200*1*X*", "*2025-7-1*noon*1*?*")
                                .replace("*ZZ*SENDER ", "*Q9*SENDER "))
                        .records())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SE*28*0001 | SE*27*0001 | line 30, segment 30: expected SE01 to count the segments from ST to SE",
                "SE*28*0001 | SE*x*0001 | line 30, segment 30: expected SE01 to count the segments from ST to SE",
                "SE*28*0001 | SE*28 | line 30, segment 30: expected element 2 of SE to be filled",
                "SE*28*0001 | SE*28*0002 | line 30, segment 30: expected SE02 to repeat the control number of ST02",
                "GE*1*1 | GE*2*1 | line 31, segment 31: expected GE01 to count the transactions of the group",
                "GE*1*1 | GE*1*2 | line 31, segment 31: expected GE02 to repeat the control number of GS06",
                "IEA*1* | IEA*2* | line 32, segment 32: expected IEA01 to count the groups",
                "*000000001~ | *000000002~ | line 32, segment 32: expected IEA02 to repeat the control number of ISA13",
                "SE*28*0001~ | '' | expected ISA, GS, ST, the segments of a transaction, SE, GE and IEA in this order",
                "GE*1*1~ | '' | expected ISA, GS, ST, the segments of a transaction, SE, GE and IEA in this order",
                "GE*1*1~ | CLM*1~GE*1*1~ | in this order, found a segment out of it",
                "LX*1~ | ST*837*0002~ | in this order, found ST out of it",
                "HL*2*1*22*0 | HL*2*9*22*0 | line 16, segment 16: expected HL02 to name the last billing provider's HL",
                "HL*2*1*22*0 | HL*2*1*19*0 | line 16, segment 16: expected level 20, 22 or 23 in HL03",
                "LX*1~ | LX*1~~ | expected segments of a name of two or three characters",
                "LX*1~ | LONG*1~ | expected segments of a name of two or three characters",
            })
    void whatContradictsItselfRefusesTheExtract(String found, String instead, String sentence) {
        String broken = TEXT.contains(found) ? TEXT.replace(found, instead) : "";
        // the last of them: IEA02, not ISA13
        if (found.startsWith("*0")) {
            broken = TEXT.substring(0, TEXT.lastIndexOf(found)) + instead + "\n";
        }

        Finding refusal = refusal(broken);

        assertThat(refusal.code()).isEqualTo(FindingCode.X12_MALFORMED);
        assertThat(refusal.sentence())
                .startsWith("x12.txt ")
                .contains(sentence)
                .endsWith("; deliver the file again as its sender wrote it");
    }

    @ParameterizedTest
    @CsvSource({
        "005010X222A1, 004010X098A1, 837, 837 of 004010X098A1",
        "005010X222A1, 005010X224A2, 837, 837 of 005010X224A2",
        "005010X222A1, 005010X221A1, 837, 837 of 005010X221A1",
        "005010X222A1, 005010X279A1, 270, 270 of 005010X279A1",
        "005010X222A1, 005010X231A1, 999, 999 of 005010X231A1",
        "005010X222A1, 005010X214, 277, 277 of 005010X214",
        "005010X222A1, DOE JO, TED, another of another",
    })
    void anotherGuideOrTransactionSetRefusesTheExtract(String guide, String other, String set, String found) {
        Finding refusal = refusal(TEXT.replace(guide, other).replace("ST*837*", "ST*" + set + "*"));

        assertThat(refusal.code()).isEqualTo(FindingCode.X12_NOT_SUPPORTED);
        assertThat(refusal.sentence()).startsWith("x12.txt line 3, segment 3: ").contains("found " + found + ";");
    }

    @Test
    void theGroupNamesTheGuideWhereTheTransactionDoesNot() {
        assertThat(read(TEXT.replace("ST*837*0001*005010X222A1", "ST*837*0001")).records())
                .hasSize(1);
        assertThat(read(TEXT.replace("X*005010X222A1", "X*005010X222")).records())
                .hasSize(1);
    }

    @Test
    void anotherVersionOfTheInterchangeRefusesTheExtract() {
        Finding refusal = refusal(TEXT.replace("*00501*", "*00401*"));

        assertThat(refusal.code()).isEqualTo(FindingCode.X12_NOT_SUPPORTED);
        assertThat(refusal.sentence()).contains("expected version 00501 in ISA12");
    }

    @Test
    void claimsAndRemittancesDoNotShareAFile() {
        Finding refusal = refusal(TEXT + X12Text.interchange(X12Text.REMITTANCE, RemittanceExamples.REMITTANCE));

        assertThat(refusal.code()).isEqualTo(FindingCode.X12_NOT_SUPPORTED);
        assertThat(refusal.sentence()).contains("deliver each kind in a file of its own");
    }

    @ParameterizedTest
    @CsvSource({
        "'*', ' '",
        "'*', 'A'",
        "'*', '7'",
        "':~', 'A~'",
        "':~', ' ~'",
        "':~', ':A'",
        "':~', '~~'",
        "':~', '*~'",
        "'^*00501', ':*00501'",
        "'^*00501', '~*00501'"
    })
    void delimitersThatCannotBeToldFromDataOrEachOtherRefuseTheExtract(String delimiters, String impossible) {
        String isa = TEXT.substring(0, 106).replace(delimiters, impossible);

        assertThat(refusal(isa + TEXT.substring(106)).code()).isEqualTo(FindingCode.X12_MALFORMED);
    }

    @Test
    void anIsaOfAnotherLengthRefusesTheExtract() {
        assertThat(refusal(TEXT.replace("SENDER         *", "SENDER*")).sentence())
                .contains("line 1, segment 0: expected an ISA segment of 106 characters");
        assertThat(refusal(TEXT.substring(0, 60)).code()).isEqualTo(FindingCode.EXTRACT_TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\r\n"})
    void nothingIsAnEmptyExtract(String text) {
        assertThat(refusal(text).code()).isEqualTo(FindingCode.EXTRACT_EMPTY);
    }

    @Test
    void somethingElseBeforeOrAfterAnInterchangeRefusesTheExtract() {
        assertThat(refusal("claim_id,amount\n1,2\n" + "x".repeat(200)).code()).isEqualTo(FindingCode.X12_MALFORMED);
        assertThat(refusal("\u00EF" + "x".repeat(200)).code()).isEqualTo(FindingCode.X12_MALFORMED);
        assertThat(refusal(TEXT + "-- end of file, nothing follows --" + "x".repeat(200))
                        .sentence())
                .contains("expected an ISA segment to begin the file or to follow an IEA segment");
    }

    @Test
    void aSegmentWithoutEndRefusesTheExtract() {
        assertThat(refusal(TEXT.replace("LX*1", "NTE*ADD*" + "x".repeat(5_000))).sentence())
                .contains("line 27, segment 27: expected segments of at most 4,000 bytes");
        assertThat(read(TEXT.replace("LX*1", "LX*1*" + "x".repeat(3_900))).records())
                .hasSize(1);
    }

    @Test
    void aTransactionWithoutClaimsIsWholeAndHoldsNoRecord() {
        Read read = read(X12Text.interchange(
                X12Text.REMITTANCE,
                replaced(RemittanceExamples.HEADER, "BPR", "BPR*I*5.00*C").subList(0, 4)));

        assertThat(read.refusal()).isEmpty();
        assertThat(read.records()).isEmpty();
        assertThat(read.columns()).isEqualTo(X12Kind.REMITTANCES.columns());
    }

    @Test
    void theHeaderIsToldWithoutTakingARecord() throws Exception {
        var file = X12Text.file(folder, TEXT.getBytes(StandardCharsets.UTF_8));
        try (X12RecordReader reader = X12RecordReader.open(file)) {
            assertThat(reader.header()).isEqualTo(new ExtractHeader.Columns("x12.txt", X12Kind.CLAIMS.columns(), 1));
            assertThat(reader.position()).isEqualTo(new ReadPosition(0, 0, 1));
            assertThat(reader.next(1)).isPresent();
        }
        var broken = X12Text.file(folder, TEXT.replace("*00501*", "*00401*").getBytes(StandardCharsets.UTF_8));
        try (X12RecordReader reader = X12RecordReader.open(broken)) {
            assertThat(reader.header()).isInstanceOf(ExtractHeader.Refused.class);
            assertThat(reader.ended()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'ISA*00*', true",
        "'ISA|00|', true",
        "'\r\n ISA*00*', true",
        "'\u00EF\u00BB\u00BFISA*00*', true",
        "'ISA', true",
        "'IS', false",
        "'claim_id,ISA*', false",
        "'ISABEL,claim_id', false",
        "'ISA_1,claim_id', false",
    })
    void itsFirstBytesTellAnX12File(String head, boolean x12) {
        assertThat(X12RecordReader.begins(head.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(x12);
    }

    @Test
    void columnsAreNamedInSmallLettersAndNoneTwice() {
        for (X12Kind kind : X12Kind.values()) {
            assertThat(kind.columns()).doesNotHaveDuplicates().allMatch(column -> column.matches("[a-z0-9_]+"));
        }
    }

    @Test
    void noSentenceHoldsAValueOfTheFile() {
        List<String> secret = joined(PROFESSIONAL, List.of("ZZSECRET*SECRET", "SECRET"));

        assertThat(refusal(X12Text.interchange(X12Text.PROFESSIONAL, secret)).sentence())
                .doesNotContain("SECRET");
        assertThat(refusal(TEXT.replace("SE*28*0001", "SE*SECRET*SECRET")).sentence())
                .doesNotContain("SECRET");
    }

    private Read read(String text) {
        return X12Text.read(folder, text);
    }

    private Finding refusal(String text) {
        return read(text).refusal().orElseThrow();
    }
}
