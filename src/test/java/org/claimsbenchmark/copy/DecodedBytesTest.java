package org.claimsbenchmark.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodedBytesTest {

    private final List<String> decoded = new ArrayList<>();

    @Test
    void decodesWhatRepeatsOnceAndTellsTextsApartThatShareTheirBeginningOrEnd() {
        DecodedBytes<String> texts = new DecodedBytes<>(100_000, this::decode);
        Random random = new Random(20982);
        for (int i = 0; i < 60_000; i++) {
            assertDecodes(texts, "01234567" + "x".repeat(random.nextInt(20)) + random.nextInt(500));
        }
        assertThat(decoded).doesNotHaveDuplicates().hasSizeGreaterThan(5_000);
    }

    @Test
    void whatIsNotRememberedIsDecodedAnewAndRight() {
        DecodedBytes<String> texts = new DecodedBytes<>(3, this::decode);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 1_000; i++) {
                assertDecodes(texts, "text " + i);
            }
        }
        assertThat(decoded).hasSize(2_000 - 3);
    }

    private void assertDecodes(DecodedBytes<String> texts, String text) {
        byte[] message = ("ab" + text + "cd").getBytes(StandardCharsets.UTF_8);
        assertThat(texts.of(message, 2, message.length - 4)).isEqualTo(text);
    }

    private String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        decoded.add(text);
        return text;
    }
}
