package org.claimsbenchmark.extract.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.extract.UnreadableRecord;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderAndLinesTest {

    /** Header rows: H, claim, date. Line rows: L, code, claim, paid. */
    private static final HeaderAndLineRows KINDS = new HeaderAndLineRows(0, "H", "L", 1, 2, 3, 4);

    private static final String NO_HEADER = FindingCode.LINE_WITHOUT_HEADER.name();

    @Test
    void aLineHasTheFieldsOfItsHeaderBehindItsOwn() {
        assertThat(read("H,C1,0105\nL,20982,C1,10\nL,77012,C1,5\nH,C2,0107\n L ,20982, C2 ,7\n")
                        .fields())
                .containsExactly("L;20982;C1;10;H;C1;0105", "L;77012;C1;5;H;C1;0105", " L ;20982; C2 ;7;H;C2;0107");
    }

    @Test
    void aHeaderWithoutLinesIsARecordAllTheSame() {
        Reshapes read = read("H,C1,0105\nH,C2,0107\nL,20982,C2,7\nH,C3,0109\n");

        assertThat(read.fields()).containsExactly(";;;;H;C1;0105", "L;20982;C2;7;H;C2;0107", ";;;;H;C3;0109");
        assertThat(read.positions())
                .containsExactly(
                        new SourcePosition("claims.csv", 1, 1),
                        new SourcePosition("claims.csv", 2, 3),
                        new SourcePosition("claims.csv", 3, 4));
    }

    @Test
    void onlyTheLatestHeaderCounts() {
        assertThat(read("L,1,C1,1\nH,C1,0105\nL,2,C1,1\nL,3,C2,1\nL,4,C1,1\nH,C2,0107\nL,5,C1,1\n")
                        .fields())
                .containsExactly(
                        NO_HEADER, "L;2;C1;1;H;C1;0105", NO_HEADER, "L;4;C1;1;H;C1;0105", NO_HEADER, ";;;;H;C2;0107");
        assertThat(read("H,,0105\nL,1,,1\n").fields()).containsExactly(NO_HEADER, ";;;;H;;0105");
    }

    @Test
    void aRejectSaysWhereItStandsAndRepeatsNoValue() {
        UnreadableRecord reject = (UnreadableRecord)
                read("H,C1,0105\nL,20982,C1,9\nL,20982,C9,9\n").records().get(1);

        assertThat(reject.position()).isEqualTo(new SourcePosition("claims.csv", 2, 3));
        assertThat(reject.fault().sentence())
                .startsWith("claims.csv record 2 (line 3): expected ")
                .doesNotContain("C9", "record 3");
        assertThat(reject.byteOffset()).isEqualTo(23);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X,20982,C1,9", "h,C1,0105", "x", "\"\""})
    void aRowOfNeitherKindIsRejected(String row) {
        assertThat(read("H,C1,0105\n" + row + "\nL,1,C1,1\n").fields())
                .containsExactly(FindingCode.ROW_OF_UNKNOWN_TYPE.name(), "L;1;C1;1;H;C1;0105");
    }

    @Test
    void aRowWithAnotherNumberOfFieldsNeverHasThatOfARecord() {
        for (String kind : List.of("H", "L")) {
            for (int fields = 1; fields < 12; fields++) {
                if (fields != (kind.equals("H") ? 3 : 4)) {
                    RawRecord record = (RawRecord) read(kind + ",x".repeat(fields - 1) + "\n")
                            .records()
                            .get(0);
                    assertThat(record.fieldCount()).isEqualTo(fields == 7 ? 8 : fields);
                }
            }
        }
    }

    @Test
    void aFaultyHeaderLeavesItsLinesWithoutOne() {
        assertThat(read("H,C0,0101\nH,C1\nL,1,C1,1\nL,1,C0,1\n").fields())
                .containsExactly(";;;;H;C0;0101", "H;C1", NO_HEADER, NO_HEADER);
    }

    @Test
    void anUnreadableRowIsHandedOn() {
        assertThat(read("H,C1,0105\nL,1,C1,1\nL,2,C1,1\n\"L\"x\nL,3,C1,1\n").fields())
                .containsExactly(
                        "L;1;C1;1;H;C1;0105",
                        "L;2;C1;1;H;C1;0105",
                        FindingCode.UNCLOSED_QUOTE.name(),
                        "L;3;C1;1;H;C1;0105");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void claimsOfRandomSizesAreFoundFromEveryRecordOn(long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int claim = 0; claim < 40; claim++) {
            String header = "H,C" + claim + ",0" + random.nextInt(999);
            csv.append(header).append('\n');
            int lines = random.nextInt(4);
            for (int line = 0; line < lines; line++) {
                String row = "L," + random.nextInt(99999) + ",C" + claim + "," + line;
                csv.append(row).append("\r\n");
                expected.add((row + "," + header).replace(',', ';'));
            }
            if (lines == 0) {
                expected.add(";;;;" + header.replace(',', ';'));
            }
        }
        Reshapes whole = read(csv.toString());
        assertThat(whole.fields()).isEqualTo(expected);
        for (int before = 0; before <= expected.size(); before++) {
            long passed = before;
            Reshapes rest = Reshapes.of(csv.toString(), rows -> new HeaderAndLines(rows, KINDS, passed));
            assertThat(rest.recordsBeforeFirst()).isEqualTo(before);
            assertThat(rest.fields()).isEqualTo(expected.subList(before, expected.size()));
            assertThat(rest.positions()).isEqualTo(whole.positions().subList(before, expected.size()));
        }
    }

    @Test
    void randomBytesNeverThrowAndEveryRowIsOneRecordButHeadersWithLines() {
        Random random = new Random(20982);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte)
                        (random.nextInt(9) == 0 ? random.nextInt(256) : "H,,L,\n\nC\"".charAt(random.nextInt(9)));
            }
            List<Long> given = read(bytes, HeaderAndLinesTest::shape);
            Reshapes rows = Reshapes.of(bytes, source -> source);
            assertThat(given).doesNotHaveDuplicates();
            for (int row = 0; row < rows.records().size(); row++) {
                if (!given.contains(rows.positions().get(row).lineNumber())) {
                    assertThat(rows.fields().get(row).strip()).matches("H\\h*;[^;]*;[^;]*");
                }
            }
        }
    }

    private static List<Long> read(byte[] bytes, UnaryOperator<RecordSource> shape) {
        return Reshapes.of(bytes, shape).positions().stream()
                .map(SourcePosition::lineNumber)
                .toList();
    }

    @Test
    void kindsThatCannotBeToldApartAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeaderAndLineRows(0, "H", "H", 1, 2, 3, 4))
                .withMessageContaining("markers");
        assertThatIllegalArgumentException().isThrownBy(() -> new HeaderAndLineRows(3, "H", "L", 1, 2, 3, 4));
    }

    private static RecordSource shape(RecordSource rows) {
        return new HeaderAndLines(rows, KINDS, 0);
    }

    private static Reshapes read(String csv) {
        return Reshapes.of(csv, HeaderAndLinesTest::shape);
    }
}
