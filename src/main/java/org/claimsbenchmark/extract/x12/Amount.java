package org.claimsbenchmark.extract.x12;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dollars as X12 writes them: a decimal point where there are cents, a minus in front of a negative. */
final class Amount {

    /** Eighteen digits are the most that an amount may have; an exponent is none of the guides'. */
    private static final Pattern DECIMAL = Pattern.compile("-?([0-9]{1,18}([.][0-9]{0,6})?|[.][0-9]{1,6})");

    private Amount() {}

    /** Empty when the text is no amount. */
    static Optional<BigDecimal> read(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A blank, as every element that may be left out, is zero; so is what is no amount, and then nothing adds up. */
    static BigDecimal orZero(String text) {
        return read(text).orElse(BigDecimal.ZERO);
    }
}
