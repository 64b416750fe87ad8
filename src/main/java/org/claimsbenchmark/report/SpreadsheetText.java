package org.claimsbenchmark.report;

/**
 * Text for a cell that a spreadsheet may open. One that begins as a formula does would be computed there: headers, file names
 * and codes are the deliverer's, and a formula can send a sheet's content away.
 */
public final class SpreadsheetText {

    private static final String BEGIN_OF_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** The text, after an apostrophe where it begins as a formula does; null stays null. */
    public static String harmless(String text) {
        boolean formula = text != null && !text.isEmpty() && BEGIN_OF_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
