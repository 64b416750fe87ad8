package org.claimsbenchmark.extract.x12;

import org.claimsbenchmark.extract.x12.segment.Segment;

/** The dates of a DTP segment: DTP02 says how they are written, DTP03 has them. */
final class Period {

    private static final int DATE_LENGTH = 8;

    private Period() {}

    /** Sets the first and the last day as they are written; one day is both. */
    static void read(Segment dtp, Values values, String fromColumn, String toColumn) {
        String text = dtp.element(3);
        String from = text;
        String to = text;
        int dash = text.indexOf('-');
        if (dtp.has(2, "RD8") && dash >= 0) {
            from = text.substring(0, dash);
            to = text.substring(dash + 1);
        } else if (dtp.has(2, "DT") && text.length() > DATE_LENGTH) {
            // a time follows the date
            from = text.substring(0, DATE_LENGTH);
            to = from;
        }
        values.set(fromColumn, from);
        values.set(toColumn, to);
    }
}
