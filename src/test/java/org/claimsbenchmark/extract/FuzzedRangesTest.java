package org.claimsbenchmark.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random extracts, sound and broken, in ranges of random sizes, as long as the system property {@value #DURATION} says (ISO
 * 8601, five seconds unless told otherwise). A failure names the seed.
 */
@Tag("any-server")
class FuzzedRangesTest {

    private static final String DURATION = "claims.test.fuzz";

    private static final String[] PIECES = {
        "x", "20982", "77012", "99213", " ", ",", "\t", "'", "é", "日本", "0.5", "\"", "\"\"", "-", "\r", "\u0000", "j1",
        "\u00a0"
    };
    private static final String[] LINE_ENDS = {"\n", "\n", "\r\n", "\r", "\n\n"};

    @TempDir
    private Path folder;

    @Test
    void theFastWayFindsWhatTheExactWayFinds() throws IOException {
        long end = System.nanoTime()
                + Duration.parse(System.getProperty(DURATION, "PT5S")).toNanos();
        long seed = new Random().nextLong();
        do {
            fuzz(seed++);
        } while (System.nanoTime() < end);
    }

    private void fuzz(long seed) throws IOException {
        Random random = new Random(seed);
        int columns = random.nextInt(3) > 0 ? 4 : 1 + random.nextInt(90);
        byte[] content = extract(random, columns);
        try {
            Dialect dialect = Dialects.ALL.get(random.nextInt(Dialects.ALL.size()));
            FastAndExact.assertSame(
                    folder,
                    Dialects.of(content, dialect),
                    dialect,
                    random.nextInt(columns),
                    1 + random.nextInt(content.length));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    /** Wide ones have mostly empty fields, so that many delimiters stand side by side. */
    private static byte[] extract(Random random, int columns) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(("column" + ",column".repeat(columns - 1) + '\n').getBytes(StandardCharsets.UTF_8));
        boolean onlyPlain = random.nextInt(4) == 0;
        String usualEnd = LINE_ENDS[random.nextInt(4)];
        for (int record = random.nextInt(60); record >= 0; record--) {
            int fields = random.nextInt(12) == 0 ? random.nextInt(columns + 3) : columns;
            for (int field = 0; field < fields; field++) {
                String comma = field == 0 ? "" : ",";
                boolean empty = columns > 4 && random.nextInt(4) > 0;
                content.writeBytes((comma + (empty ? "" : field(random, onlyPlain))).getBytes(StandardCharsets.UTF_8));
            }
            if (random.nextInt(40) == 0) {
                content.write(0xC0 + random.nextInt(0x40)); // the start of a character that does not go on
            }
            boolean last = record == 0 && random.nextBoolean();
            String end = random.nextInt(6) == 0 ? LINE_ENDS[random.nextInt(LINE_ENDS.length)] : usualEnd;
            content.writeBytes((last ? "" : end).getBytes(StandardCharsets.UTF_8));
        }
        if (random.nextInt(4) == 0) {
            content.writeBytes((random.nextBoolean() ? "TR,2" : "TR,2,\"x\",\n\n").getBytes(StandardCharsets.UTF_8));
        }
        return content.toByteArray();
    }

    private static String field(Random random, boolean plain) {
        if (plain || random.nextInt(3) > 0) {
            return random.nextInt(5) == 0 ? "x".repeat(random.nextInt(70)) : plainText(random);
        }
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(4); piece > 0; piece--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        if (random.nextInt(3) == 0) {
            return text.toString(); // with quotes wherever they fell
        }
        String lines = random.nextInt(3) == 0 ? LINE_ENDS[random.nextInt(LINE_ENDS.length)] + "a,20982,b,c" : "";
        return '"' + text.toString().replace("\"", "\"\"") + lines + (random.nextInt(30) == 0 ? "" : "\"");
    }

    private static String plainText(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "20982";
            case 1 -> "99213";
            case 2 -> "";
            case 3 -> "Jj12".substring(random.nextInt(4));
            case 4 -> " 77012".substring(random.nextInt(3));
            default -> "2024-01-01";
        };
    }
}
