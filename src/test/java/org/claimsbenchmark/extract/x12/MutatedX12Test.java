package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.x12.X12Text.Read;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged extracts: a refusal or records of the right shape, never an exception, and no value in a sentence. */
@Tag("any-server")
class MutatedX12Test {

    /** Stands in names and identifiers of the text, and must in no sentence. */
    private static final String SECRET = "SECRET";

    @TempDir
    private Path folder;

    enum Extract {
        PROFESSIONAL(X12Text.PROFESSIONAL, ClaimExamples.PROFESSIONAL),
        INSTITUTIONAL(X12Text.INSTITUTIONAL, ClaimExamples.INSTITUTIONAL),
        REMITTANCE(X12Text.REMITTANCE, RemittanceExamples.REMITTANCE);

        private final String guide;
        private final List<String> segments;

        Extract(String guide, List<String> segments) {
            this.guide = guide;
            this.segments = segments.stream()
                    .map(segment -> segment.replace("DOE", SECRET).replace("M-1", SECRET))
                    .toList();
        }

        String text() {
            return X12Text.interchange(guide, segments);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutAtAnyByteNothingOfTheInterchangeIsLoaded(Extract extract) {
        String text = extract.text() + extract.text();
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        int first = extract.text().length();
        List<String> records = read(whole).all();
        for (int length = 0; length < first + 200; length++) {
            Read read = read(Arrays.copyOf(whole, length));
            // the line end after an IEA may be missing
            boolean complete = length == first - 1 || length == first;
            assertThat(read.refusal().isPresent()).as("%d bytes", length).isNotEqualTo(complete);
            assertThat(read.all())
                    .as("%d bytes", length)
                    .isEqualTo(records.subList(0, read.records().size()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachByteOfAnotherValueIsSurvived(Extract extract) {
        byte[] whole = extract.text().getBytes(StandardCharsets.UTF_8);
        byte[] others = {0, '~', '*', ':', '^', '\n', ' ', 'Z', '9', (byte) 0xC3, (byte) 0xFF, 0x1C};
        for (int at = 0; at < whole.length; at++) {
            byte[] mutated = whole.clone();
            mutated[at] = others[at % others.length] == whole[at] ? (byte) 'Q' : others[at % others.length];
            survived(read(mutated), "byte " + at);
        }
    }

    @ParameterizedTest
    @EnumSource
    void segmentsInAnyOrderAreSurvived(Extract extract) {
        Random random = new Random(20982);
        for (int round = 0; round < 100; round++) {
            List<String> shuffled = new ArrayList<>(extract.segments);
            Collections.shuffle(shuffled, random);
            shuffled.subList(0, random.nextInt(shuffled.size())).clear();
            survived(
                    read(X12Text.interchange(extract.guide, shuffled).getBytes(StandardCharsets.UTF_8)),
                    "round " + round);
        }
    }

    @ParameterizedTest
    @EnumSource
    void envelopesInAnyOrderAreSurvived(Extract extract) {
        Random random = new Random(835);
        String[] lines = extract.text().split("\n");
        for (int round = 0; round < 100; round++) {
            List<String> shuffled = new ArrayList<>(List.of(lines).subList(1, lines.length));
            Collections.swap(shuffled, random.nextInt(shuffled.size()), random.nextInt(shuffled.size()));
            shuffled.remove(random.nextInt(shuffled.size()));
            shuffled.add(random.nextInt(shuffled.size()), lines[random.nextInt(lines.length)]);
            String text = lines[0] + "\n" + String.join("\n", shuffled);
            survived(read(text.getBytes(StandardCharsets.UTF_8)), "round " + round);
        }
    }

    @ParameterizedTest
    @EnumSource
    void randomDamageIsSurvived(Extract extract) {
        Random random = new Random(837);
        byte[] whole = extract.text().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 300; round++) {
            byte[] mutated = whole.clone();
            for (int damage = 0; damage <= random.nextInt(6); damage++) {
                int at = random.nextInt(mutated.length);
                mutated[at] = random.nextBoolean() ? (byte) random.nextInt() : whole[random.nextInt(whole.length)];
            }
            survived(read(mutated), "round " + round);
        }
    }

    private void survived(Read read, String what) {
        read.refusal()
                .ifPresent(refusal -> assertThat(refusal.sentence()).as(what).doesNotContain(SECRET));
        read.notes().forEach(note -> assertThat(note.sentence()).as(what).doesNotContain(SECRET));
        assertThat(read.records())
                .as(what)
                .extracting(RawRecord::fieldCount)
                .allMatch(count -> count == read.columns().size());
    }

    private Read read(byte[] content) {
        return X12Text.read(X12Text.file(folder, content), new ReadPosition(0, 0, 1));
    }
}
