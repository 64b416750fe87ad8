package org.claimsbenchmark.layout;

import java.util.Set;

/**
 * How amounts are written beyond a plain decimal number with a leading sign.
 *
 * @param impliedDecimals decimals of a number that is written without a point
 * @param signs other ways in which a negative amount is marked
 * @param decorated whether a dollar sign and thousands separators may stand in it
 */
record AmountStyle(int impliedDecimals, Set<Sign> signs, boolean decorated) {

    static final AmountStyle PLAIN = new AmountStyle(0, Set.of(), false);

    /** Overpunched last characters of zoned decimals: the digits 0 to 9, positive, then negative. */
    private static final String POSITIVE_ZONED = "{ABCDEFGHI";

    private static final String NEGATIVE_ZONED = "}JKLMNOPQR";

    AmountStyle {
        signs = Set.copyOf(signs);
    }

    /** Marks of a negative amount. */
    enum Sign {
        /** A minus at the end. */
        TRAILING_MINUS,
        /** Parentheses around the amount. */
        PARENTHESES,
        /** CR at the end. */
        CREDIT,
        /** The last character is digit and sign in one, as COBOL writes zoned decimals. */
        ZONED
    }

    AmountStyle withImpliedDecimals(Integer own) {
        return own == null ? this : new AmountStyle(own, signs, decorated);
    }

    /**
     * The amount as a plain decimal number where it is written in this style; else the text as it is.
     *
     * @param text without surrounding blanks, not empty
     */
    String plain(String text) {
        if (impliedDecimals == 0 && signs.isEmpty() && !decorated) {
            return text;
        }
        String number = text;
        boolean negative = false;
        if (signs.contains(Sign.PARENTHESES) && number.startsWith("(") && number.endsWith(")")) {
            number = number.substring(1, number.length() - 1);
            negative = true;
        } else if (signs.contains(Sign.TRAILING_MINUS) && number.endsWith("-")) {
            number = number.substring(0, number.length() - 1);
            negative = true;
        } else if (signs.contains(Sign.CREDIT) && SourceText.upper(number).endsWith("CR")) {
            number = number.substring(0, number.length() - 2).stripTrailing();
            negative = true;
        } else if (signs.contains(Sign.ZONED) && !number.isEmpty()) {
            char last = Character.toUpperCase(number.charAt(number.length() - 1));
            int digit = Math.max(POSITIVE_ZONED.indexOf(last), NEGATIVE_ZONED.indexOf(last));
            if (digit >= 0) {
                number = number.substring(0, number.length() - 1) + digit;
                negative = NEGATIVE_ZONED.indexOf(last) >= 0;
            }
        }
        if (decorated) {
            number = undecorated(number);
        }
        number = withPoint(number);
        // A number with two signs is left with both, and is no number.
        return negative ? "-" + number : number;
    }

    /** Thousands are set apart in groups of three alone: anything else may be a decimal comma. */
    private static String undecorated(String number) {
        String bare = number.replaceFirst("^([+-]?)[$] ?", "$1");
        return bare.matches("[+-]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?") ? bare.replace(",", "") : bare;
    }

    private String withPoint(String number) {
        if (impliedDecimals == 0 || !number.matches("[+-]?[0-9]+")) {
            return number;
        }
        String sign = number.startsWith("-") || number.startsWith("+") ? number.substring(0, 1) : "";
        String digits = number.substring(sign.length());
        String padded = "0".repeat(Math.max(0, impliedDecimals + 1 - digits.length())) + digits;
        int point = padded.length() - impliedDecimals;
        return sign + padded.substring(0, point) + "." + padded.substring(point);
    }
}
