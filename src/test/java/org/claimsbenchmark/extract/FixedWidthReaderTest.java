package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.testing.PackedExtracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedWidthReaderTest {

    /** One character between the second and the third column belongs to none. */
    private static final List<FixedColumn> COLUMNS =
            List.of(new FixedColumn("CLAIM", 1, 3), new FixedColumn("CODE", 4, 5), new FixedColumn("PAID", 10, 4));

    private static final ReadPosition TOP = new ReadPosition(0, 0, 1);

    @TempDir
    private Path folder;

    private record Read(List<ExtractRecord> records, List<ReadPosition> after, Optional<Finding> refusal) {

        List<List<String>> fields() {
            return records.stream().map(record -> ((RawRecord) record).fields()).toList();
        }
    }

    @Test
    void linesAreCutAtTheColumns() throws IOException {
        Read read = read("C1 20982-0010\r\nC2 77012 1.50\n\n   \nC3\"99,13 \t \"\r");

        assertThat(read.fields())
                .containsExactly(
                        List.of("C1 ", "20982", "0010"),
                        List.of("C2 ", "77012", "1.50"),
                        List.of("C3\"", "99,13", "\t \""));
        assertThat(read.records())
                .extracting(record -> record.position().lineNumber())
                .containsExactly(1L, 2L, 5L);
        assertThat(read.records())
                .extracting(record -> record.position().recordNumber())
                .containsExactly(1L, 2L, 3L);
        assertThat(read.refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE"})
    void placesCountInCharactersWhateverTheEncoding(String charset) throws IOException {
        Charset encoding = Charset.forName(charset);

        assertThat(read("ÜbéÇ2098 ß0\u00a09\n".getBytes(encoding), encoding).fields())
                .containsExactly(List.of("Übé", "Ç2098", "ß0\u00a09"));
    }

    @Test
    void aByteThatIsNoTextIsOneCharacterAndLeavesItsFieldUnclean() throws IOException {
        byte[] latin = "\u00dcb\u00e9C2098-\u00df0.9\n".getBytes(StandardCharsets.ISO_8859_1);

        RawRecord record =
                (RawRecord) read(latin, StandardCharsets.UTF_8).records().get(0);

        assertThat(record.fields()).containsExactly("\uFFFDb\uFFFD", "C2098", "\uFFFD0.9");
        assertThat(List.of(record.isCleanText(0), record.isCleanText(1), record.isCleanText(2)))
                .containsExactly(false, true, false);
    }

    @Test
    void blanksThatWereCutAtTheEndOfALineAreNoFault() throws IOException {
        assertThat(read("C1 20982\nC2\nC3 7701\nC4 20982-00\nC5 20982-0010    \n")
                        .fields())
                .containsExactly(
                        List.of("C1 ", "20982", ""),
                        List.of("C2", "", ""),
                        List.of("C3 ", "7701", ""),
                        List.of("C4 ", "20982", "00"),
                        List.of("C5 ", "20982", "0010"));
    }

    @Test
    void textAfterTheLastColumnIsOneFieldTooMany() throws IOException {
        assertThat(read("C1 20982-0010 x\nC2 20982-00101\nC3 20982-0010\n").records())
                .extracting(record -> ((RawRecord) record).fieldCount())
                .containsExactly(4, 4, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C2 209", "C2 20982", "C2 20982-"})
    void aLastLineThatLacksColumnsAndALineEndIsCutShort(String last) throws IOException {
        Read read = read("C1 20982-0010\n" + last);

        assertThat(read.records()).hasSize(1);
        assertThat(read.refusal().orElseThrow().code()).isEqualTo(FindingCode.EXTRACT_TRUNCATED);
        assertThat(read.refusal().orElseThrow().sentence())
                .startsWith("x.txt record 2 (line 2): expected 13 characters and a line end");
        assertThat(read("C1 20982-0010\n" + last + "\n").refusal()).isEmpty();
    }

    @Test
    void anEndlessLineIsOneRejectedRecord() throws IOException {
        Read read = read("C1 20982-0010\n" + "x".repeat(3_000_000) + "\nC3 20982-0010\n");

        assertThat(((UnreadableRecord) read.records().get(1)).fault().code()).isEqualTo(FindingCode.RECORD_TOO_LONG);
        assertThat(((RawRecord) read.records().get(2)).field(0)).isEqualTo("C3 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "   \n  "})
    void anExtractOfBlankLinesHoldsNoRecord(String text) throws IOException {
        assertThat(read(text).refusal().orElseThrow().code()).isEqualTo(FindingCode.EXTRACT_EMPTY);
    }

    @Test
    void aPackedExtractThatIsCutShortIsUnreadable() throws IOException {
        byte[] packed = PackedExtracts.GZIP.pack("C1 20982-0010\n".repeat(1000));
        byte[] cut = Arrays.copyOf(packed, packed.length - 9);
        Path path = Files.write(folder.resolve("x.txt"), packed);
        ExtractFile file = FastAndExact.onDisk(path);
        Files.write(path, cut);

        assertThat(read(file, StandardCharsets.UTF_8, TOP)
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(FindingCode.EXTRACT_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void linesOfRandomTextAreCutAsTheirCharactersAre(long seed) throws IOException {
        Random random = new Random(seed);
        String alphabet = "A9.\"',|é日 \t";
        StringBuilder text = new StringBuilder();
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder line = new StringBuilder();
            for (int length = random.nextInt(17); length > 0; length--) {
                line.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
            if (!line.toString().replace(" ", "").isEmpty()) {
                expected.add(cut(line.toString()));
            }
        }
        Read whole = read(text.toString());
        assertThat(whole.fields()).isEqualTo(expected);

        ExtractFile file = FastAndExact.onDisk(folder.resolve("x.txt"));
        for (int i = 0; i < whole.after().size() - 1; i += 13) {
            Read rest = read(file, StandardCharsets.UTF_8, whole.after().get(i));
            assertThat(rest.fields()).isEqualTo(expected.subList(i + 1, expected.size()));
            assertThat(rest.records().get(0).position())
                    .isEqualTo(whole.records().get(i + 1).position());
        }
    }

    private static List<String> cut(String line) {
        String padded = line + " ".repeat(20);
        List<String> fields = new ArrayList<>();
        for (int[] column : new int[][] {{0, 3}, {3, 8}, {9, 13}}) {
            int end = Math.min(line.length(), column[1]);
            fields.add(end <= column[0] ? "" : padded.substring(column[0], end));
        }
        if (line.length() > 13 && !line.substring(13).replace(" ", "").isEmpty()) {
            fields.add(line.substring(13));
        }
        return fields;
    }

    @Test
    void randomBytesNeverThrow() throws IOException {
        Random random = new Random(20982);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            bytes[0] = 'x';
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                Read read = read(bytes, charset);
                assertThat(read.refusal().isPresent() || !read.records().isEmpty())
                        .isTrue();
            }
        }
    }

    @Test
    void aColumnHasAPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedColumn("CLAIM", 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedColumn("CLAIM", 1, 0));
    }

    private Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private Read read(byte[] bytes, Charset charset) throws IOException {
        return read(FastAndExact.onDisk(Files.write(folder.resolve("x.txt"), bytes)), charset, TOP);
    }

    private static Read read(ExtractFile file, Charset charset, ReadPosition start) throws IOException {
        List<ExtractRecord> records = new ArrayList<>();
        List<ReadPosition> after = new ArrayList<>();
        try (FixedWidthReader reader = FixedWidthReader.open(file, charset, COLUMNS, start)) {
            while (!reader.ended()) {
                reader.next(5).ifPresent(record -> {
                    records.add(record);
                    after.add(reader.position());
                });
            }
            return new Read(records, after, reader.refusal());
        }
    }
}
