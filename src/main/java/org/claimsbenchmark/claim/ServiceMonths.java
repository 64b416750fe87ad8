package org.claimsbenchmark.claim;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whole months of service dates.
 *
 * @param from the first; null for no limit
 * @param to the last; null for no limit
 */
public record ServiceMonths(YearMonth from, YearMonth to) {

    /** All service dates. */
    public static final ServiceMonths ALL = new ServiceMonths(null, null);

    public ServiceMonths {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("expected months in order, got " + from + " to " + to);
        }
    }

    /** The first day; null for no limit. */
    public LocalDate firstDay() {
        return from == null ? null : from.atDay(1);
    }

    /** The last day; null for no limit. */
    public LocalDate lastDay() {
        return to == null ? null : to.atEndOfMonth();
    }

    /** The months that such days stand for. */
    public static ServiceMonths ofDays(LocalDate firstDay, LocalDate lastDay) {
        return new ServiceMonths(
                firstDay == null ? null : YearMonth.from(firstDay), lastDay == null ? null : YearMonth.from(lastDay));
    }

    /** For people: {@code 2024-01 to 2024-06}. */
    public String text() {
        if (from == null) {
            return to == null ? "all service dates" : "to " + to;
        }
        return to == null ? "from " + from : from + " to " + to;
    }
}
