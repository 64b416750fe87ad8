package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.finding.FindingCode.EXTRACT_EMPTY;
import static org.claimsbenchmark.finding.FindingCode.EXTRACT_TRUNCATED;
import static org.claimsbenchmark.finding.FindingCode.EXTRACT_UNREADABLE;
import static org.claimsbenchmark.finding.FindingCode.NOT_A_TEXT_EXTRACT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.claimsbenchmark.testing.PackedExtracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedExtractTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n", "a,b", "a,b\n", "a,b\n\n\r\n"})
    void anExtractWithoutARecordIsEmpty(String text) {
        ReadThrough read = ReadThrough.of(text);

        assertThat(read.refusalCode()).isEqualTo(EXTRACT_EMPTY);
        assertThat(read.records()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c\n1,2,3\n4,5", "a,b,c\n1,2,3\n4", "a,b,c\n1,2,3\n4,\"5", "a,b,c\n1,2,3\n4,\"5\n6"})
    void aLastLineWithoutLineEndAndWithoutAllFieldsIsCutShort(String text) {
        ReadThrough read = ReadThrough.of(text);

        assertThat(read.refusalCode()).isEqualTo(EXTRACT_TRUNCATED);
        assertThat(read.fields(1)).containsExactly("1", "2", "3");
        assertThat(read.refusal().orElseThrow().sentence()).contains("expected 3 fields and a line end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c\n1,2,3\n4,5\n", "a,b,c\n1,2,3\n4,5,\"6", "a,b,c\n1,2,3\n4,\"5\n", "a,b,c\n1,2,3"})
    void aFaultyLastRecordIsNotByItselfACutShortExtract(String text) {
        assertThat(ReadThrough.of(text).refusal()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PackedExtracts.class)
    void whatIsPackedTwiceIsRecognised(PackedExtracts program) {
        assertRefused(program.pack("a,b\n1,2\n"), "inside the packed file, and nothing is unpacked twice");
    }

    @Test
    void archivesThatAreNotUnpackedAreRecognised() {
        assertRefused(new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4}, "an xz archive; deliver it as .gz");
        assertRefused(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, "a 7z archive; deliver it as .zip");
        byte[] tar = Arrays.copyOf("claims.csv".getBytes(StandardCharsets.US_ASCII), 100_000);
        Arrays.fill(tar, 512, tar.length, (byte) 'x');
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        assertRefused(tar, "a tar archive");
    }

    @Test
    void documentsUnderACsvNameAreRecognised() {
        assertRefused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "a PDF document");
        assertRefused("PAR1xxxx".getBytes(StandardCharsets.US_ASCII), "a Parquet file");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "an old Excel workbook");
    }

    @Test
    void otherUnicodeEncodingsAreRecognised() {
        assertRefused(
                "\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE),
                "UTF-16 text; save it as UTF-8, or set encoding in the layout");
        assertRefused(
                "\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_16BE),
                "UTF-16 text; save it as UTF-8, or set encoding in the layout");
        assertRefused("\uFEFFa,b\n1,2\n".getBytes(Charset.forName("UTF-32LE")), "UTF-32 text; save it as UTF-8");
        assertRefused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), "NUL bytes");
    }

    @Test
    void aBinaryFileIsRefused() {
        assertRefused(new byte[4096], "NUL bytes");
        assertRefused(("a,\0b\n" + "1,2\n".repeat(1000)).getBytes(StandardCharsets.UTF_8), "a header that is none");
    }

    @Test
    void oneNulByteInARecordIsNoBinaryFile() {
        assertThat(ReadThrough.of("a,b\n1,\0\n" + "1,2\n".repeat(1000)).refusal())
                .isEmpty();
    }

    @Test
    void aHeaderThatIsNotUtf8IsRefused() {
        assertRefused("pr\u00e9nom,b\n1,2\n".getBytes(StandardCharsets.ISO_8859_1), "a header that is none");
    }

    @Test
    void aHeaderThatNeverEndsIsRefused() {
        assertRefused("x".repeat(2_000_000).getBytes(StandardCharsets.UTF_8), "no line end in the first MiB");
        assertRefused("\"a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "a header whose quotes do not match");
    }

    @Test
    void aFailingDiskRefusesTheExtractInsteadOfThrowing() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        byte[] start = ("a,b\n" + "1,2\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        ReadThrough late = ReadThrough.of(new SequenceInputStream(new ByteArrayInputStream(start), failing));
        assertThat(late.refusalCode()).isEqualTo(EXTRACT_UNREADABLE);
        assertThat(late.records()).isNotEmpty();
        ReadThrough atOnce = ReadThrough.of(failing);
        assertThat(atOnce.header()).isInstanceOf(ExtractHeader.Refused.class);
        assertThat(atOnce.refusalCode()).isEqualTo(EXTRACT_UNREADABLE);
    }

    private static void assertRefused(byte[] bytes, String kind) {
        ReadThrough read = ReadThrough.of(bytes);
        assertThat(read.header()).isInstanceOf(ExtractHeader.Refused.class);
        assertThat(read.refusalCode()).isEqualTo(NOT_A_TEXT_EXTRACT);
        assertThat(read.refusal().orElseThrow().sentence())
                .startsWith("claims.csv line 1: expected text in UTF-8, found ")
                .contains(kind);
    }
}
