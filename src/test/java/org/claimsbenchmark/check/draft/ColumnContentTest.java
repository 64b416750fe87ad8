package org.claimsbenchmark.check.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.layout.DateText.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnContentTest {

    private static ColumnContent of(String... values) {
        return new ColumnContent(List.of(values));
    }

    /** 1234567893 is the example of CMS. */
    @ParameterizedTest
    @CsvSource({
        "1234567893, true",
        "1234567894, false",
        "1234567839, false",
        "123456789, false",
        "12345678933, false",
        "123456789X, false"
    })
    void providerIdentifiersHaveTheCheckDigit(String value, boolean isNpi) {
        assertThat(ColumnContent.isNpi(value)).isEqualTo(isNpi);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-04;2025-12-31, yyyy-MM-dd",
        "20250304;20251231, yyyyMMdd",
        "03042025;12312025, MMddyyyy",
        "3/4/2025;12/31/2025, M/d/yyyy",
        "27OCT1999;01JAN2025, dMMMyyyy",
        "2025-03-04;3/4/2025, yyyy-MM-dd M/d/yyyy",
        "2025-03-04;9999-12-31, yyyy-MM-dd",
        "31/12/2025;30/11/2025, ''",
        "20982;99213, ''",
        "A;B, ''"
    })
    void formsOfDatesAreThoseThatReadTheValues(String values, String patterns) {
        assertThat(of(values.split(";")).dateForms().stream().map(Form::pattern).collect(Collectors.joining(" ")))
                .isEqualTo(patterns);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.00;-2.5;.5|true", "$1,234.50;(1,000.00);5.00-|true", "1e3|true", "1,23|false", "12;x|false"})
    void amountsAreNumbersAsExtractsWriteThem(String values, boolean isAmount) {
        assertThat(of(values.split(";")).isAmount()).isEqualTo(isAmount);
    }

    @Test
    void wordsForABlankAreNoValues() {
        ColumnContent content = of("n/a", "~", "5.00");
        assertThat(content.nullWords()).containsExactly("N/A", "~");
        assertThat(content.isAmount()).isTrue();
        assertThat(of("NULL").isEmpty()).isTrue();
    }

    @Test
    void oneValueInTwentyMayBeOfAnotherShape() {
        String[] values = Stream.concat(Stream.generate(() -> "C79.51").limit(19), Stream.of("somebody"))
                .toArray(String[]::new);
        assertThat(of(values).isDiagnoses()).isTrue();
        assertThat(of(Stream.of(values).skip(1).toArray(String[]::new)).isDiagnoses())
                .isFalse();
    }
}
