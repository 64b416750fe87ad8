package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.claimsbenchmark.finding.FindingCode.NOT_A_TEXT_EXTRACT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extracts that are not UTF-8, and other things that a dialect says of an extract. */
class EncodingTest {

    private static final String TEXT = "prénom,b,c\nJosé,\"x\r\n,ÿ\",3\r\n\r\né,\"§\"\"\",\r4,5,6\nüß,8,9";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void textOfAnotherEncodingIsReadAsTheSameTextInUtf8(String charset) {
        ReadThrough utf8 = ReadThrough.of(TEXT);
        ReadThrough read = ReadThrough.of(TEXT.getBytes(Charset.forName(charset)), dialect(charset));

        assertThat(read.columns()).isEqualTo(utf8.columns());
        assertThat(told(read)).isEqualTo(told(utf8)).hasSize(4);
        assertThat(read.refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void theByteOrderMarkOfUtf16IsNoText(String charset) {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        assertThat(told(ReadThrough.of(bytes, dialect(charset)))).hasSize(4);
        assertThat(ReadThrough.of(bytes, dialect(charset)).columns()).containsExactly("prénom", "b", "c");
    }

    @Test
    void bytesThatAreNoCharacterLeaveTheirFieldUnclean() {
        byte[] windows = "a,b,c\n\u0081é,x,\u0090\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "a,b,c\n?é,x,?\n".getBytes(StandardCharsets.UTF_16BE);
        putLoneSurrogates(utf16);

        for (ReadThrough read :
                List.of(ReadThrough.of(windows, dialect("windows-1252")), ReadThrough.of(utf16, dialect("UTF-16BE")))) {
            RawRecord record = (RawRecord) read.records().get(0);
            assertThat(List.of(record.isCleanText(0), record.isCleanText(1), record.isCleanText(2)))
                    .containsExactly(false, true, false);
            assertThat(record.field(0)).isEqualTo("\uFFFDé");
        }
    }

    /** Java itself writes none: a question mark stands where one is to be. */
    private static void putLoneSurrogates(byte[] utf16) {
        for (int i = 0; i < utf16.length; i += 2) {
            if (utf16[i + 1] == '?') {
                utf16[i] = (byte) 0xDC;
                utf16[i + 1] = 0;
            }
        }
    }

    @Test
    void halfACharacterAtTheEndIsNoText() {
        byte[] whole = "a,b\n1,2".getBytes(StandardCharsets.UTF_16LE);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        RawRecord record =
                (RawRecord) ReadThrough.of(cut, dialect("UTF-16LE")).records().get(0);

        assertThat(record.field(1)).isEqualTo("\uFFFD");
        assertThat(record.isCleanText(1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE"})
    void randomBytesOfAnyEncodingNeverThrow(String charset) {
        Random random = new Random(20982);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            ReadThrough read = ReadThrough.of(bytes, dialect(charset));
            assertThat(read.refusal().isPresent() || !read.records().isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
    void aDecodedExtractIsOneRangeThatCanBeReadFromEveryRecordOn(String charset) throws IOException {
        Path path = Files.write(folder.resolve("claims.csv"), TEXT.getBytes(Charset.forName(charset)));
        ExtractFile file = FastAndExact.onDisk(path);
        Dialect dialect = dialect(charset);
        List<ReadPosition> positions = new ArrayList<>();
        List<Object> records = told(ReadThrough.of(TEXT));
        try (RecordReader reader = RecordReader.open(file, dialect)) {
            reader.header();
            positions.add(reader.position());
            while (reader.next().isPresent()) {
                positions.add(reader.position());
            }
        }

        assertThat(ExtractSurvey.ranges(file, dialect, positions.get(0), 1, 2))
                .containsExactly(new ExtractRange(positions.get(0), ExtractRange.TO_THE_END));
        for (int i = 0; i < positions.size(); i++) {
            ExtractRange rest = new ExtractRange(positions.get(i), ExtractRange.TO_THE_END);
            List<ExtractRecord> read = new ArrayList<>();
            try (RecordReader reader = RecordReader.open(file, dialect, rest, 3)) {
                while (!reader.ended()) {
                    reader.next(1).ifPresent(read::add);
                }
                assertThat(reader.refusal()).isEmpty();
            }
            assertThat(told(read)).isEqualTo(records.subList(i, records.size()));
        }
    }

    @Test
    void whatIsNoTextIsRefusedInEveryEncoding() {
        for (String charset : List.of("ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE")) {
            assertThat(ReadThrough.of(new byte[4096], dialect(charset)).refusalCode())
                    .isEqualTo(NOT_A_TEXT_EXTRACT);
            byte[] workbook = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
            };
            ReadThrough read = ReadThrough.of(workbook, dialect(charset));
            assertThat(read.refusal().orElseThrow().sentence())
                    .startsWith("claims.csv line 1: expected text in " + charset + ", found an old Excel workbook");
        }
    }

    @Test
    void utf16WhereAnotherEncodingIsExpectedIsRefused() {
        byte[] utf16 = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        assertThat(ReadThrough.of(utf16, dialect("ISO-8859-1"))
                        .refusal()
                        .orElseThrow()
                        .sentence())
                .contains("UTF-16 text; save it as UTF-8, or set encoding in the layout");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096, 1 << 16})
    void whatIsDecodedDoesNotDependOnHowMuchIsReadAtATime(int most) throws IOException {
        String text = "aé€😀\n".repeat(40_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        StringBuilder read = new StringBuilder();
        try (DecodedStream decoded = new DecodedStream(
                new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] target, int offset, int length) {
                        return super.read(target, offset, Math.min(length, most));
                    }
                },
                StandardCharsets.UTF_16LE)) {
            read.append(new String(decoded.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(read).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '7', '"', '\n', '\r', ' ', '\0', 'é', '€'})
    void aDelimiterIsAnAsciiCharacterThatIsNoText(char delimiter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dialect(delimiter, true, StandardCharsets.UTF_8))
                .withMessageContaining("as delimiter, got character number " + (int) delimiter);
    }

    @Test
    void aQuotedHeaderMayStandOverUnquotedDataWithMixedLineEnds() {
        ReadThrough read = ReadThrough.of("\"a\",\"b, c\"\r\n1,2\n3,4\r5,6\r\n");

        assertThat(read.columns()).containsExactly("a", "b, c");
        assertThat(read.fields(3)).containsExactly("5", "6");
        assertThat(read.lineNumbers()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aQuoteIsACharacterWhereTheDialectHasNone() {
        ReadThrough read = ReadThrough.of(
                "a|b\n\"1|2\"\n5'6\"|\"\"\n".getBytes(StandardCharsets.UTF_8),
                new Dialect('|', false, StandardCharsets.UTF_8));

        assertThat(read.fields(1)).containsExactly("\"1", "2\"");
        assertThat(read.fields(2)).containsExactly("5'6\"", "\"\"");
    }

    private static Dialect dialect(String charset) {
        return new Dialect(',', true, Charset.forName(charset));
    }

    private static List<Object> told(ReadThrough read) {
        return told(read.records());
    }

    private static List<Object> told(List<ExtractRecord> records) {
        return records.stream()
                .<Object>map(record ->
                        List.of(record.position(), record.byteOffset(), ReadThrough.fieldsOf((RawRecord) record)))
                .toList();
    }
}
