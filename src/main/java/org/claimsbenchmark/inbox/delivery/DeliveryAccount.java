package org.claimsbenchmark.inbox.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimsbenchmark.report.Alarm;

/** What came of one delivery, held against when it was due. A file counts for the time nearest to it. */
final class DeliveryAccount {

    private final ExpectedDelivery delivery;
    private final List<Arrival> arrivals;
    private final Instant now;

    /** @param arrivals of this delivery alone */
    DeliveryAccount(ExpectedDelivery delivery, List<Arrival> arrivals, Instant now) {
        this.delivery = delivery;
        this.arrivals = arrivals;
        this.now = now;
    }

    List<Alarm> alarms() {
        List<Alarm> alarms = new ArrayList<>();
        Instant due = delivery.cadence().latest(now);
        Instant next = delivery.cadence().next(now);
        if (delivery.isExpectedAt(due)) {
            alarms.addAll(ofDue(due));
        }
        alarms.addAll(doubled(due));
        alarms.addAll(doubled(next));
        return alarms;
    }

    private List<Alarm> ofDue(Instant due) {
        Instant graceEnds = due.plus(delivery.grace());
        Map<String, Arrival> came = cameFor(due);
        if (came.size() < delivery.count()) {
            return now.isAfter(graceEnds) ? List.of(lacking(due, came.size())) : List.of();
        }
        return came.values().stream()
                .filter(arrival -> arrival.isNew() && arrival.at().isAfter(graceEnds))
                .map(arrival -> new Alarm(
                        "LATE_DELIVERY",
                        delivery.name(),
                        expectation(due) + "; " + arrival.name() + " came at " + delivery.text(arrival.at())))
                .toList();
    }

    private Alarm lacking(Instant due, int came) {
        boolean mayStillCome = now.isBefore(middle(due, delivery.cadence().next(due)));
        String seen = arrivals.stream()
                .map(Arrival::at)
                .max(Comparator.naturalOrder())
                .map(at -> "the last one was seen at " + delivery.text(at))
                .orElse("none was ever seen");
        return new Alarm(
                mayStillCome ? "LATE_DELIVERY" : "MISSING_DELIVERY",
                delivery.name(),
                expectation(due) + "; " + (came == 0 ? "none came" : came + " of " + delivery.count() + " came") + ", "
                        + seen + "; ask the deliverer");
    }

    private String expectation(Instant due) {
        return delivery.name() + ": expected " + (delivery.count() == 1 ? "a file" : delivery.count() + " files")
                + " named " + delivery.files() + " by " + delivery.text(due)
                + (delivery.grace().isZero() ? "" : ", with a grace of " + delivery.grace());
    }

    private List<Alarm> doubled(Instant due) {
        Map<String, Arrival> came = cameFor(due);
        if (came.size() <= delivery.count() || came.values().stream().noneMatch(Arrival::isNew)) {
            return List.of();
        }
        return List.of(new Alarm(
                "DOUBLED_DELIVERY",
                delivery.name(),
                expectation(due) + "; " + came.size() + " came: " + String.join(", ", came.keySet())
                        + "; ask the deliverer which of them count, and withdraw the others"));
    }

    /** The first arrival of each file of the delivery that is due at this time, by name. */
    private Map<String, Arrival> cameFor(Instant due) {
        Instant first = middle(delivery.cadence().latest(due.minusNanos(1)), due);
        Instant last = middle(due, delivery.cadence().next(due));
        return arrivals.stream()
                .filter(arrival -> !arrival.at().isBefore(first) && arrival.at().isBefore(last))
                .collect(Collectors.toMap(
                        Arrival::name,
                        arrival -> arrival,
                        (one, other) -> one.at().isBefore(other.at()) ? one : other,
                        TreeMap::new));
    }

    private static Instant middle(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }
}
