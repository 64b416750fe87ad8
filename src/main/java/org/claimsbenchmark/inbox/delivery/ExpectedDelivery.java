package org.claimsbenchmark.inbox.delivery;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a deliverer promised.
 *
 * @param name of the deliverer, or of one of its deliveries
 * @param files which names its files bear, as a glob
 * @param count how many files of different names make a delivery, 1 or more
 * @param cadence when it is due
 * @param grace how long after that it may come
 * @param from first day on which it is due; null for no first
 * @param until last day on which it is due; null for no last
 */
record ExpectedDelivery(
        String name, String files, int count, Cadence cadence, Duration grace, LocalDate from, LocalDate until) {

    boolean isOne(Arrival arrival) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + files);
        return matcher.matches(Path.of(arrival.name()));
    }

    /** Whether the delivery that is due at this time is promised. */
    boolean isExpectedAt(Instant due) {
        LocalDate day = LocalDate.ofInstant(due, cadence.zone());
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** The time for people, in the deliverer's zone. */
    String text(Instant time) {
        return time.atZone(cadence.zone())
                        .toLocalDateTime()
                        .withNano(0)
                        .toString()
                        .replace('T', ' ') + " " + cadence.zone();
    }
}
