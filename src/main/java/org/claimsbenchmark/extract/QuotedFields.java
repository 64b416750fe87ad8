package org.claimsbenchmark.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Takes a record with quotes apart, by Commons CSV in strict RFC 4180. Every byte is one ISO-8859-1 character on the way,
 * so that bytes that are not UTF-8 come out as they went in.
 *
 * @param bytes the fields without their enclosing quotes, one byte between two
 * @param fieldEnds index just after each field
 */
record QuotedFields(byte[] bytes, int[] fieldEnds) {

    /** RFC 4180 in its strict form, but with any delimiter. */
    static CSVFormat rules(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(false)
                .setLenientEof(false)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
    }

    /**
     * @param record one whole record without its line end, whose quoting is known to be sound
     * @param rules of its dialect
     * @throws IOException when Commons CSV does not read exactly one record
     */
    static QuotedFields split(byte[] record, CSVFormat rules) throws IOException {
        String text = new String(record, StandardCharsets.ISO_8859_1);
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(rules)
                .get()) {
            var records = parser.getRecords();
            if (records.size() != 1) {
                throw new IOException("expected one record, Commons CSV read " + records.size());
            }
            return joined(records.get(0));
        } catch (UncheckedIOException notRfc4180) {
            throw notRfc4180.getCause();
        }
    }

    private static QuotedFields joined(CSVRecord record) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int[] ends = new int[record.size()];
        for (int i = 0; i < ends.length; i++) {
            if (i > 0) {
                joined.write(RecordAssembly.BETWEEN_FIELDS);
            }
            joined.writeBytes(record.get(i).getBytes(StandardCharsets.ISO_8859_1));
            ends[i] = joined.size();
        }
        return new QuotedFields(joined.toByteArray(), ends);
    }
}
