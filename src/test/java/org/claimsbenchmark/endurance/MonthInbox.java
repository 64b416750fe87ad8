package org.claimsbenchmark.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimsbenchmark.endurance.NightsTable.Night;
import org.claimsbenchmark.testing.Extracts;

/**
 * The inbox of a month, filled as the table of nights says, with an account of its own of what lies there, which of it the job
 * has loaded, and so what each night's report has to name.
 */
final class MonthInbox {

    /** Of its deliveries, the pattern and cadence that the job is told; the third payer promised nothing. */
    static final String DELIVERIES = """
            deliveries:
              - name: aetna
                files: aetna-*.csv
                every: day
                by: 02:00
                zone: UTC
              - name: blue
                files: blue-*.csv.gz
                every: week
                on: sunday
                by: 02:00
                zone: UTC
              - name: cigna
                files: cigna-*.{835,837}
                count: 2
                every: month
                on: 1
                by: 02:00
                zone: UTC
                until: 2026-01-01
            """;

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1); // a Sunday
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final LocalTime BEFORE_DUE = LocalTime.of(1, 0);
    private static final LocalTime JUST_BEFORE_NIGHT = LocalTime.of(2, 59, 30);
    private static final LocalTime AFTER_NIGHT = LocalTime.of(5, 0);
    private static final int WEEK = 7;

    /**
     * A file as it lies there.
     *
     * @param written day of its last write
     * @param records that can be loaded
     * @param refusal the code, null when it can be loaded
     */
    private record Lying(int written, int records, String refusal, String content) {}

    private final Path folder;
    private final int nights;
    private final Map<String, Lying> files = new TreeMap<>();
    private final Map<String, String> loaded = new TreeMap<>();
    private final Set<String> links = new TreeSet<>();
    private final Set<String> growing = new TreeSet<>();
    private final Set<String> unexpected = new TreeSet<>();
    private final Map<Integer, List<Runnable>> later = new TreeMap<>();

    MonthInbox(Path folder, int nights) {
        this.folder = folder;
        this.nights = nights;
    }

    static Instant timeOfNight(int day) {
        return at(day, NIGHT);
    }

    /** What is put there between the night before and this one. */
    void deliver(Night night) {
        int day = night.day();
        later.getOrDefault(day, List.of()).forEach(Runnable::run);
        aetna(night);
        blue(night);
        other(night);
    }

    private void aetna(Night night) {
        int day = night.day();
        String name = aetnaName(day);
        List<String> lines = PayerExtracts.aetna(day, 1);
        String text = Extracts.text(lines);
        switch (night.aetna()) {
            case ON_TIME -> write(name, day, text, lines.size());
            case LATE -> at(day + 2, () -> write(name, day + 2, text, lines.size()));
            case MISSING -> at(nights, () -> write(name, nights, text, lines.size()));
            case DOUBLED -> {
                write(name, day, text, lines.size());
                write(name.replace(".csv", ".resent.csv"), day, text, lines.size());
            }
            case CORRECTED -> {
                write(name, day, text, lines.size());
                correct(day - 3, day);
            }
            case CUT_SHORT -> {
                refused(name, day, text.substring(0, text.length() - 40), "EXTRACT_TRUNCATED");
                at(day + 1, () -> write(name, day + 1, text, lines.size()));
            }
            case NO_LAYOUT -> {
                refused(name, day, "no,layout,fits\n1,2,3\n", "NO_LAYOUT_FITS");
                at(day + 1, () -> write(name, day + 1, text, lines.size()));
            }
            case MANY_REJECTS -> {
                refused(name, day, text.replaceAll("2025-\\d\\d-0[2-5]", "2025-02-31"), "TOO_MANY_REJECTS");
                at(day + 1, () -> write(name, day + 1, text, lines.size()));
            }
            case WRONG_TOTALS -> {
                refused(name, day, text, "CONTROL_TOTALS_DIFFER");
                control(name, lines.size() + 1);
                at(day + 1, () -> {
                    control(name, lines.size());
                    files.put(name, new Lying(day, lines.size(), null, text));
                });
            }
            case GROWING -> {
                put(name, bytes(text.substring(0, text.length() / 2)), day, JUST_BEFORE_NIGHT);
                growing.add(name);
                at(day + 1, () -> write(name, day, AFTER_NIGHT, text, lines.size()));
            }
        }
    }

    private void blue(Night night) {
        int day = night.day();
        String name = "blue-" + date(day) + ".csv.gz";
        byte[] content = PayerExtracts.gzip(PayerExtracts.blue(day));
        switch (night.blue()) {
            case NONE -> {}
            case ON_TIME -> write(name, day, content, PayerExtracts.blueRecords());
            case LATE -> at(day + 2, () -> write(name, day + 2, content, PayerExtracts.blueRecords()));
            case MISSING -> at(day + WEEK + 1, () -> write(name, day + WEEK + 1, content, PayerExtracts.blueRecords()));
            case CUT_SHORT -> {
                put(name, Arrays.copyOf(content, content.length - 30), day, BEFORE_DUE);
                files.put(name, new Lying(day, 0, "EXTRACT_UNREADABLE", "cut short"));
                at(day + 1, () -> write(name, day + 1, content, PayerExtracts.blueRecords()));
            }
        }
    }

    private void other(Night night) {
        int day = night.day();
        switch (night.other()) {
            case NONE -> {}
            case UNEXPECTED -> {
                String name = "misc-" + date(day) + ".csv";
                List<String> lines = Extracts.lines(100 * day, 12);
                write(name, day, Extracts.text(lines), lines.size());
                unexpected.add(name);
            }
            case LINK_OUT -> {
                String name = "link-" + date(day) + ".csv";
                link(name);
                at(day + 1, () -> unlink(name));
            }
            case CHARGES -> sample("joined-claims.837", day, 12);
            case REMITTANCE -> sample("joined-remittance.835", day, 11);
        }
    }

    /** New content, longer than before, under the name of an earlier day; nothing where that is not there as it should be. */
    private void correct(int earlier, int day) {
        Lying before = files.get(aetnaName(earlier));
        if (before != null && before.refusal() == null) {
            List<String> lines = PayerExtracts.aetna(earlier, 2);
            write(aetnaName(earlier), day, Extracts.text(lines), lines.size());
        }
    }

    /** What an attempt finds that comes to the end, or that ends before it looks into extracts. */
    Set<String> alarms(int day, boolean databaseAnswers) {
        Set<String> alarms = new TreeSet<>();
        growing.forEach(name -> alarms.add("STILL_GROWING " + name));
        links.forEach(name -> alarms.add("LINK_NOT_FOLLOWED " + name));
        Set<String> news = databaseAnswers ? notLoaded() : Set.of();
        unexpected.stream().filter(news::contains).forEach(name -> alarms.add("UNEXPECTED_DELIVERY " + name));

        Set<String> aetna = writtenFrom("aetna", day, day);
        if (aetna.isEmpty()) {
            alarms.add("LATE_DELIVERY aetna");
        }
        if (aetna.size() > 1 && aetna.stream().anyMatch(news::contains)) {
            alarms.add("DOUBLED_DELIVERY aetna");
        }

        int due = day - (day - 1) % WEEK; // files of three days before and after count for it
        Set<String> blue = writtenFrom("blue", due - 3, due + 3);
        if (blue.isEmpty()) {
            alarms.add((day <= due + 3 ? "LATE_DELIVERY" : "MISSING_DELIVERY") + " blue");
        }
        if (blue.stream()
                .anyMatch(name -> news.contains(name) && files.get(name).written() > due)) {
            alarms.add("LATE_DELIVERY blue");
        }
        if (blue.size() > 1 && blue.stream().anyMatch(news::contains)) {
            alarms.add("DOUBLED_DELIVERY blue");
        }
        return alarms;
    }

    /** Names and codes of what is refused now, and every night until it is repaired. */
    Set<String> refusals() {
        Set<String> refusals = new TreeSet<>();
        files.forEach((name, file) -> {
            if (file.refusal() != null) {
                refusals.add(file.refusal() + " " + name);
            }
        });
        return refusals;
    }

    /** Whether there is something that would change the figures. */
    boolean holdsNews() {
        return notLoaded().stream().anyMatch(name -> files.get(name).refusal() == null);
    }

    /** A run was published: all that can be loaded is. */
    void loaded() {
        files.forEach((name, file) -> {
            if (file.refusal() == null) {
                loaded.put(name, file.content());
            }
        });
    }

    /** Records by name of everything that figures rest on: of two files of the same content the first. */
    Map<String, Long> recordsLoaded() {
        Map<String, Long> records = new TreeMap<>();
        Set<String> contents = new HashSet<>();
        loaded.forEach((name, content) -> {
            if (contents.add(content)) {
                records.put(name, (long) files.get(name).records());
            }
        });
        return records;
    }

    /** Names whose content, or whose name with this content, no publication has. */
    private Set<String> notLoaded() {
        Set<String> names = new TreeSet<>(files.keySet());
        names.removeIf(name -> files.get(name).content().equals(loaded.get(name)));
        return names;
    }

    private Set<String> writtenFrom(String payer, int first, int last) {
        Set<String> names = new TreeSet<>(files.keySet());
        names.removeIf(name -> !name.startsWith(payer)
                || files.get(name).written() < first
                || files.get(name).written() > last);
        return names;
    }

    private void at(int day, Runnable delivery) {
        later.computeIfAbsent(day, none -> new ArrayList<>()).add(delivery);
    }

    private void refused(String name, int day, String text, String code) {
        put(name, bytes(text), day, BEFORE_DUE);
        files.put(name, new Lying(day, 0, code, text));
    }

    private void write(String name, int day, String text, int records) {
        write(name, day, BEFORE_DUE, text, records);
    }

    private void write(String name, int day, LocalTime time, String text, int records) {
        put(name, bytes(text), day, time);
        files.put(name, new Lying(day, records, null, text));
    }

    private void write(String name, int day, byte[] content, int records) {
        put(name, content, day, BEFORE_DUE);
        files.put(name, new Lying(day, records, null, HexFormat.of().formatHex(content)));
    }

    private void put(String name, byte[] content, int day, LocalTime time) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            Files.setLastModifiedTime(file, FileTime.from(at(day, time)));
            growing.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void control(String name, int records) {
        try {
            Files.writeString(
                    folder.resolve(name + ".control.json"),
                    "{\"file\": \"" + name + "\", \"records\": " + records + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sample(String sample, int day, int records) {
        try {
            Path file = Path.of("input-samples/x12-835/an-835-and-its-837", sample);
            String name = "cigna-" + date(day) + sample.substring(sample.lastIndexOf('.'));
            write(name, day, Files.readAllBytes(file), records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(String name) {
        try {
            Path outside = Extracts.write(folder.resolveSibling("outside"), name, Extracts.lines(1, 3));
            Files.createSymbolicLink(folder.resolve(name), outside.toAbsolutePath());
            links.add(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unlink(String name) {
        try {
            Files.delete(folder.resolve(name));
            links.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String aetnaName(int day) {
        return "aetna-" + date(day) + ".csv";
    }

    private static LocalDate date(int day) {
        return FIRST.plusDays(day - 1L);
    }

    private static Instant at(int day, LocalTime time) {
        return date(day).atTime(time).toInstant(ZoneOffset.UTC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
