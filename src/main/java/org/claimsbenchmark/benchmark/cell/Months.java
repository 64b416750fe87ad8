package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.claimsbenchmark.benchmark.kept.CodeArray;
import org.claimsbenchmark.benchmark.kept.RowOrder;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * The months in which index lines have their service, and the periods that they make. A combination of values has one
 * place for each period: the periods of all grains stand in a row, grain by grain, each grain's in order of time.
 */
final class Months {

    private static final ServicePeriod[] GRAINS = ServicePeriod.values();

    /** One a row: 0-based place among the months that occur. */
    private final CodeArray monthOfRow;
    /** By grain and month: the place of the period that the month is part of. */
    private final int[][] placeOfMonth;
    /** By month and grain: the same. */
    private final int[][] placesOfMonth;
    /** By grain: its first place; and behind the last grain, the number of places. */
    private final int[] firstPlace = new int[GRAINS.length + 1];
    /** By place: the first day of the period, null at the grain of all. */
    private final LocalDate[] starts;
    /** By place: the place of the next longer period that it is part of; -1 at the grain of all. */
    private final int[] longer;
    /** By two months. */
    private final int[][] shared;

    /**
     * @param serviceDays as days since 1970-01-01
     * @param count how many of them are index lines'
     */
    Months(int[] serviceDays, int count) {
        int[] absolute = new int[count];
        int earliest = Integer.MAX_VALUE;
        for (int row = 0; row < count; row++) {
            LocalDate day = LocalDate.ofEpochDay(serviceDays[row]);
            absolute[row] = Math.toIntExact(day.getYear() * 12L + day.getMonthValue() - 1);
            earliest = Math.min(earliest, absolute[row]);
        }
        BitSet present = new BitSet();
        for (int month : absolute) {
            present.set(month - earliest);
        }
        int[] months = present.stream().toArray();
        int[] numbers = new int[present.length()];
        for (int month = 0; month < months.length; month++) {
            numbers[months[month]] = month;
            months[month] += earliest;
        }
        monthOfRow = CodeArray.of(count, months.length);
        for (int row = 0; row < count; row++) {
            monthOfRow.set(row, numbers[absolute[row] - earliest]);
        }
        placeOfMonth = new int[GRAINS.length][months.length];
        LocalDate[] found = new LocalDate[GRAINS.length * months.length];
        int places = 0;
        for (int grain = 0; grain < GRAINS.length; grain++) {
            firstPlace[grain] = places;
            for (int month = 0; month < months.length; month++) {
                LocalDate first =
                        LocalDate.of(Math.floorDiv(months[month], 12), Math.floorMod(months[month], 12) + 1, 1);
                LocalDate start = GRAINS[grain].startOf(first);
                if (month == 0 || !Objects.equals(start, found[places - 1])) {
                    found[places++] = start;
                }
                placeOfMonth[grain][month] = places - 1;
            }
        }
        firstPlace[GRAINS.length] = places;
        starts = Arrays.copyOf(found, places);
        longer = new int[places];
        Arrays.fill(longer, -1);
        for (int grain = 1; grain < GRAINS.length; grain++) {
            for (int month = 0; month < months.length; month++) {
                longer[placeOfMonth[grain][month]] = placeOfMonth[grain - 1][month];
            }
        }
        placesOfMonth = new int[months.length][GRAINS.length];
        for (int month = 0; month < months.length; month++) {
            for (int grain = 0; grain < GRAINS.length; grain++) {
                placesOfMonth[month][grain] = placeOfMonth[grain][month];
            }
        }
        shared = shared(placeOfMonth);
    }

    private static int[][] shared(int[][] placeOfMonth) {
        int months = placeOfMonth[0].length;
        int[][] shared = new int[months][months];
        for (int[] ofGrain : placeOfMonth) { // the longer grains first
            for (int one = 0; one < months; one++) {
                for (int other = 0; other < months; other++) {
                    shared[one][other] = ofGrain[one] == ofGrain[other] ? ofGrain[one] : shared[one][other];
                }
            }
        }
        return shared;
    }

    CodeArray monthOfRow() {
        return monthOfRow;
    }

    /** All rows, the earlier months first, those of a month in their order. */
    int[] rowsByMonth() {
        long[] months = new long[monthOfRow.size()];
        for (int row = 0; row < months.length; row++) {
            months[row] = monthOfRow.get(row);
        }
        return RowOrder.by(months);
    }

    /** The place of the shortest period that two months are both part of. */
    int shared(int month, int other) {
        return shared[month][other];
    }

    /** By grain: the place of a month's period. */
    int[] places(int month) {
        return placesOfMonth[month];
    }

    /** How many periods there are, of all grains. */
    int placeCount() {
        return firstPlace[GRAINS.length];
    }

    int firstPlace(ServicePeriod grain) {
        return firstPlace[grain.ordinal()];
    }

    /** The place behind the last of the grain. */
    int endPlace(ServicePeriod grain) {
        return firstPlace[grain.ordinal() + 1];
    }

    /** By month: the place of its period of the grain. */
    int[] placeOfMonth(ServicePeriod grain) {
        return placeOfMonth[grain.ordinal()];
    }

    /** The place of the next longer period that a place's is part of; -1 at the grain of all. */
    int longer(int place) {
        return longer[place];
    }

    /** By place: {@link #longer(int)}. */
    int[] longer() {
        return longer;
    }

    /** First day of the period, null at the grain of all. */
    LocalDate startOf(int place) {
        return starts[place];
    }
}
