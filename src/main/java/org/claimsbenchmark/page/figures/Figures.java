package org.claimsbenchmark.page.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are written for people: alike wherever the program runs. */
public final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** 4805 as 4,805. */
    public static String count(long count) {
        return format("#,##0", BigDecimal.valueOf(count));
    }

    /** Dollars and cents without the sign: 5,372.06. */
    public static String cents(BigDecimal dollars) {
        return format("#,##0.00", dollars);
    }

    /** Whole dollars with the sign: $5,372. */
    public static String dollars(BigDecimal dollars) {
        return format("$#,##0", dollars);
    }

    /** Whole dollars without the sign: 5,372. */
    public static String wholeDollars(BigDecimal dollars) {
        return format("#,##0", dollars);
    }

    /** A ratio with two decimals: 1.46. */
    public static String ratio(BigDecimal ratio) {
        return format("0.00", ratio);
    }

    /** A share of 0 to 1 with one decimal of a percent: 12.2 %. */
    public static String percent(BigDecimal share) {
        return format("0.0", share.multiply(HUNDRED)) + "\u00a0%";
    }

    /** Part over whole with one decimal of a percent; of nothing it is 0. */
    public static String percent(long part, long whole) {
        return whole == 0
                ? percent(BigDecimal.ZERO)
                : percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP));
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
