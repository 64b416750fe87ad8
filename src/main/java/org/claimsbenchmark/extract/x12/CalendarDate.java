package org.claimsbenchmark.extract.x12;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as X12 writes them: eight digits, the year first. */
final class CalendarDate {

    private static final int LENGTH = 8;

    private CalendarDate() {}

    static boolean isOne(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        try {
            LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
