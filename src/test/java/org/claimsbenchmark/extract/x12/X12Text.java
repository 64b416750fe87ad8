package org.claimsbenchmark.extract.x12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.finding.Finding;
import org.junit.jupiter.api.Assertions;

/** X12 text written by hand for one test: envelopes with their counts around segments, and what is read of it. */
final class X12Text {

    static final String PROFESSIONAL = "005010X222A1";
    static final String INSTITUTIONAL = "005010X223A2";
    static final String REMITTANCE = "005010X221A1";

    private X12Text() {}

    /** The same segments, but others in place of the first that begins so; none takes it out. */
    static List<String> replaced(List<String> segments, String beginning, String... by) {
        List<String> changed = new ArrayList<>(segments);
        for (int at = 0; at < changed.size(); at++) {
            if (changed.get(at).startsWith(beginning)) {
                changed.remove(at);
                changed.addAll(at, List.of(by));
                return changed;
            }
        }
        throw new IllegalArgumentException("no segment begins with " + beginning);
    }

    /** An interchange of one group of one transaction, each segment on a line of its own. */
    static String interchange(String guide, String... segments) {
        return ofGroups(group(guide, transaction(guide, 1, segments)));
    }

    static String interchange(String guide, List<String> segments) {
        return interchange(guide, segments.toArray(String[]::new));
    }

    static String ofGroups(String... groups) {
        return isa("00501", '*', '^', ':', '~') + "\n" + String.join("", groups) + "IEA*" + groups.length
                + "*000000001~\n";
    }

    static String isa(String version, char element, char repetition, char component, char segment) {
        return ("ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *250701*1200*" + repetition + "*"
                        + version + "*000000001*0*T*" + component + segment)
                .replace('*', element);
    }

    static String group(String guide, String... transactions) {
        String code = guide.equals(REMITTANCE) ? "HP" : "HC";
        return "GS*" + code + "*SENDER*RECEIVER*20250701*1200*1*X*" + guide + "~\n" + String.join("", transactions)
                + "GE*" + transactions.length + "*1~\n";
    }

    static String transaction(String guide, int number, String... segments) {
        String st = guide.equals(REMITTANCE) ? "ST*835*%04d" : "ST*837*%04d*" + guide;
        return String.format(st, number) + "~\n" + String.join("~\n", segments) + "~\n"
                + String.format("SE*%d*%04d~\n", segments.length + 2, number);
    }

    static Read read(Path folder, String text) {
        return read(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Read read(Path folder, byte[] content) {
        return read(file(folder, content), new ReadPosition(0, 0, 1));
    }

    static ExtractFile file(Path folder, byte[] content) {
        try {
            Path path = Files.write(folder.resolve("x12.txt"), content);
            return ExtractDiscovery.find(List.of(path)).extracts().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Read read(ExtractFile file, ReadPosition start) {
        try (X12RecordReader reader = X12RecordReader.open(file, start)) {
            List<RawRecord> records = new ArrayList<>();
            List<ReadPosition> positions = new ArrayList<>();
            while (!reader.ended()) {
                Optional<ExtractRecord> next = reader.next(Long.MAX_VALUE);
                next.ifPresent(record -> records.add((RawRecord) record));
                positions.add(reader.position());
            }
            List<String> columns = reader.header() instanceof org.claimsbenchmark.extract.ExtractHeader.Columns header
                    ? header.cells()
                    : List.of();
            return new Read(columns, records, positions, reader.refusal(), reader.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param positions after each call for a record */
    record Read(
            List<String> columns,
            List<RawRecord> records,
            List<ReadPosition> positions,
            Optional<Finding> refusal,
            List<Finding> notes) {

        /** Values by column of a record that is not refused, blanks left out; 1-based. */
        Map<String, String> values(int record) {
            Assertions.assertEquals(Optional.empty(), refusal);
            RawRecord raw = records.get(record - 1);
            Assertions.assertEquals(columns.size(), raw.fieldCount());
            Map<String, String> values = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                if (!raw.isEmpty(column)) {
                    values.put(columns.get(column), raw.field(column));
                }
            }
            return values;
        }

        /** Fields of all records, with their numbers and lines. */
        List<String> all() {
            return records.stream()
                    .map(record -> {
                        StringBuilder text = new StringBuilder(record.position().toString());
                        for (int field = 0; field < record.fieldCount(); field++) {
                            text.append('|').append(record.field(field));
                        }
                        return text.toString();
                    })
                    .toList();
        }
    }
}
