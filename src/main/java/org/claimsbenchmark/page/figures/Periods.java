package org.claimsbenchmark.page.figures;

import java.time.LocalDate;

/** How periods are named for people. */
public final class Periods {

    private Periods() {}

    /**
     * @param period all, year, quarter or month
     * @param cell with the first day of the period
     * @return such as 2025, 2025 Q3 or 2025-07
     */
    public static String name(String period, Figure cell) {
        if (period.equals("all")) {
            return "All service dates";
        }
        LocalDate start = LocalDate.parse(cell.text("period_start"));
        return switch (period) {
            case "year" -> Integer.toString(start.getYear());
            case "quarter" -> start.getYear() + " Q" + ((start.getMonthValue() + 2) / 3);
            default -> cell.text("period_start").substring(0, 7);
        };
    }
}
