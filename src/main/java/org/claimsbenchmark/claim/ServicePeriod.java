package org.claimsbenchmark.claim;

import java.time.LocalDate;

/** The grains at which figures are published, by service date. */
public enum ServicePeriod {
    ALL,
    YEAR,
    QUARTER,
    MONTH;

    /** First day of the period that holds the date, or null for {@link #ALL}. */
    public LocalDate startOf(LocalDate date) {
        return switch (this) {
            case ALL -> null;
            case YEAR -> date.withDayOfYear(1);
            case QUARTER -> LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case MONTH -> date.withDayOfMonth(1);
        };
    }

    /** Name in the database: {@code all}, {@code year}, {@code quarter}, {@code month}. */
    public String label() {
        return switch (this) {
            case ALL -> "all";
            case YEAR -> "year";
            case QUARTER -> "quarter";
            case MONTH -> "month";
        };
    }
}
