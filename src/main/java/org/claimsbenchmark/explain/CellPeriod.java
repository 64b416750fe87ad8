package org.claimsbenchmark.explain;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service dates that a cell is about.
 *
 * @param grain as published: all, year, quarter or month
 * @param start its first day; null for all
 */
record CellPeriod(String grain, LocalDate start) {

    static final CellPeriod ALL = new CellPeriod("all", null);

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** @throws UnreadableKey when it is none of all, 2025, 2025-Q3, 2025-07 */
    static CellPeriod parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableKey("period: expected all, a year (2025), a quarter (2025-Q3) or a month (2025-07)");
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return new CellPeriod("quarter", LocalDate.of(year, 3 * Integer.parseInt(parts.group(2)) - 2, 1));
        }
        return parts.group(3) == null
                ? new CellPeriod("year", LocalDate.of(year, 1, 1))
                : new CellPeriod("month", LocalDate.of(year, Integer.parseInt(parts.group(3)), 1));
    }

    /** The day after its last one; null for all. */
    LocalDate end() {
        return switch (grain) {
            case "year" -> start.plusYears(1);
            case "quarter" -> start.plusMonths(3);
            case "month" -> start.plusMonths(1);
            default -> null;
        };
    }

    /** As {@link #parse} reads it. */
    String text() {
        return switch (grain) {
            case "year" -> Integer.toString(start.getYear());
            case "quarter" -> start.getYear() + "-Q" + (start.getMonthValue() + 2) / 3;
            case "month" -> start.toString().substring(0, 7);
            default -> "all";
        };
    }
}
