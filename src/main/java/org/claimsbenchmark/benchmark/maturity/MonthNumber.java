package org.claimsbenchmark.benchmark.maturity;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months as numbers that can be subtracted: those since January of the year 0. */
final class MonthNumber {

    private static final int MONTHS = 12;

    private MonthNumber() {}

    /** @param day as days since 1970-01-01 */
    static int ofDay(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * MONTHS + date.getMonthValue() - 1;
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, MONTHS), Math.floorMod(number, MONTHS) + 1);
    }
}
