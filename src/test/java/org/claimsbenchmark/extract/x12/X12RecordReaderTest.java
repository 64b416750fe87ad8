package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.x12.X12Text.Read;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.testing.PackedExtracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of a record source: numbers, positions, going on, notes, memory. */
class X12RecordReaderTest {

    private static final ReadPosition BEGINNING = new ReadPosition(0, 0, 1);

    @TempDir
    private Path folder;

    @Test
    void goingOnFromAnyRecordGivesTheSameRecordsAndNotes() {
        ExtractFile file = X12Text.file(folder, remittances(3, 4).getBytes(StandardCharsets.UTF_8));
        Read whole = X12Text.read(file, BEGINNING);
        assertThat(whole.records()).hasSize(12);

        for (int before = 0; before <= 12; before++) {
            ReadPosition start = before == 0 ? BEGINNING : whole.positions().get(before - 1);
            assertThat(start.recordsBefore()).isEqualTo(before);

            Read rest = X12Text.read(file, start);

            assertThat(rest.all()).isEqualTo(whole.all().subList(before, 12));
            assertThat(rest.notes()).isEqualTo(whole.notes());
            assertThat(rest.refusal()).isEmpty();
        }
    }

    @Test
    void recordsAreNumberedAndPlacedWhereTheirLineBegins() {
        String text = remittances(2, 2);
        Read read = X12Text.read(folder, text);

        List<String> lines = text.lines().toList();
        assertThat(read.records())
                .extracting(record -> record.position().recordNumber())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(read.records())
                .extracting(record -> lines.get((int) record.position().lineNumber() - 1))
                .allMatch(line -> line.startsWith("SVC*"));
        assertThat(read.records())
                .extracting(record -> text.substring((int) record.byteOffset()))
                .allMatch(from -> from.startsWith("SVC*"));
        assertThat(read.positions()).isSortedAccordingTo((a, b) -> Long.compare(a.byteOffset(), b.byteOffset()));
    }

    @ParameterizedTest
    @EnumSource(PackedExtracts.class)
    void aPackedExtractIsReadAsIfItWereNot(PackedExtracts program) throws IOException {
        String text = remittances(1, 3);
        Path packed = program.write(folder, "packed.zip", text);

        Read read =
                X12Text.read(ExtractDiscovery.find(List.of(packed)).extracts().get(0), BEGINNING);

        assertThat(read.records()).hasSize(3);
    }

    @Test
    void aPackedExtractThatIsDamagedIsRefusedInTheWordsOfItsPacking() throws IOException {
        byte[] packed = PackedExtracts.GZIP.pack(remittances(20, 20));
        packed[packed.length - 5] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.gz"), packed);

        Read read =
                X12Text.read(ExtractDiscovery.find(List.of(damaged)).extracts().get(0), BEGINNING);

        assertThat(read.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(FindingCode.EXTRACT_UNREADABLE);
            assertThat(refusal.sentence()).contains("a gzip archive that is damaged");
        });
    }

    /** 50,000 claims of two lines are read one by one: each record is there before the bytes after its claim are read. */
    @Test
    void recordsComeWhileTheFileIsRead() throws IOException {
        Path path = folder.resolve("large.837");
        int claims = 50_000;
        try (OutputStream out = Files.newOutputStream(path);
                PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8)) {
            largeInterchange(text, claims);
        }
        ExtractFile file = ExtractDiscovery.find(List.of(path)).extracts().get(0);
        long records = 0;
        long mostAhead = 0;
        try (X12RecordReader reader = X12RecordReader.open(file)) {
            while (!reader.ended()) {
                Optional<ExtractRecord> next = reader.next(Long.MAX_VALUE);
                if (next.isPresent()) {
                    records++;
                    mostAhead = Math.max(
                            mostAhead,
                            reader.position().byteOffset() - next.get().byteOffset());
                    assertThat(((RawRecord) next.get()).position().recordNumber())
                            .isEqualTo(records);
                }
            }
            assertThat(reader.refusal()).isEmpty();
        }
        assertThat(records).isEqualTo(2L * claims);
        assertThat(mostAhead).as("bytes read beyond a record's first").isLessThan(200);
    }

    private static void largeInterchange(PrintStream text, int claims) {
        text.print(X12Text.isa("00501", '*', '^', ':', '~') + "GS*HC*S*R*20250701*1200*1*X*005010X222A1~ST*837*0001~");
        List<String> levels = ClaimExamples.joined(ClaimExamples.BILLING, ClaimExamples.SUBSCRIBER);
        levels.forEach(segment -> text.print(segment + "~"));
        for (int claim = 0; claim < claims; claim++) {
            text.print("CLM*C-" + claim + "*300***22:B:1~LX*1~SV1*HC:20982*200*UN*1~LX*2~SV1*HC:77012*100*UN*1~");
        }
        text.print("SE*" + (levels.size() + 5 * claims + 2) + "*0001~GE*1*1~IEA*1*000000001~");
    }

    private static String remittances(int transactions, int claims) {
        List<String> segments = new ArrayList<>(RemittanceExamples.HEADER);
        IntStream.range(0, claims).forEach(claim -> segments.addAll(RemittanceExamples.CLAIM));
        String[] texts = IntStream.rangeClosed(1, transactions)
                .mapToObj(number -> X12Text.transaction(X12Text.REMITTANCE, number, segments.toArray(String[]::new)))
                .toArray(String[]::new);
        return X12Text.ofGroups(X12Text.group(X12Text.REMITTANCE, texts));
    }
}
