package org.claimsbenchmark.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimal numbers as extracts write them: optional sign, digits with at most one point, optional exponent as of a
 * floating-point export. No currency signs, no thousands separators, no NaN.
 */
final class DecimalText {

    /** No number that a database or a floating-point export writes is longer. */
    private static final int MAX_CHARACTERS = 64;

    /** Why a text is no number that can be used; reads on from "found". */
    enum Fault {
        NOT_A_DECIMAL("text that is not a decimal number"),
        BEYOND_LIMIT("a number beyond any that a claim line carries");

        private final String found;

        Fault(String found) {
            this.found = found;
        }

        String found() {
            return found;
        }
    }

    /**
     * @param scaled the number times ten to the power of the asked decimals; 0 with a fault
     * @param fault null when the number was read
     */
    record Reading(long scaled, Fault fault) {}

    private static final Reading NOT_A_DECIMAL = new Reading(0, Fault.NOT_A_DECIMAL);
    private static final Reading BEYOND_LIMIT = new Reading(0, Fault.BEYOND_LIMIT);

    private DecimalText() {}

    /**
     * Rounds half up (away from zero) to the decimals, once.
     *
     * @param text without surrounding blanks
     * @param decimals decimals to keep, 0 to 3
     * @param limit largest absolute value of the scaled number, at most 10^15
     */
    static Reading read(String text, int decimals, long limit) {
        int length = text.length();
        if (length == 0 || length > MAX_CHARACTERS) {
            return NOT_A_DECIMAL;
        }
        boolean negative = text.charAt(0) == '-';
        int at = negative || text.charAt(0) == '+' ? 1 : 0;
        long scaled = 0;
        int digits = 0;
        int fraction = -1; // digits after the point, -1 before one is seen
        boolean roundUp = false;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && fraction < 0) {
                fraction = 0;
            } else if (c >= '0' && c <= '9') {
                digits++;
                if (fraction < decimals) {
                    scaled = append(scaled, c - '0', limit);
                } else if (fraction == decimals) {
                    roundUp = c >= '5';
                }
                fraction += fraction < 0 ? 0 : 1;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return NOT_A_DECIMAL;
        }
        if (at < length) {
            return isExponent(text, at) ? readWithExponent(text, decimals, limit) : NOT_A_DECIMAL;
        }
        for (int missing = decimals - Math.max(fraction, 0); missing > 0; missing--) {
            scaled = append(scaled, 0, limit);
        }
        return within(limit, negative ? -scaled - (roundUp ? 1 : 0) : scaled + (roundUp ? 1 : 0));
    }

    /** Stays just beyond the limit once it is passed, so that no number of digits overflows. */
    private static long append(long scaled, int digit, long limit) {
        return scaled > limit ? scaled : scaled * 10 + digit;
    }

    private static Reading within(long limit, long scaled) {
        return Math.abs(scaled) <= limit ? new Reading(scaled, null) : BEYOND_LIMIT;
    }

    private static boolean isExponent(String text, int at) {
        int digitsFrom = at + 1;
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        if (digitsFrom < text.length() && (text.charAt(digitsFrom) == '+' || text.charAt(digitsFrom) == '-')) {
            digitsFrom++;
        }
        int digits = text.length() - digitsFrom;
        return digits >= 1 && digits <= 5 && text.substring(digitsFrom).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The exponent is small enough for BigDecimal, but not yet for writing the number out. */
    private static Reading readWithExponent(String text, int decimals, long limit) {
        BigDecimal number = new BigDecimal(text);
        int digitsBeforePoint = number.precision() - number.scale();
        if (number.signum() == 0 || digitsBeforePoint < -decimals) {
            return new Reading(0, null);
        }
        if (digitsBeforePoint > 15) {
            return BEYOND_LIMIT;
        }
        return within(
                limit,
                number.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }
}
