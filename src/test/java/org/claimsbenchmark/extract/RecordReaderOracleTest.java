package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commons CSV reads the same random files whole, and must find the same records and fields. */
class RecordReaderOracleTest {

    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] PIECES = {
        "x", "20982", " ", "\t", "'", "é", "日本", "0.5", "\"", "-", ";", "|", "\u0001"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsRandomFilesAsCommonsCsvDoes(long seed) throws IOException {
        Random random = new Random(seed);
        for (int file = 0; file < 150; file++) {
            Dialect dialect = Dialects.ALL.get(file % Dialects.ALL.size()).withTrailer(null);
            String text = Dialects.of(randomFile(random), dialect) + (dialect.quoted() ? "" : "\n");
            List<List<String>> expected = commonsCsv(text, dialect);

            ReadThrough read = ReadThrough.of(new Trickle(text.getBytes(StandardCharsets.UTF_8), random), dialect);

            List<List<String>> actual = new ArrayList<>();
            actual.add(read.columns());
            read.records().forEach(record -> actual.add(ReadThrough.fieldsOf((RawRecord) record)));
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void splitsRecordsWithoutQuotesAsCommonsCsvDoes() throws IOException {
        Random random = new Random(20982);
        for (int i = 0; i < 2000; i++) {
            StringBuilder line = new StringBuilder("1");
            for (int field = random.nextInt(8); field > 0; field--) {
                line.append(',').append(randomText(random).replace("\"", ""));
            }
            byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);

            RawRecord own = (RawRecord)
                    ReadThrough.of("header\n" + line + "\n").records().get(0);
            QuotedFields commons = QuotedFields.split(bytes, QuotedFields.rules(','));

            assertThat(commons.bytes()).isEqualTo(bytes);
            assertThat(commons.fieldEnds()).hasSize(own.fieldCount());
            assertThat(ReadThrough.fieldsOf(own))
                    .isEqualTo(commonsCsv(line.toString(), Dialect.CSV).get(0));
        }
    }

    /** Two columns or more, so that no record is an empty line; every record is well quoted. */
    private static String randomFile(Random random) {
        int columns = 2 + random.nextInt(6);
        StringBuilder text = new StringBuilder();
        int records = 2 + random.nextInt(30);
        for (int record = 0; record < records; record++) {
            for (int column = 0; column < columns; column++) {
                text.append(column == 0 ? "" : ",").append(randomField(random));
            }
            boolean last = record == records - 1;
            text.append(last && random.nextBoolean() ? "" : LINE_ENDS[random.nextInt(3)]);
        }
        return text.toString();
    }

    private static String randomField(Random random) {
        String content = randomText(random);
        if (random.nextInt(3) > 0) {
            return content.startsWith("\"") ? "y" + content : content;
        }
        String lines = content + (random.nextInt(4) == 0 ? LINE_ENDS[random.nextInt(3)] + "," + content : "");
        return '"' + lines.replace("\"", "\"\"") + '"' + " ".repeat(random.nextInt(8) == 0 ? 2 : 0);
    }

    private static String randomText(Random random) {
        return Stream.generate(() -> PIECES[random.nextInt(PIECES.length)])
                .limit(random.nextInt(5))
                .reduce("", String::concat);
    }

    private static List<List<String>> commonsCsv(String text, Dialect dialect) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.quoted() ? '"' : null)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    /** Gives a few bytes at a time, so that every record is somewhere cut by the end of a read. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream bytes;
        private final Random random;

        Trickle(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
        }
    }
}
