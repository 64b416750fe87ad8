package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.claimsbenchmark.layout.AmountStyle.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as payers write them; what is left over after that is for {@link DecimalText} to judge. */
class AmountStyleTest {

    private static final AmountStyle EVERYTHING = new AmountStyle(0, EnumSet.allOf(Sign.class), true);
    private static final AmountStyle CENTS = new AmountStyle(2, Set.of(Sign.ZONED), false);

    @ParameterizedTest
    @CsvSource({
        "'$1,234.56', 1234.56",
        "'($1,234.56)', -1234.56",
        "'1,234.56-', -1234.56",
        "'1234.56 CR', -1234.56",
        "'-$5.00', -5.00",
        "'$ 5', 5",
        "'1,234,567', 1234567",
        "898.6200000000001, 898.6200000000001",
    })
    void signsCurrencyAndThousandsAreTakenOff(String written, String plain) {
        assertThat(EVERYTHING.plain(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"'12,34', '12,34'", "'1,23,456', '1,23,456'", "'1.234,56', '1.234,56'", "'(-5)', '--5'", "'$', ''"})
    void whatMayBeADecimalCommaOrASecondSignStaysNoNumber(String written, String left) {
        assertThat(EVERYTHING.plain(written)).isEqualTo(left);
        assertThat(DecimalText.read(EVERYTHING.plain(written), 2, 1_000_000_000L)
                        .fault())
                .isEqualTo(DecimalText.Fault.NOT_A_DECIMAL);
    }

    /** IBM zoned decimals: {@code {} is +0, A to I +1 to +9, {@code }} is -0, J to R -1 to -9. */
    @ParameterizedTest
    @CsvSource({
        "12345, 123.45",
        "5, 0.05",
        "-5, -0.05",
        "0, 0.00",
        "1234E, 123.45",
        "1234N, -123.45",
        "'12{', 1.20",
        "'12}', -1.20"
    })
    void impliedDecimalsAndZonedSigns(String written, String plain) {
        assertThat(CENTS.plain(written)).isEqualTo(plain);
    }

    @Test
    void aPointIsStrongerThanImpliedDecimals() {
        assertThat(CENTS.plain("12.5")).isEqualTo("12.5");
    }

    @Test
    void aPlainStyleLeavesEveryTextAsItIs() {
        assertThat(AmountStyle.PLAIN.plain("($1,000)")).isEqualTo("($1,000)");
    }
}
