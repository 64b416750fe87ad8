package org.claimsbenchmark.inbox.delivery;

import java.io.StringReader;
import java.nio.file.FileSystems;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.inbox.TimeSpan;
import org.claimsbenchmark.yaml.YamlNode;

/** Reads expected deliveries from YAML. Anything that is not understood stops it, with file, line and key. */
final class DeliveriesFile {

    private static final Set<String> REQUIRED = Set.of("name", "files", "every", "by", "zone");
    private static final Set<String> OPTIONAL = Set.of("on", "count", "grace", "from", "until");
    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final Map<String, String> CADENCES = Map.of("day", "day", "week", "week", "month", "month");
    private static final int LAST_DAY = 31;

    private final Map<String, YamlNode> entries;

    private DeliveriesFile(YamlNode delivery) {
        this.entries = delivery.entries(REQUIRED, OPTIONAL);
    }

    static List<ExpectedDelivery> read(String file, String text) {
        YamlNode root =
                YamlNode.root(file, new StringReader(text), "a list of deliveries", InvalidDeliveriesException::new);
        YamlNode list = root.entries(Set.of("deliveries"), Set.of()).get("deliveries");
        if (list.items().isEmpty()) {
            throw list.fault("key deliveries: expected one delivery or more, found none");
        }
        List<ExpectedDelivery> deliveries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode item : list.items()) {
            ExpectedDelivery delivery = new DeliveriesFile(item).delivery();
            if (!names.add(delivery.name())) {
                throw item.fault(
                        "key name: " + delivery.name() + " stands twice; give each delivery a name of its own");
            }
            deliveries.add(delivery);
        }
        return deliveries;
    }

    private ExpectedDelivery delivery() {
        LocalDate from = optional("from", "a day such as 2025-01-31", LocalDate::parse, null);
        LocalDate until = optional("until", "a day such as 2025-12-31", LocalDate::parse, null);
        if (from != null && until != null && from.isAfter(until)) {
            throw entries.get("until").fault("key until: expected a day not before that of key from");
        }
        ZoneId zone = value("zone", "a zone such as America/Chicago or UTC", ZoneId::of);
        LocalTime by = value("by", "a time of day such as 06:00", LocalTime::parse);
        return new ExpectedDelivery(
                value("name", "1 to 63 letters, digits, blanks, dots, dashes or underscores", DeliveriesFile::name),
                value("files", "a pattern of names such as aetna/*.csv", DeliveriesFile::glob),
                entries.containsKey("count") ? entries.get("count").positiveNumber() : 1,
                new Cadence(days(), by, zone),
                optional("grace", TimeSpan.FORM, TimeSpan::parse, Duration.ZERO),
                from,
                until);
    }

    private Predicate<LocalDate> days() {
        YamlNode on = entries.get("on");
        return switch (entries.get("every").oneOf(CADENCES)) {
            case "day" -> {
                if (on != null) {
                    throw on.fault("key on: expected none with 'every: day'; remove it, or say 'every: week'");
                }
                yield Cadence.daily();
            }
            case "week" ->
                Cadence.weekly(on("the days of the week, such as monday").stream()
                        .map(day -> day.oneOf(DAYS))
                        .collect(Collectors.toUnmodifiableSet()));
            default ->
                Cadence.monthly(on("the days of the month, such as 5 or last").stream()
                        .map(DeliveriesFile::dayOfMonth)
                        .collect(Collectors.toUnmodifiableSet()));
        };
    }

    /** One or a list. */
    private List<YamlNode> on(String expected) {
        YamlNode on = entries.get("on");
        if (on == null || on.isList() && on.items().isEmpty()) {
            throw entries.get("every").fault("missing on: expected " + expected + "; add it");
        }
        return on.isList() ? on.items() : List.of(on);
    }

    private static int dayOfMonth(YamlNode day) {
        if (day.text().equals("last")) {
            return LAST_DAY;
        }
        if (!day.text().matches("[1-9]|[12][0-9]|3[01]")) {
            throw day.fault("key on: expected a day of the month from 1 to 31, or last");
        }
        return Integer.parseInt(day.text());
    }

    private static String name(String text) {
        if (!text.matches("[\\p{Alnum}][\\p{Alnum} ._-]{0,62}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String glob(String text) {
        FileSystems.getDefault().getPathMatcher("glob:" + text);
        return text;
    }

    private <T> T optional(String key, String expected, Function<String, T> reading, T otherwise) {
        return entries.containsKey(key) ? value(key, expected, reading) : otherwise;
    }

    private <T> T value(String key, String expected, Function<String, T> reading) {
        try {
            return reading.apply(entries.get(key).text());
        } catch (DateTimeException | PatternSyntaxException notOfTheForm) {
            throw entries.get(key).fault("key " + key + ": expected " + expected);
        } catch (IllegalArgumentException notOfTheForm) {
            throw entries.get(key).fault("key " + key + ": expected " + expected);
        }
    }
}
