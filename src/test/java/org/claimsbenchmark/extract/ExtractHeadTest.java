package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimsbenchmark.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractHeadTest {

    private static final Dialect PIPES = new Dialect('|', true, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void rowsAboveTheHeaderAreReadAsAnyOther() throws IOException {
        ExtractHead.Rows head = rows("\uFEFFClaims of May\n\n\"a\"|b\r\n1|\"x\ny\"\n3|4\n", 20);

        assertThat(head.rows())
                .extracting(ExtractHead.Row::cells)
                .containsExactly(List.of("Claims of May"), List.of("a", "b"), List.of("1", "x\ny"), List.of("3", "4"));
        assertThat(head.rows()).extracting(ExtractHead.Row::lineNumber).containsExactly(1L, 3L, 4L, 6L);
        assertThat(head.start()).isEqualTo(new ReadPosition(3, 0, 1));
        assertThat(head.rows().get(1).after()).isEqualTo(new ReadPosition(25, 0, 4));
    }

    @Test
    void recordsBeginAfterWhicheverRowIsTheHeader() throws IOException {
        String text = "Claims of May\n\na|b\n1|2\n3|4\n5|6\n";
        ExtractFile file = file(text);
        ExtractHead.Rows head = rows(text, 20);
        List<ReadPosition> starts = new ArrayList<>(List.of(head.start()));
        head.rows().forEach(row -> starts.add(row.after()));
        for (int above = 0; above < head.rows().size(); above++) {
            ExtractRange records = new ExtractRange(starts.get(above), ExtractRange.TO_THE_END);
            List<List<String>> read = new ArrayList<>();
            try (RecordReader reader = RecordReader.open(file, PIPES, records, 2)) {
                while (!reader.ended()) {
                    reader.next(1).ifPresent(record -> {
                        read.add(((RawRecord) record).fields());
                        assertThat(record.position().recordNumber()).isEqualTo(read.size());
                    });
                }
            }
            assertThat(read)
                    .isEqualTo(head.rows().stream()
                            .skip(above)
                            .map(ExtractHead.Row::cells)
                            .toList());
        }
    }

    @Test
    void noMoreRowsAreReadThanAskedFor() throws IOException {
        assertThat(rows("1|2\n".repeat(30), 20).rows()).hasSize(20);
        assertThat(rows("1|2\n3|4", 20).rows()).hasSize(2);
    }

    @Test
    void aRowThatCannotBeSplitHasNoCellsAndHidesNoOther() throws IOException {
        ExtractHead.Rows head = rows("a|b\n1|\"2\"x\n3|" + "x".repeat(2_000_000) + "\n5|\"6\n7|8\n", 20);

        assertThat(head.rows())
                .extracting(ExtractHead.Row::cells)
                .containsExactly(List.of("a", "b"), List.of(), List.of(), List.of(), List.of("7", "8"));
    }

    @Test
    void aRowThatIsNotTextSaysSo() throws IOException {
        Path path = Files.write(folder.resolve("x.csv"), "pr\u00e9nom\nb\n".getBytes(StandardCharsets.ISO_8859_1));

        ExtractHead.Rows head = (ExtractHead.Rows) ExtractHead.of(FastAndExact.onDisk(path), PIPES, 20);

        assertThat(head.rows()).extracting(ExtractHead.Row::cleanText).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n", "\uFEFF\n"})
    void anExtractWithoutARowIsEmpty(String text) throws IOException {
        assertThat(ExtractHead.of(file(text), PIPES, 20))
                .isInstanceOfSatisfying(
                        ExtractHead.Refused.class,
                        refused -> assertThat(refused.finding().code()).isEqualTo(FindingCode.EXTRACT_EMPTY));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        for (String text : List.of("%PDF-1.7\n", "x".repeat(2_000_000), "\0".repeat(500))) {
            assertThat(ExtractHead.of(file(text), PIPES, 20))
                    .isInstanceOfSatisfying(
                            ExtractHead.Refused.class,
                            refused -> assertThat(refused.finding().code()).isEqualTo(FindingCode.NOT_A_TEXT_EXTRACT));
        }
    }

    @Test
    void linesOfFixedWidthAreOneCell() throws IOException {
        ExtractHead.Rows head =
                (ExtractHead.Rows) ExtractHead.ofLines(file("CLAIM \"1|,\t9\n   \nA  \n"), StandardCharsets.UTF_8, 20);

        assertThat(head.rows())
                .extracting(ExtractHead.Row::cells)
                .containsExactly(List.of("CLAIM \"1|,\t9"), List.of("A  "));
        assertThat(head.rows()).extracting(ExtractHead.Row::lineNumber).containsExactly(1L, 3L);
    }

    @Test
    void randomBytesNeverThrow() throws IOException {
        Random random = new Random(20982);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            ExtractFile file = FastAndExact.onDisk(Files.write(folder.resolve("x.csv"), bytes));
            if (file.packed()) {
                continue;
            }
            assertThat(ExtractHead.of(file, PIPES, 20)).isNotNull();
            assertThat(ExtractHead.ofLines(file, StandardCharsets.UTF_16, 20)).isNotNull();
        }
    }

    @Test
    void rowsPrintNoCell() throws IOException {
        assertThat(rows("Jane Doe|1970\n", 1).toString()).doesNotContain("Jane").contains("2 cells");
    }

    private ExtractHead.Rows rows(String text, int most) throws IOException {
        return (ExtractHead.Rows) ExtractHead.of(file(text), PIPES, most);
    }

    private ExtractFile file(String text) throws IOException {
        return FastAndExact.onDisk(Files.writeString(folder.resolve("x.csv"), text));
    }
}
