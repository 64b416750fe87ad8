package org.claimsbenchmark.inbox.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When deliveries are due, again and again.
 *
 * @param isDue the days
 * @param by the time of such a day
 * @param zone whose calendar and clock these are of
 */
record Cadence(Predicate<LocalDate> isDue, LocalTime by, ZoneId zone) {

    static Predicate<LocalDate> daily() {
        return day -> true;
    }

    static Predicate<LocalDate> weekly(Set<DayOfWeek> days) {
        return day -> days.contains(day.getDayOfWeek());
    }

    /** @param days of a month; in a shorter month its last day stands for those that it does not have */
    static Predicate<LocalDate> monthly(Set<Integer> days) {
        return day -> days.contains(day.getDayOfMonth())
                || day.getDayOfMonth() == day.lengthOfMonth() && days.stream().anyMatch(d -> d > day.lengthOfMonth());
    }

    /** The latest time, not after this one, at which a delivery is due. */
    Instant latest(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        while (!isDue.test(day) || at(day).isAfter(now)) {
            day = day.minusDays(1);
        }
        return at(day);
    }

    /** The first time after this one. */
    Instant next(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        while (!isDue.test(day) || !at(day).isAfter(now)) {
            day = day.plusDays(1);
        }
        return at(day);
    }

    private Instant at(LocalDate day) {
        return day.atTime(by).atZone(zone).toInstant();
    }
}
