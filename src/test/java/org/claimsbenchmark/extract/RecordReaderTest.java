package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndEndsARecord(String lineEnd) {
        ReadThrough read = ReadThrough.of(String.join(lineEnd, "a,b", "1,2", "3,4", ""));

        assertThat(read.columns()).containsExactly("a", "b");
        assertThat(read.fields(1)).containsExactly("1", "2");
        assertThat(read.fields(2)).containsExactly("3", "4");
        assertThat(read.records()).hasSize(2);
        assertThat(read.lineNumbers()).containsExactly(2L, 3L);
        assertThat(read.refusal()).isEmpty();
    }

    @Test
    void theLastRecordNeedsNoLineEnd() {
        assertThat(ReadThrough.of("a,b\n1,2").fields(1)).containsExactly("1", "2");
    }

    @Test
    void emptyLinesAreNoRecordsButCountAsLines() {
        ReadThrough read = ReadThrough.of("\n\na,b\n\r\n1,2\r\r\n3,4\n\n");

        assertThat(read.records()).hasSize(2);
        assertThat(read.records().get(0).position()).isEqualTo(new SourcePosition("claims.csv", 1, 5));
        assertThat(read.records().get(1).position()).isEqualTo(new SourcePosition("claims.csv", 2, 7));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumnName() {
        assertThat(ReadThrough.of("\uFEFFa,b\n1,2\n").columns()).containsExactly("a", "b");
        assertThat(ReadThrough.of("\uFEFF\"a\",b\n1,2\n").columns()).containsExactly("a", "b");
    }

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLineEnds() {
        ReadThrough read = ReadThrough.of("a,b\n\"1,\"\"x\"\"\",\"two\r\nlines\"\n3,4\n");

        assertThat(read.fields(1)).containsExactly("1,\"x\"", "two\r\nlines");
        assertThat(read.fields(2)).containsExactly("3", "4");
        assertThat(read.lineNumbers()).containsExactly(2L, 4L);
    }

    @Test
    void blanksMayFollowAClosingQuote() {
        assertThat(ReadThrough.of("a,b\n\"1\" \t,\"2\" \n").fields(1)).containsExactly("1", "2");
    }

    @Test
    void aQuoteInsideAnUnquotedFieldIsText() {
        assertThat(ReadThrough.of("a,b\n5\"6, \"7\"\n").fields(1)).containsExactly("5\"6", " \"7\"");
    }

    @Test
    void byteOffsetsPointAtTheFirstByteOfEachRecord() {
        byte[] bytes = "\uFEFFé,b\r\n\"x\n\",2\n\n\"un,2\n3,4\n".getBytes(StandardCharsets.UTF_8);
        ReadThrough read = ReadThrough.of(bytes);

        assertThat(read.records().stream().map(ExtractRecord::byteOffset)).containsExactly(9L, 17L, 23L);
        assertThat(bytes[9]).isEqualTo((byte) '"');
        assertThat(bytes[23]).isEqualTo((byte) '3');
    }

    @Test
    void textAfterAClosingQuoteRejectsItsLineAndNothingElse() {
        ReadThrough read = ReadThrough.of("a,b\n1,2\n\"3\"x,4\n5,6\n");

        assertThat(read.fault(2).code()).isEqualTo(FindingCode.UNCLOSED_QUOTE);
        assertThat(read.fault(2).position()).isEqualTo(new SourcePosition("claims.csv", 2, 3));
        assertThat(read.fault(2).sentence())
                .startsWith("claims.csv record 2 (line 3): expected ")
                .doesNotContain("3\"x");
        assertThat(read.fields(3)).containsExactly("5", "6");
        assertThat(read.records()).hasSize(3);
    }

    @Test
    void aQuoteThatIsNeverClosedLosesOnlyItsOwnLine() {
        ReadThrough read = ReadThrough.of("a,b\n1,\"2\n3,4\n5,6\n");

        assertThat(read.fault(1).code()).isEqualTo(FindingCode.UNCLOSED_QUOTE);
        assertThat(read.fields(2)).containsExactly("3", "4");
        assertThat(read.fields(3)).containsExactly("5", "6");
        assertThat(read.lineNumbers()).containsExactly(2L, 3L, 4L);
        assertThat(read.refusal()).isEmpty();
    }

    @Test
    void brokenQuotingAfterAQuotedLineEndResumesAtTheSecondLine() {
        ReadThrough read = ReadThrough.of("a,b\n1,\"2\r\n3,4\"x\r\n5,6\r\n");

        assertThat(read.fault(1).position().lineNumber()).isEqualTo(2);
        assertThat(read.fields(2)).containsExactly("3", "4\"x");
        assertThat(read.fields(3)).containsExactly("5", "6");
        assertThat(read.lineNumbers()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aQuoteThatIsNotClosedWithin16MiBLosesOnlyItsOwnLine() {
        String lines = "3,4\n".repeat(RecordScanner.MAX_LOOKAHEAD_BYTES / 4 + 1000);
        ReadThrough read = ReadThrough.of("a,b\n1,\"2\n" + lines);

        assertThat(read.fault(1).code()).isEqualTo(FindingCode.UNCLOSED_QUOTE);
        assertThat(read.records()).hasSize(1 + RecordScanner.MAX_LOOKAHEAD_BYTES / 4 + 1000);
        assertThat(read.records().get(1).position().lineNumber()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,", "1,\"", "1,\"\n", "1,\"\"\""})
    void aFieldOf10MBIsOneRejectedRecord(String opening) {
        String closing = opening.equals("1,") ? "" : "\"";
        ReadThrough read = ReadThrough.of("a,b\n" + opening + "x".repeat(10_000_000) + closing + "\n5,6\n");

        assertThat(read.fault(1).code()).isEqualTo(FindingCode.RECORD_TOO_LONG);
        assertThat(read.fields(2)).containsExactly("5", "6");
        assertThat(read.records()).hasSize(2);
    }

    @Test
    void aLineBeyondTheLookaheadIsOneRejectedRecord() {
        String tooLong = "x,".repeat(RecordScanner.MAX_LOOKAHEAD_BYTES);
        ReadThrough read = ReadThrough.of("a,b\n" + tooLong + "\n5,6\n\"" + tooLong + "\n7,8\n");

        assertThat(read.fault(1).code()).isEqualTo(FindingCode.RECORD_TOO_LONG);
        assertThat(read.fields(2)).containsExactly("5", "6");
        assertThat(read.fault(3).code()).isEqualTo(FindingCode.UNCLOSED_QUOTE);
        assertThat(read.fields(4)).containsExactly("7", "8");
        assertThat(read.lineNumbers()).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void aRecordOfExactlyOneMiBIsReadAndOneByteMoreIsNot() {
        int max = RecordScanner.MAX_RECORD_BYTES;
        ReadThrough read = ReadThrough.of("a,b\n1," + "x".repeat(max - 2) + "\n1," + "x".repeat(max - 1) + "\n");

        assertThat(read.fields(1).get(1)).hasSize(max - 2);
        assertThat(read.fault(2).code()).isEqualTo(FindingCode.RECORD_TOO_LONG);
    }

    @Test
    void bytesThatAreNotUtf8AreKeptApartFieldByField() {
        byte[] latin1 = "a,b,c\nJos\u00e9,\"Jos\u00e9\",x\n1,2,3\n".getBytes(StandardCharsets.ISO_8859_1);
        ReadThrough read = ReadThrough.of(latin1);
        RawRecord record = (RawRecord) read.records().get(0);

        assertThat(record.isUtf8()).isFalse();
        assertThat(List.of(record.isCleanText(0), record.isCleanText(1), record.isCleanText(2)))
                .containsExactly(false, false, true);
        assertThat(record.field(1)).isEqualTo("Jos\uFFFD");
        assertThat(((RawRecord) read.records().get(1)).isUtf8()).isTrue();
    }

    @Test
    void aNulByteIsUtf8ButNoCleanText() {
        ReadThrough read = ReadThrough.of("a,b\n1,\0\n" + "3,4\n".repeat(100));
        RawRecord record = (RawRecord) read.records().get(0);

        assertThat(record.isUtf8()).isTrue();
        assertThat(record.isCleanText()).isFalse();
        assertThat(record.isCleanText(0)).isTrue();
    }

    @Test
    void recordsPrintTheirPositionOnly() {
        ReadThrough read = ReadThrough.of("a,b\nsecret,2\n");

        assertThat(read.records().get(0)).hasToString("RawRecord[claims.csv record 1 (line 2)]");
        assertThat(ReadThrough.of("Jane Doe,1970\n1,2\n").header()).hasToString("Columns[claims.csv, 2 columns]");
    }
}
