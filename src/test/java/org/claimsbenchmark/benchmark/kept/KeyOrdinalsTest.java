package org.claimsbenchmark.benchmark.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyOrdinalsTest {

    @Test
    void numbersKeysByFirstAppearance() {
        KeyOrdinals ordinals = new KeyOrdinals();
        assertThat(ordinals.of(new UUID(1, 2))).isZero();
        assertThat(ordinals.of(new UUID(2, 1))).isEqualTo(1);
        assertThat(ordinals.of(new UUID(1, 2))).isZero();
    }

    @Test
    void tellsKeysApartThatShareAHalfAndAfterGrowing() {
        KeyOrdinals ordinals = new KeyOrdinals();
        Map<UUID, Integer> expected = new HashMap<>();
        Random random = new Random(20982);
        for (int i = 0; i < 50_000; i++) {
            UUID key = new UUID(random.nextInt(200), random.nextInt(200));
            int known = expected.computeIfAbsent(key, any -> expected.size());
            assertThat(ordinals.of(key)).isEqualTo(known);
        }
    }
}
