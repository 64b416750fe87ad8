package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.claimsbenchmark.layout.DecimalText.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

    private static final long LIMIT = 10_000_000_000_000L;

    @ParameterizedTest
    @CsvSource({
        "1234.56,123456",
        "-12.5,-1250",
        "+3,300",
        ".5,50",
        "5.,500",
        "0,0",
        "-0.00,0",
        "007.10,710",
        "898.6200000000001,89862",
        "0.005,1",
        "-0.005,-1",
        "0.00499999999,0",
        "1.995,200",
        "1e3,100000",
        "1.0E7,1000000000",
        "5E-3,1",
        "4.9e-3,0",
        "1e-99999,0",
        "0e99999,0",
        "100000000000,10000000000000",
        "-100000000000.00,-10000000000000"
    })
    void readsCentsRoundedHalfUp(String text, long cents) {
        assertThat(DecimalText.read(text, 2, LIMIT)).isEqualTo(new DecimalText.Reading(cents, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "+.",
                "12x.50",
                "1,234.56",
                "$5",
                "1 000",
                "--1",
                "1-",
                "(5)",
                "1.2.3",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e",
                "e3",
                "1e+",
                "1e3.5",
                "1e999999",
                "0x10",
                "1d",
                "1f",
                "\u0661\u0662",
                "\uFF11",
                "1_000",
                "true"
            })
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThat(DecimalText.read(text, 2, LIMIT).fault()).isEqualTo(Fault.NOT_A_DECIMAL);
    }

    @Test
    void refusesMoreDigitsThanAnyExportWrites() {
        assertThat(DecimalText.read("0".repeat(65), 2, LIMIT).fault()).isEqualTo(Fault.NOT_A_DECIMAL);
        assertThat(DecimalText.read("1".repeat(1_000_000), 2, LIMIT).fault()).isEqualTo(Fault.NOT_A_DECIMAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100000000000.01",
                "100000000000.005",
                "-100000000000.01",
                "99999999999999999999",
                "1e12",
                "-1e99999",
                "1e17"
            })
    void refusesMoreThanAHundredBillion(String text) {
        assertThat(DecimalText.read(text, 2, LIMIT).fault()).isEqualTo(Fault.BEYOND_LIMIT);
    }

    @Test
    void agreesWithBigDecimalOnRandomNumbers() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(20));
            String text = random.nextBoolean() ? number.toPlainString() : String.valueOf(number.doubleValue());
            long expected = new BigDecimal(text)
                    .setScale(3, RoundingMode.HALF_UP)
                    .movePointRight(3)
                    .abs()
                    .min(BigDecimal.valueOf(LIMIT + 1))
                    .longValueExact();

            DecimalText.Reading reading = DecimalText.read(text, 3, LIMIT);

            if (expected > LIMIT) {
                assertThat(reading.fault()).as(text).isEqualTo(Fault.BEYOND_LIMIT);
            } else {
                long signed = text.startsWith("-") ? -expected : expected;
                assertThat(reading).as(text).isEqualTo(new DecimalText.Reading(signed, null));
            }
        }
    }
}
