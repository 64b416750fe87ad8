package org.claimsbenchmark.benchmark.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same at every width: one byte up to 256 codes, two up to 65,536, then four. */
class CodeArrayTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 128, 256, 257, 40_000, 65_536, 65_537, Integer.MAX_VALUE})
    void holdsEveryCodeThatItWasMadeFor(int distinct) {
        int[] plain = codes(distinct);
        CodeArray codes = array(plain, distinct);
        assertThat(codes.size()).isEqualTo(plain.length);
        for (int i = 0; i < plain.length; i++) {
            assertThat(codes.get(i)).isEqualTo(plain[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 256, 257, 65_536, 65_537})
    void picksAndAddsAsPlainNumbersDo(int distinct) {
        int[] plain = codes(distinct);
        CodeArray codes = array(plain, distinct);
        CodeArray picked = codes.at(new int[] {7, 0, 7, 99});
        int[] sums = {10, 20, 30, 40};
        picked.addMultiples(35, 1, 3, sums);
        assertThat(picked.size()).isEqualTo(4);
        assertThat(sums).containsExactly(10 + 35 * plain[0], 20 + 35 * plain[7], 30 + 35 * plain[99], 40);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 256, 257, 65_537})
    void keepsItsCodesWhenItGrowsAndWhenItWidens(int distinct) {
        int[] plain = codes(distinct);
        for (int wider : new int[] {distinct, 256, 65_536, 70_000}) {
            if (wider >= distinct) {
                CodeArray grown = array(plain, distinct).resized(plain.length + 5, wider);
                assertThat(grown.size()).isEqualTo(plain.length + 5);
                assertThat(grown.capacity()).isGreaterThanOrEqualTo(wider);
                for (int i = 0; i < plain.length; i++) {
                    assertThat(grown.get(i)).isEqualTo(plain[i]);
                }
            }
        }
    }

    private static int[] codes(int distinct) {
        int[] codes = new Random(20982).ints(100, 0, distinct).toArray();
        codes[0] = distinct - 1;
        return codes;
    }

    private static CodeArray array(int[] plain, int distinct) {
        CodeArray codes = CodeArray.of(plain.length, distinct);
        for (int i = 0; i < plain.length; i++) {
            codes.set(i, plain[i]);
        }
        return codes;
    }
}
