package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimsbenchmark.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last row of an extract that is no record. {@link RangesTest} holds that no range finds another. */
class TrailerTest {

    private static final Dialect WITH_TRAILER = Dialect.CSV.withTrailer("TR");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"TR,2,30.00", "TR,2,30.00\n", "TR,2,30.00\r\n\r\n\n", "\"TR\",2,\"30.00\"\n", "TR,\"2\",30.00"})
    void aLastRowThatBeginsWithTheMarkerIsNoRecord(String trailer) {
        ReadThrough read = read("a,b,c,d\n1,2,3,4\n5,6,7,8\n" + trailer);

        assertThat(read.records()).hasSize(2);
        assertThat(read.trailer()).contains(List.of("TR", "2", "30.00"));
        assertThat(read.refusal()).isEmpty();
    }

    @Test
    void aRowLikeItThatIsNotTheLastIsARecord() {
        ReadThrough read = read("a,b\nTR,1\n\nTR,2,x\n3,4\n");

        assertThat(read.records()).hasSize(3);
        assertThat(read.fields(2)).containsExactly("TR", "2", "x");
        assertThat(read.lineNumbers()).containsExactly(2L, 4L, 5L);
        assertThat(read.trailer()).isEmpty();
    }

    @Test
    void onlyTheLastOfTwoIsATrailer() {
        ReadThrough read = read("a,b\n1,2\nTR,1\nTR,2\n");

        assertThat(read.records()).hasSize(2);
        assertThat(read.trailer()).contains(List.of("TR", "2"));
    }

    @Test
    void aMarkerThatOnlyBeginsTheFieldIsNoTrailer() {
        ReadThrough read = read("a,b\n1,2\nTRX,1\n");

        assertThat(read.records()).hasSize(2);
        assertThat(read.trailer()).isEmpty();
    }

    @Test
    void anExtractOfATrailerAloneHoldsNoRecord() {
        ReadThrough read = read("a,b\nTR,0\n");

        assertThat(read.refusalCode()).isEqualTo(FindingCode.EXTRACT_EMPTY);
        assertThat(read.records()).isEmpty();
        assertThat(read.trailer()).contains(List.of("TR", "0"));
    }

    @Test
    void anExtractThatEndsWithinAnotherRowIsCutShort() {
        assertThat(read("a,b,c\n1,2,3\nT").refusalCode()).isEqualTo(FindingCode.EXTRACT_TRUNCATED);
    }

    @Test
    void theTrailerIsNotCountedWhateverTheRanges() throws IOException {
        String content = "a,b\n" + "1,2\n".repeat(50) + "TR,50\n" + "\n".repeat(40);
        ExtractFile file = FastAndExact.onDisk(Files.writeString(folder.resolve("x.csv"), content));
        for (int rangeBytes = 1; rangeBytes < 300; rangeBytes++) {
            List<List<String>> trailers = new ArrayList<>();
            long records = 0;
            for (ExtractRange range :
                    ExtractSurvey.ranges(file, WITH_TRAILER, new ReadPosition(4, 0, 2), rangeBytes, 2)) {
                assertThat(range.start().recordsBefore()).isEqualTo(records);
                try (RecordReader reader =
                        RecordReader.open(file, WITH_TRAILER, range, new FieldFilter(0, 2, Set.of("9")))) {
                    while (!reader.ended()) {
                        reader.next(7);
                    }
                    reader.trailer().ifPresent(trailers::add);
                    records = reader.position().recordsBefore();
                }
            }
            assertThat(records).isEqualTo(50);
            assertThat(trailers).containsExactly(List.of("TR", "50"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T R", "T|", "\u00c9"})
    void aMarkerIsLettersAndDigits(String marker) {
        assertThatIllegalArgumentException().isThrownBy(() -> Dialect.CSV.withTrailer(marker));
    }

    private static ReadThrough read(String text) {
        return ReadThrough.of(text.getBytes(StandardCharsets.UTF_8), WITH_TRAILER);
    }
}
