package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile extracts, cut into ranges of every size. */
@Tag("any-server")
class RangesTest {

    private static final String PLAIN = "C1,99213,x,2024-01-01\n".repeat(20);
    private static final String IN_SCOPE = "C2,20982,RT,2024-01-02\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> hostileExtracts() {
        return Stream.of(
                extract("plain records", PLAIN + IN_SCOPE + PLAIN),
                extract("CRLF", (PLAIN + IN_SCOPE + PLAIN).replace("\n", "\r\n")),
                extract("lone CR", (PLAIN + IN_SCOPE).replace("\n", "\r")),
                extract(
                        "mixed line ends",
                        PLAIN + IN_SCOPE.replace("\n", "\r") + PLAIN.replace("\n", "\r\n") + IN_SCOPE),
                extract("no line end after the last record", PLAIN + IN_SCOPE.strip()),
                extract("a last record that is cut short", PLAIN + "C3,209"),
                extract("empty records", PLAIN + "\n\n" + IN_SCOPE + "\r\n\n" + PLAIN + "\n\n\n"),
                extract("empty lines after the header", "\n\n\r\n" + PLAIN),
                extract("a quote that holds line ends", PLAIN + "C3,20982,\"a\nb\n\nc,d\n\"\"e\n\",x\n" + PLAIN),
                extract(
                        "a quote that holds whole records",
                        PLAIN + "C3,99213,\"" + PLAIN + IN_SCOPE + "\",x\n" + PLAIN),
                extract("a quote that is never closed", PLAIN + "C3,20982,\"a,x\n" + PLAIN + IN_SCOPE),
                extract("text after a quote", PLAIN + "C3,20982,\"a\"b,x\n" + PLAIN + IN_SCOPE),
                extract("every field quoted", (PLAIN + IN_SCOPE).replaceAll("([^,\n]+)", "\"$1\"")),
                extract("quoted codes", PLAIN + "C3,\"20982\",a,x\nC4,\" 20982 \",a,x\n" + PLAIN),
                extract(
                        "codes in lower case and with blanks",
                        "a,j1,b,c\na, 20982,b,c\na,J1 ,b,c\na,J12,b,c\n" + PLAIN),
                extract("codes with other blanks around them", "a,\u00a020982,b,c\na,20982\t,b,c\n" + PLAIN),
                extract(
                        "codes of other lengths",
                        "a,,b,c\na,2,b,c\na,2098,b,c\na,209820,b,c\na,20982209822,b,c\n" + PLAIN),
                extract("codes that look alike in upper case", "a,\u00121,b,c\na,*1,b,c\na,\u0011,b,c\n" + PLAIN),
                extract("multi-byte characters", PLAIN + "é日本😀,99213,ü,x\n".repeat(9) + IN_SCOPE + PLAIN),
                extract("bytes that are not UTF-8", PLAIN + "C3,99213,\u00ff\u00fe,x\n" + IN_SCOPE + PLAIN),
                extract(
                        "NUL and control characters",
                        PLAIN + "C3,99213,\u0000,x\nC3,20982,\u0001\u001f\u007f,x\n" + PLAIN),
                extract("too few and too many fields", PLAIN + "a\na,20982\na,b,c,d,e\n,\n" + PLAIN),
                extract("blanks only", PLAIN + "   \n \n" + PLAIN),
                extract("a trailer", PLAIN + IN_SCOPE + PLAIN + "TR,40\n"),
                extract("a trailer as wide as a record, and empty lines", PLAIN + IN_SCOPE + " TR ,40,x,y\r\n\n\n"),
                extract("a trailer without line end", PLAIN + "TR,40"),
                extract("a quoted trailer", PLAIN + "TR,1\nTR,2,3,4\n" + PLAIN + "\"TR\",\"4\n0\"\n"),
                extract("no record but a trailer", "TR,0\n"),
                extract("one record", IN_SCOPE),
                extract("no record", ""),
                extract("one giant record", PLAIN + "C3,99213," + "g".repeat(400_000) + ",x\n" + PLAIN + IN_SCOPE),
                extract("a record that is too long", PLAIN + "C3,20982," + "g".repeat(1_100_000) + ",x\n" + PLAIN));
    }

    private static Arguments extract(String what, String records) {
        return Arguments.of(what, "claim_id,hcpcs_code,note,date\n" + records);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileExtracts")
    void rangesOfAnySizeHoldTheRecordsOfOneReader(String what, String extract) throws IOException {
        byte[] content = what.contains("not UTF-8")
                ? extract.getBytes(StandardCharsets.ISO_8859_1)
                : extract.getBytes(StandardCharsets.UTF_8);
        int least = Math.max(1, content.length / 600);
        int most = Math.min(content.length, 700);
        long[] everySize = LongStream.rangeClosed(least, most).toArray();
        FastAndExact.assertSame(folder, content, Dialect.CSV, 1, everySize);
        FastAndExact.assertSame(folder, content, Dialect.CSV, 0, Math.max(least, 97));
        FastAndExact.assertSame(folder, content, Dialect.CSV, 3, Math.max(least, 101));
        long[] someSizes = LongStream.iterate(
                        Math.max(20, content.length / 50), size -> size <= most, size -> size + 83)
                .toArray();
        for (Dialect dialect : Dialects.ALL) {
            FastAndExact.assertSame(folder, Dialects.of(content, dialect), dialect, 1, someSizes);
        }
    }

    @ParameterizedTest
    @FieldSource("org.claimsbenchmark.extract.Dialects#ALL")
    void plainRecordsWithoutACodeArePassedOverWhateverTheDelimiter(Dialect dialect) throws IOException {
        FieldFilter filter = new FieldFilter(1, 4, FastAndExact.IN_SCOPE);
        String wide = "C1,99213," + "x".repeat(70) + ",2024-01-01\n";
        byte[] records = Dialects.of(PLAIN + wide + IN_SCOPE + PLAIN, dialect).getBytes(StandardCharsets.UTF_8);
        try (RecordReader reader = RecordReader.of(
                "x.csv",
                new ByteArrayInputStream(records),
                dialect,
                new ExtractRange(new ReadPosition(0, 0, 1), ExtractRange.TO_THE_END),
                filter)) {
            assertThat(reader.next()).isPresent();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.passedOver()).isEqualTo(41);
        }
    }

    @Test
    void recordsWithQuotesArePassedOverUnlessTheyMayHaveACodeOrHoldMoreThanPlainText() throws IOException {
        String passedOver = "\"C1\",\"99213\",\"x, y\",\"2024-01-01\"\n" + "C1,99213,\"a \"\"b\"\" c\",x\n"
                + "\"\",\"\",\"\",\"\"\n";
        String lookedAt = "C1,\"20982\",x,y\n"
                + "C1,20982,\"x\",y\n"
                + "C1,\"j1\",x,y\n"
                + "C1,\" 99213\",x,y\n"
                + "C1,\"99213\" ,x,y\n"
                + "C1,\"99\"\"213\",x,y\n"
                + "C1,99213,\"two\nlines\",x\n"
                + "C1,99213,\"é\",x\n"
                + "C1,99213,\"\u0001\",x\n"
                + "C1,99213,\"five fields\",x,y\n";
        byte[] records = (passedOver.repeat(2) + lookedAt + passedOver).getBytes(StandardCharsets.UTF_8);
        List<Long> looked = new ArrayList<>();
        try (RecordReader reader = RecordReader.of(
                "x.csv",
                new ByteArrayInputStream(records),
                Dialect.CSV,
                new ExtractRange(new ReadPosition(0, 0, 1), ExtractRange.TO_THE_END),
                new FieldFilter(1, 4, FastAndExact.IN_SCOPE))) {
            while (!reader.ended()) {
                reader.next(2).ifPresent(record -> looked.add(record.position().recordNumber()));
            }
            assertThat(reader.passedOver()).isEqualTo(9);
            assertThat(reader.position().recordsBefore()).isEqualTo(19);
            assertThat(reader.position().lineNumber()).isEqualTo(21);
        }
        assertThat(looked).containsExactly(7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L);
    }

    @Test
    void aCodeWithTabsAroundItIsLookedAtWhereTheTabIsTheDelimiterAndAQuoteHoldsIt() throws IOException {
        Dialect tabs = new Dialect('\t', true, StandardCharsets.UTF_8);
        String records = "C1\t\"\t20982\"\tx\ty\n" + "C1\t\"20982\t\"\tx\ty\n" + "C1\t\"99213\"\t\"a\tb\"\ty\n";
        FastAndExact.assertSame(folder, ("a\tb\tc\td\n" + records).getBytes(StandardCharsets.UTF_8), tabs, 1, 1000);
    }

    @Test
    void anExtractIsCutIntoAsManyRangesAsItHasTimesTheLength() throws IOException {
        byte[] content = ("a,b\n" + "1,2\n".repeat(1000)).getBytes(StandardCharsets.UTF_8);
        ExtractFile file = FastAndExact.onDisk(Files.write(folder.resolve("x.csv"), content));

        List<ExtractRange> ranges = ExtractSurvey.ranges(file, Dialect.CSV, new ReadPosition(4, 0, 2), 1000, 3);

        assertThat(ranges)
                .containsExactly(
                        new ExtractRange(new ReadPosition(4, 0, 2), 1004),
                        new ExtractRange(new ReadPosition(1004, 250, 252), 2004),
                        new ExtractRange(new ReadPosition(2004, 500, 502), 3004),
                        new ExtractRange(new ReadPosition(3004, 750, 752), ExtractRange.TO_THE_END));
    }

    @Test
    void whatTheRangesAreDoesNotDependOnTheNumberOfThreads() throws IOException {
        byte[] content = ("a,b\n" + "1,\"2\n3\"\n".repeat(1000)).getBytes(StandardCharsets.UTF_8);
        ExtractFile file = FastAndExact.onDisk(Files.write(folder.resolve("x.csv"), content));
        ReadPosition first = new ReadPosition(4, 0, 2);

        assertThat(ExtractSurvey.ranges(file, Dialect.CSV, first, 333, 7))
                .isEqualTo(ExtractSurvey.ranges(file, Dialect.CSV, first, 333, 1));
    }

    @Test
    void aRecordAcrossTheEndOfARangeShowsThatTheFileWasWrittenTo() throws IOException {
        Path path = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n3,4\n5,6\n");
        ExtractFile file = FastAndExact.onDisk(path);
        List<ExtractRange> ranges = ExtractSurvey.ranges(file, Dialect.CSV, new ReadPosition(4, 0, 2), 4, 1);
        Files.writeString(path, "a,b\n1,2345\n5,6\n"); // of the same length
        try (RecordReader reader =
                RecordReader.open(file, Dialect.CSV, ranges.get(0), new FieldFilter(0, 2, FastAndExact.IN_SCOPE))) {
            while (!reader.ended()) {
                reader.next(1);
            }
            assertThat(reader.refusal().orElseThrow().sentence())
                    .contains("expected a record to end at byte 8", "the file was written to since");
        }
    }

    @Test
    void aRangeOfAFileThatEndsBeforeItCannotBeOpened() throws IOException {
        ExtractFile file = FastAndExact.onDisk(Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n"));
        ExtractRange beyond = new ExtractRange(new ReadPosition(100, 9, 10), ExtractRange.TO_THE_END);

        assertThatIOException()
                .isThrownBy(() ->
                        RecordReader.open(file, Dialect.CSV, beyond, new FieldFilter(0, 2, FastAndExact.IN_SCOPE)));
    }
}
