package org.claimsbenchmark.inbox.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.report.Alarm;

/** The deliveries that are expected, all of them. */
public final class Deliveries {

    /** Nothing is expected, and so nothing is unexpected. */
    public static final Deliveries NONE = new Deliveries(List.of());

    private final List<ExpectedDelivery> expected;

    private Deliveries(List<ExpectedDelivery> expected) {
        this.expected = List.copyOf(expected);
    }

    /** @throws InvalidDeliveriesException naming file, line and key */
    public static Deliveries read(Path file) {
        try {
            return new Deliveries(DeliveriesFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException notReadable) {
            throw new InvalidDeliveriesException(
                    file + ": expected a file in UTF-8 that can be read; check the path and its permissions");
        }
    }

    public boolean none() {
        return expected.isEmpty();
    }

    /** What is late or missing, came twice, or was not expected. */
    public List<Alarm> alarms(List<Arrival> arrivals, Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        if (none()) {
            return alarms;
        }
        for (ExpectedDelivery delivery : expected) {
            List<Arrival> own = arrivals.stream().filter(delivery::isOne).toList();
            alarms.addAll(new DeliveryAccount(delivery, own, now).alarms());
        }
        arrivals.stream()
                .filter(Arrival::isNew)
                .filter(arrival -> expected.stream().noneMatch(delivery -> delivery.isOne(arrival)))
                .map(arrival -> new Alarm(
                        "UNEXPECTED_DELIVERY",
                        arrival.name(),
                        arrival.name() + ": expected a file of one of the deliveries, found one that fits no pattern of"
                                + " them; add its delivery, or ask who sent it"))
                .forEach(alarms::add);
        return alarms;
    }
}
