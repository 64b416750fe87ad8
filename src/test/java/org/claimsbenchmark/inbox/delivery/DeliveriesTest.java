package org.claimsbenchmark.inbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.claimsbenchmark.report.Alarm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a delivery is late or missing, doubled or unexpected. */
class DeliveriesTest {

    @TempDir
    private Path folder;

    @Test
    void aDailyDeliveryIsLateAfterItsGraceAndMissingOnceALaterFileWouldCountForTheNext() throws IOException {
        Deliveries daily = deliveries("every: day", "by: 06:00", "zone: UTC", "grace: 4h");
        assertThat(daily.alarms(List.of(), at("2026-01-05T10:00:00Z"))).isEmpty();
        assertThat(codes(daily, at("2026-01-05T10:00:01Z"))).containsExactly("LATE_DELIVERY");
        assertThat(codes(daily, at("2026-01-05T17:59:59Z"))).containsExactly("LATE_DELIVERY");
        assertThat(codes(daily, at("2026-01-05T18:00:00Z"))).containsExactly("MISSING_DELIVERY");
        assertThat(codes(daily, at("2026-01-06T06:00:00Z"))).isEmpty();
    }

    @Test
    void theAlarmSaysWhenItWasExpectedAndLastSeen() throws IOException {
        Deliveries daily = deliveries("every: day", "by: 06:00", "zone: America/Chicago", "grace: 90m");
        Alarm missing = daily.alarms(List.of(known("aetna/2.csv", "2026-01-04T11:00:00Z")), at("2026-01-06T03:00:00Z"))
                .get(0);
        assertThat(missing)
                .isEqualTo(
                        new Alarm(
                                "MISSING_DELIVERY",
                                "aetna",
                                "aetna: expected a file named aetna/*.csv by 2026-01-05 06:00 America/Chicago, with a grace of PT1H30M;"
                                        + " none came, the last one was seen at 2026-01-04 05:00 America/Chicago; ask the deliverer"));
    }

    @Test
    void aFileCountsForTheTimeNearestToIt() throws IOException {
        Deliveries daily = deliveries("every: day", "by: 06:00", "zone: UTC");
        Instant night = at("2026-01-06T02:00:00Z");
        assertThat(codes(daily, night, known("aetna/a.csv", "2026-01-05T17:59:59Z")))
                .isEmpty();
        assertThat(codes(daily, night, known("aetna/a.csv", "2026-01-04T18:00:00Z")))
                .isEmpty();
        assertThat(codes(daily, night, known("aetna/a.csv", "2026-01-05T18:00:00Z")))
                .containsExactly("MISSING_DELIVERY");
        assertThat(codes(daily, night, known("aetna/a.csv", "2026-01-04T17:59:59Z")))
                .containsExactly("MISSING_DELIVERY");
        assertThat(codes(daily, night, known("cigna/a.csv", "2026-01-05T06:00:00Z")))
                .as("of another deliverer")
                .containsExactly("MISSING_DELIVERY");
    }

    @Test
    void aFileThatCameAfterItsGraceIsNamedInTheNightThatLoadsIt() throws IOException {
        Deliveries daily = deliveries("every: day", "by: 06:00", "zone: UTC", "grace: 4h");
        Instant night = at("2026-01-06T02:00:00Z");
        assertThat(codes(daily, night, fresh("aetna/a.csv", "2026-01-05T10:00:01Z")))
                .containsExactly("LATE_DELIVERY");
        assertThat(codes(daily, night, fresh("aetna/a.csv", "2026-01-05T10:00:00Z")))
                .isEmpty();
        assertThat(codes(daily, night, known("aetna/a.csv", "2026-01-05T10:00:01Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // 2026-01-05 is a Monday
        "every: week, on: monday, 2026-01-05T06:00:01Z, 2025-12-29T06:00:00Z",
        "every: week, 'on: [monday, thursday]', 2026-01-05T06:00:01Z, 2026-01-01T06:00:00Z",
        "every: month, on: 5, 2026-01-05T06:00:01Z, 2025-12-05T06:00:00Z",
        "every: month, on: last, 2026-02-28T06:00:01Z, 2026-01-31T06:00:00Z",
        "every: month, on: 30, 2026-02-28T06:00:01Z, 2026-01-30T06:00:00Z",
        "every: month, 'on: [1, 15]', 2026-01-15T06:00:01Z, 2026-01-01T06:00:00Z",
    })
    void itIsDueOnItsDays(String every, String on, String now, String before) throws IOException {
        Deliveries due = deliveries(every, on, "by: 06:00", "zone: UTC");
        assertThat(codes(due, at(now))).containsExactly("LATE_DELIVERY");
        assertThat(codes(due, at(now).minusSeconds(2), known("aetna/a.csv", before)))
                .as("the one before came, and this one is not due yet")
                .isEmpty();
        assertThat(codes(due, at(now), known("aetna/a.csv", before)))
                .as("the one before is not this one")
                .containsExactly("LATE_DELIVERY");
    }

    @Test
    void timesAreThoseOfTheZoneAlsoWhenItsClocksChange() throws IOException {
        Deliveries daily = deliveries("every: day", "by: 06:00", "zone: America/Chicago", "from: 2026-03-07");
        assertThat(codes(daily, at("2026-03-07T12:00:01Z")))
                .as("6 hours behind")
                .containsExactly("LATE_DELIVERY");
        assertThat(codes(daily, at("2026-03-08T11:00:01Z")))
                .as("5 hours behind")
                .containsExactly("LATE_DELIVERY");
        assertThat(codes(daily, at("2026-03-07T11:59:59Z")))
                .as("before the first day")
                .isEmpty();
    }

    @Test
    void nothingIsExpectedBeforeTheFirstDayAndAfterTheLast() throws IOException {
        Deliveries daily = deliveries("every: day", "by: 06:00", "zone: UTC", "from: 2026-01-05", "until: 2026-01-06");
        assertThat(codes(daily, at("2026-01-04T12:00:00Z"))).isEmpty();
        assertThat(codes(daily, at("2026-01-05T12:00:00Z"))).hasSize(1);
        assertThat(codes(daily, at("2026-01-06T12:00:00Z"))).hasSize(1);
        assertThat(codes(daily, at("2026-01-07T12:00:00Z"))).isEmpty();
    }

    @Test
    void asManyFilesAsCountAreExpectedAndMoreAreDoubled() throws IOException {
        Deliveries pairs = deliveries("every: day", "by: 06:00", "zone: UTC", "count: 2");
        Instant now = at("2026-01-05T07:00:00Z");
        Arrival one = fresh("aetna/1.csv", "2026-01-05T05:00:00Z");
        Arrival two = fresh("aetna/2.csv", "2026-01-05T05:00:00Z");
        Arrival three = fresh("aetna/3.csv", "2026-01-05T05:00:00Z");
        assertThat(pairs.alarms(List.of(one), now).get(0).sentence()).contains("1 of 2 came");
        assertThat(codes(pairs, now, one, fresh("aetna/1.csv", "2026-01-05T05:30:00Z")))
                .as("the same file once more")
                .containsExactly("LATE_DELIVERY");
        assertThat(codes(pairs, now, one, two)).isEmpty();
        assertThat(pairs.alarms(List.of(one, two, three), now))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.code()).isEqualTo("DOUBLED_DELIVERY"))
                .satisfies(alarm -> assertThat(alarm.sentence()).contains("aetna/1.csv, aetna/2.csv, aetna/3.csv"));
    }

    @Test
    void doubledIsNoMoreNewOnceAllIsLoaded() throws IOException {
        Deliveries daily = deliveries("every: day", "by: 06:00", "zone: UTC");
        Instant now = at("2026-01-05T07:00:00Z");
        Arrival known = known("aetna/1.csv", "2026-01-05T05:00:00Z");
        assertThat(codes(daily, now, known, fresh("aetna/2.csv", "2026-01-05T05:00:00Z")))
                .containsExactly("DOUBLED_DELIVERY");
        assertThat(codes(daily, now, known, known("aetna/2.csv", "2026-01-05T05:00:00Z")))
                .isEmpty();
    }

    @Test
    void aNewFileThatFitsNoPatternIsUnexpected() throws IOException {
        Deliveries daily = deliveries("every: day", "by: 06:00", "zone: UTC", "from: 2026-01-05");
        Instant now = at("2026-01-05T05:00:00Z");
        assertThat(codes(daily, now, fresh("humana/a.csv", "2026-01-05T04:00:00Z")))
                .containsExactly("UNEXPECTED_DELIVERY");
        assertThat(codes(daily, now, known("humana/a.csv", "2026-01-05T04:00:00Z")))
                .isEmpty();
        assertThat(Deliveries.NONE.alarms(List.of(fresh("humana/a.csv", "2026-01-05T04:00:00Z")), now))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every: year | line 3 | expected one of day, month, week",
                "every: week | line 3 | missing on",
                "every: week; on: mon | line 4 | expected one of friday, monday",
                "every: month; on: 32 | line 4 | a day of the month from 1 to 31, or last",
                "every: day; on: 1 | line 4 | expected none with 'every: day'",
                "every: day; by: 6 o'clock | line 4 | key by: expected a time of day",
                "every: day; zone: Chicago | line 4 | key zone: expected a zone such as America/Chicago",
                "every: day; grace: soon | line 4 | key grace: expected a span of time",
                "every: day; from: 2026-01-32 | line 4 | key from: expected a day",
                "every: day; from: 2026-02-01; until: 2026-01-01 | line 5 | key until: expected a day not before",
                "every: day; files: '[a' | line 4 | key files: expected a pattern",
                "every: day; count: 0 | line 4 | expected a whole number from 1 to 999",
                "every: day; color: red | line 4 | unknown key color",
            })
    void aFaultNamesFileLineAndKey(String keys, String line, String expected) throws IOException {
        StringBuilder text = new StringBuilder("deliveries:\n  - name: aetna\n");
        Stream.of(keys.split("; "))
                .forEach(key -> text.append("    ").append(key).append('\n'));
        for (String key : List.of("files: aetna/*.csv", "by: 06:00", "zone: UTC")) {
            if (!keys.contains(key.substring(0, key.indexOf(':') + 1))) {
                text.append("    ").append(key).append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("deliveries.yaml"), text);
        assertThatThrownBy(() -> Deliveries.read(file))
                .isInstanceOf(InvalidDeliveriesException.class)
                .hasMessageStartingWith(file + " " + line + ": ")
                .hasMessageContaining(expected);
    }

    @Test
    void aFileThatIsNotThereOrEmptyOrSaysNothingIsAFault() throws IOException {
        assertThatThrownBy(() -> Deliveries.read(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidDeliveriesException.class)
                .hasMessageContaining("none.yaml: expected a file in UTF-8");
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
        assertThatThrownBy(() -> Deliveries.read(empty))
                .hasMessageContaining("expected a list of deliveries, found an empty");
        Path none = Files.writeString(folder.resolve("none-in-it.yaml"), "deliveries: []\n");
        assertThatThrownBy(() -> Deliveries.read(none)).hasMessageContaining("line 1: key deliveries: expected one");
    }

    private Deliveries deliveries(String... keys) throws IOException {
        String text = "deliveries:\n  - name: aetna\n    files: aetna/*.csv\n    " + String.join("\n    ", keys) + "\n";
        return Deliveries.read(Files.writeString(folder.resolve("deliveries.yaml"), text));
    }

    private static List<String> codes(Deliveries deliveries, Instant now, Arrival... arrivals) {
        return deliveries.alarms(List.of(arrivals), now).stream()
                .map(Alarm::code)
                .toList();
    }

    private static Arrival known(String name, String at) {
        return new Arrival(name, at(at), false);
    }

    private static Arrival fresh(String name, String at) {
        return new Arrival(name, at(at), true);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
