package org.claimsbenchmark.extract.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.claimsbenchmark.extract.shape.NumberedColumns.ABSENT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesInColumnsTest {

    /** Rows: claim, segment, date, then code and paid of three lines, the third of which has no paid. */
    private static final NumberedColumns COLUMNS =
            new NumberedColumns(8, List.of(0, 2), List.of(List.of(3, 4), List.of(5, 6), List.of(7, ABSENT)), 1, 0);

    private static final NumberedColumns NO_SEGMENTS =
            new NumberedColumns(4, List.of(0), List.of(List.of(1), List.of(2), List.of(3)), ABSENT, ABSENT);

    @Test
    void everyLineThatHoldsSomethingIsARecord() {
        assertThat(read("C1,1,0105,20982,10.00,,,77012\n").fields())
                .containsExactly("C1;0105;20982;10.00;1", "C1;0105;77012;;3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "0", "0.0", "0.00", ".00", " 0.00 ", "000", "-0.00", "\u00a0"})
    void blanksAndTheNumberZeroAreNothing(String nothing) {
        assertThat(read("C1,1,0105,20982,10.00," + nothing + "," + nothing + ",\n")
                        .fields())
                .containsExactly("C1;0105;20982;10.00;1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "J0", "-", "0.0.0", "00x", "NA"})
    void anythingElseIsSomething(String something) {
        assertThat(read("C1,1,0105,,," + something + ",,\n").fields()).containsExactly("C1;0105;" + something + ";;2");
    }

    @Test
    void aRowWithoutALineIsARecordAllTheSame() {
        assertThat(read("C1,1,0105,,0.00,,,\n").fields()).containsExactly("C1;0105;;;");
    }

    @Test
    void linesOfALaterSegmentAreNumberedOnAndTakeWhatItLeavesBlank() {
        Reshapes read = read("C1,1,0105,1,1,2,2,3\nC1,2,,4,4,,,\nC1,3, ,,,5,5,\n");

        assertThat(read.fields())
                .containsExactly("C1;0105;1;1;1", "C1;0105;2;2;2", "C1;0105;3;;3", "C1;0105;4;4;4", "C1;0105;5;5;8");
    }

    @Test
    void whatIsNotBlankStaysAndFirstSegmentsTakeNothing() {
        assertThat(read("C1,1,0105,1,,,,\nC1,2,0107,2,,,,\nC1,1,,3,,,,\n").fields())
                .containsExactly("C1;0105;1;;1", "C1;0107;2;;4", "C1;;3;;1");
    }

    @Test
    void nothingIsTakenFromAnotherClaimOrOverAFaultyRow() {
        assertThat(read("C1,1,0105,1,,,,\nC2,2,,2,,,,\n").fields()).containsExactly("C1;0105;1;;1", "C2;;2;;4");
        assertThat(read("C1,1,0105,1,,,,\nC1,2\nC1,3,,2,,,,\n").fields())
                .containsExactly("C1;0105;1;;1", "C1;2", "C1;;2;;7");
        assertThat(read(",1,0105,1,,,,\n,2,,2,,,,\n").fields()).containsExactly(";0105;1;;1", ";;2;;4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-2", "0", "99999999999999999999"})
    void aSegmentThatIsNoNumberIsTheFirst(String segment) {
        assertThat(read("C1," + segment + ",0105,1,,,,\n").fields()).containsExactly("C1;0105;1;;1");
    }

    @Test
    void aRowWithAnotherNumberOfFieldsNeverHasThatOfARecord() {
        for (int fields = 1; fields < 20; fields++) {
            if (fields != COLUMNS.rowFields()) {
                Reshapes read = read("x" + ",x".repeat(fields - 1) + "\n");
                assertThat(((RawRecord) read.records().get(0)).fieldCount())
                        .isEqualTo(fields == COLUMNS.recordFields() ? fields + 1 : fields)
                        .isNotEqualTo(COLUMNS.recordFields());
            }
        }
    }

    @Test
    void recordsAreNumberedAnewAndKeepTheirLine() {
        Reshapes read = read("C1,1,0105,1,1,2,2,\n\n\"C2\"x\nC3,1,0105,1,,,,\n");

        assertThat(read.positions())
                .containsExactly(
                        new SourcePosition("claims.csv", 1, 1),
                        new SourcePosition("claims.csv", 2, 1),
                        new SourcePosition("claims.csv", 3, 3),
                        new SourcePosition("claims.csv", 4, 4));
        assertThat(read.fields().get(2)).isEqualTo(FindingCode.UNCLOSED_QUOTE.name());
    }

    @Test
    void bytesThatAreNoTextStaySo() {
        byte[] latin = "Jos\u00e9,1,0105,1,,,,\n".getBytes(StandardCharsets.ISO_8859_1);
        RawRecord record = (RawRecord)
                Reshapes.of(latin, LinesInColumnsTest::shape).records().get(0);

        assertThat(record.isCleanText(0)).isFalse();
        assertThat(record.isCleanText(1)).isTrue();
    }

    @Test
    void anExtractWithoutARowIsRefusedAsEmpty() {
        assertThat(read("").refusal().orElseThrow().code()).isEqualTo(FindingCode.EXTRACT_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyFilledLineOfRandomRowsIsFoundOnceFromEveryRecordOn(long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            StringBuilder line = new StringBuilder("C" + row);
            boolean any = false;
            for (int slot = 1; slot <= 3; slot++) {
                String code = List.of("", "0.00", "20982", "77012").get(random.nextInt(4));
                line.append(',').append(code);
                if (code.length() == 5) {
                    any = true;
                    expected.add("C" + row + ";" + code + ";" + slot);
                }
            }
            if (!any) {
                expected.add("C" + row + ";;");
            }
            csv.append(line).append('\n');
        }
        Reshapes whole = Reshapes.of(csv.toString(), rows -> new LinesInColumns(rows, NO_SEGMENTS, 0));
        assertThat(whole.fields()).isEqualTo(expected);
        for (int before = 0; before <= expected.size(); before++) {
            long passed = before;
            Reshapes rest = Reshapes.of(csv.toString(), rows -> new LinesInColumns(rows, NO_SEGMENTS, passed));
            assertThat(rest.recordsBeforeFirst()).isEqualTo(before);
            assertThat(rest.fields()).isEqualTo(expected.subList(before, expected.size()));
            assertThat(rest.positions()).isEqualTo(whole.positions().subList(before, expected.size()));
        }
    }

    @Test
    void randomBytesNeverThrowAndEveryRowIsAccountedFor() {
        Random random = new Random(20982);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] =
                        (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : ",,,,\n\"01x".charAt(random.nextInt(9)));
            }
            long rows = Reshapes.of(bytes, source -> source).positions().size();
            Reshapes read = Reshapes.of(bytes, LinesInColumnsTest::shape);
            assertThat(read.positions().stream().map(SourcePosition::lineNumber).distinct())
                    .hasSize((int) rows);
        }
    }

    @Test
    void columnsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberedColumns(4, List.of(0), List.of(), ABSENT, ABSENT));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new NumberedColumns(4, List.of(0), List.of(List.of(1), List.of(2, 3)), ABSENT, ABSENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberedColumns(4, List.of(0), List.of(List.of(1)), 2, ABSENT));
    }

    private static RecordSource shape(RecordSource rows) {
        return new LinesInColumns(rows, COLUMNS, 0);
    }

    private static Reshapes read(String csv) {
        return Reshapes.of(csv, LinesInColumnsTest::shape);
    }
}
