package org.claimsbenchmark.endurance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** A month of nights as a table that people read: what each payer does that night, and what befalls the job. */
record NightsTable(List<Night> nights) {

    /**
     * @param day of the month, 1-based
     * @param aetna what becomes of its daily file
     * @param blue what becomes of its weekly file, due on Sundays; the month begins on one
     * @param other what else is put into the inbox
     * @param fault what befalls the job
     */
    record Night(int day, Aetna aetna, Blue blue, Other other, Fault fault) {}

    enum Aetna {
        ON_TIME,
        /** Comes two nights later. */
        LATE,
        /** Comes with the last night. */
        MISSING,
        /** A second file of the same content comes with it. */
        DOUBLED,
        /** Beside the file of the day, new content comes under the name of three days ago. */
        CORRECTED,
        /** Its last record is cut short; repaired a night later, as the following ones. */
        CUT_SHORT,
        WRONG_TOTALS,
        NO_LAYOUT,
        MANY_REJECTS,
        /** Half of it is there when the night begins. */
        GROWING
    }

    enum Blue {
        NONE,
        ON_TIME,
        /** Comes two nights later. */
        LATE,
        /** Comes eight nights later, after the next one. */
        MISSING,
        /** Its compressed data end too soon; repaired a night later. */
        CUT_SHORT
    }

    enum Other {
        NONE,
        /** A file that fits no expected delivery. */
        UNEXPECTED,
        /** A symbolic link that leads out of the inbox; gone a night later. */
        LINK_OUT,
        /** X12: what a third payer is billed. */
        CHARGES,
        /** X12: what it pays of that. */
        REMITTANCE
    }

    /** Each but {@link #DATABASE_AWAY} is over when the command is given again in the same night. */
    enum Fault {
        NONE,
        KILLED_IN_LOAD,
        KILLED_IN_SETTLE,
        KILLED_IN_PUBLISH,
        /** The server is down all night. */
        DATABASE_AWAY,
        SERVER_CRASH,
        MACHINE_RESET,
        DISK_FULL,
        /** The scheduler's SIGTERM, in the load. */
        TERMINATED,
        /** The scheduler starts a second one while the first is at work. */
        TWO_STARTS
    }

    private static final int WEEK = 7;
    private static final int QUIET_NIGHTS_AT_THE_END = 3;

    /** Of a table with a row a night: day, aetna, blue, other, fault, in words; none as a dash. */
    static NightsTable of(String table) {
        return new NightsTable(table.lines()
                .map(line -> Arrays.stream(line.strip().split("\\s*\\|\\s*")).toList())
                .map(cells -> new Night(
                        Integer.parseInt(cells.get(0)),
                        value(Aetna.class, cells.get(1)),
                        value(Blue.class, cells.get(2)),
                        value(Other.class, cells.get(3)),
                        value(Fault.class, cells.get(4))))
                .toList());
    }

    /** Nights in which chance does what it may; the last three are without a fault that needs another night. */
    static NightsTable random(int nights, Random random) {
        List<Night> all = new ArrayList<>();
        for (int day = 1; day <= nights; day++) {
            boolean quiet = day > nights - QUIET_NIGHTS_AT_THE_END;
            Fault fault = quiet ? Fault.NONE : oneOf(Fault.values(), 40, random);
            Aetna aetna = quiet || fault != Fault.NONE ? Aetna.ON_TIME : oneOf(Aetna.values(), 60, random);
            boolean sunday = day % WEEK == 1;
            Blue blue = sunday
                    ? oneOf(new Blue[] {Blue.ON_TIME, Blue.LATE, Blue.MISSING, Blue.CUT_SHORT}, 60, random)
                    : Blue.NONE;
            if (sunday && day + WEEK + 1 > nights) {
                blue = Blue.ON_TIME;
            }
            Other other = day == 5 ? Other.CHARGES : day == 12 ? Other.REMITTANCE : Other.NONE;
            if (other == Other.NONE && !quiet) {
                other = oneOf(new Other[] {Other.NONE, Other.UNEXPECTED, Other.LINK_OUT}, 20, random);
            }
            all.add(new Night(day, aetna, blue, other, fault));
        }
        return new NightsTable(all);
    }

    private static <T> T oneOf(T[] values, int percentOfOthersThanTheFirst, Random random) {
        return random.nextInt(100) >= percentOfOthersThanTheFirst
                ? values[0]
                : values[1 + random.nextInt(values.length - 1)];
    }

    private static <E extends Enum<E>> E value(Class<E> type, String words) {
        return Enum.valueOf(
                type,
                words.equals("-") ? "NONE" : words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return nights.stream()
                .map(night -> String.join(
                        " | ",
                        Integer.toString(night.day),
                        words(night.aetna),
                        words(night.blue),
                        words(night.other),
                        words(night.fault)))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Enum<?> value) {
        return value.name().equals("NONE")
                ? "-"
                : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
