package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullWordsTest {

    private final NullWords words = new NullWords(Set.of("NULL", "\\N", "~", "ÉTÉ"));

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "null", "Null", "nULL", "\\N", "\\n", "~", "ÉTÉ", "été"})
    void aWordStandsForABlankInAnyCase(String text) {
        assertThat(words.contains(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "NIL", "NULLS", "\\", "~~", "20982", "ete"})
    void otherTextDoesNot(String text) {
        assertThat(words.contains(text)).isFalse();
    }

    @Test
    void withoutWordsNothingDoes() {
        assertThat(new NullWords(Set.of()).contains("NULL")).isFalse();
    }
}
