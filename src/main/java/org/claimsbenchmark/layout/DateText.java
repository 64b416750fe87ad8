package org.claimsbenchmark.layout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates in the forms that a layout allows, held against the calendar. */
public final class DateText {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    private static final int MAX_CHARACTERS = 48;
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final Pattern TIME = Pattern.compile(
            "[T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.]\\d{1,9})?)?( ?(Z|UTC|[+-]\\d\\d(:?\\d\\d)?))?");

    /** A form of dates; its pattern is its name in layouts. */
    public enum Form {
        ISO("yyyy-MM-dd"),
        COMPACT("yyyyMMdd"),
        SLASHED("yyyy/MM/dd"),
        US("M/d/yyyy"),
        US_DASHED("M-d-yyyy"),
        /** Eight digits as well: a layout has this or {@link #COMPACT}. */
        US_COMPACT("MMddyyyy"),
        /** English names of months, of three letters in any case: 27-OCT-1999. */
        NAMED_MONTH("d-MMM-yyyy"),
        /** The same without dashes, as SAS writes it: 27OCT1999. */
        NAMED_MONTH_COMPACT("dMMMyyyy"),
        /** Also with seconds, their fractions, T for the blank, and a zone. */
        TIMESTAMP("yyyy-MM-dd HH:mm");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }

        /** Its name in layouts, e.g. {@code yyyy-MM-dd}. */
        public String pattern() {
            return pattern;
        }

        static Optional<Form> ofPattern(String pattern) {
            return Stream.of(values())
                    .filter(form -> form.pattern.equals(pattern))
                    .findFirst();
        }

        static String patterns() {
            return Stream.of(values()).map(form -> form.pattern).collect(Collectors.joining(", "));
        }
    }

    /** Why a text is no date that can be used; reads on from "found". */
    public enum Fault {
        IN_NO_FORM("text in none of these forms"),
        NOT_IN_CALENDAR("a day that the calendar does not have"),
        YEAR_OUT_OF_RANGE("a year outside " + FIRST_YEAR + " to " + LAST_YEAR);

        private final String found;

        Fault(String found) {
            this.found = found;
        }

        String found() {
            return found;
        }
    }

    /**
     * @param date null for a filler and with a fault
     * @param fault null when a date or a filler was read
     */
    public record Reading(LocalDate date, Fault fault) {}

    private final Set<Form> forms;
    private final Set<LocalDate> fillers;

    /**
     * @param forms that are allowed, at least one
     * @param fillers dates that count as blank
     */
    public DateText(Set<Form> forms, Set<LocalDate> fillers) {
        this.forms = EnumSet.copyOf(forms);
        this.fillers = Set.copyOf(fillers);
    }

    /** The forms for people, e.g. {@code yyyy-MM-dd, yyyyMMdd}. */
    String formsForPeople() {
        return forms.stream().map(form -> form.pattern).collect(Collectors.joining(", "));
    }

    /** @param text without surrounding blanks */
    public Reading read(String text) {
        int length = text.length();
        if (length > MAX_CHARACTERS) {
            return fault(Fault.IN_NO_FORM);
        }
        int first = digitsFrom(text, 0);
        if (first == 8 && length == 8) {
            return forms.contains(Form.US_COMPACT)
                    ? reading(Form.US_COMPACT, number(text, 4, 8), number(text, 0, 2), number(text, 2, 4))
                    : reading(Form.COMPACT, number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        }
        if (isOneOrTwo(first) && length > first + 3) {
            boolean dashed = text.charAt(first) == '-';
            int month = monthNamed(text, dashed ? first + 1 : first);
            if (month > 0) {
                return withNamedMonth(text, first, month, dashed);
            }
        }
        int secondFrom = first + 1;
        int second = digitsFrom(text, secondFrom);
        int thirdFrom = secondFrom + second + 1;
        int third = digitsFrom(text, thirdFrom);
        int end = thirdFrom + third;
        char separator = first < length ? text.charAt(first) : 0;
        boolean separated = (separator == '-' || separator == '/')
                && thirdFrom <= length
                && text.charAt(thirdFrom - 1) == separator;
        if (!separated) {
            return fault(Fault.IN_NO_FORM);
        }
        if (first == 4 && second == 2 && third == 2) {
            Form form = separator == '/' ? Form.SLASHED : Form.ISO;
            if (end < length) {
                if (form != Form.ISO || !TIME.matcher(text.substring(end)).matches()) {
                    return fault(Fault.IN_NO_FORM);
                }
                form = Form.TIMESTAMP;
            }
            return reading(
                    form, number(text, 0, 4), number(text, secondFrom, thirdFrom - 1), number(text, thirdFrom, end));
        }
        boolean monthFirst = isOneOrTwo(first) && isOneOrTwo(second) && third == 4 && end == length;
        if (monthFirst) {
            return reading(
                    separator == '/' ? Form.US : Form.US_DASHED,
                    number(text, thirdFrom, end),
                    number(text, 0, first),
                    number(text, secondFrom, thirdFrom - 1));
        }
        return fault(Fault.IN_NO_FORM);
    }

    private Reading withNamedMonth(String text, int first, int month, boolean dashed) {
        int yearFrom = first + (dashed ? 5 : 3);
        boolean whole = text.length() == yearFrom + 4
                && digitsFrom(text, yearFrom) == 4
                && (!dashed || text.charAt(yearFrom - 1) == '-');
        return whole
                ? reading(
                        dashed ? Form.NAMED_MONTH : Form.NAMED_MONTH_COMPACT,
                        number(text, yearFrom, yearFrom + 4),
                        month,
                        number(text, 0, first))
                : fault(Fault.IN_NO_FORM);
    }

    /** 1 to 12, or 0 where no month's name stands. */
    private static int monthNamed(String text, int from) {
        if (from + 3 > text.length()) {
            return 0;
        }
        int at = MONTHS.indexOf(SourceText.upper(text.substring(from, from + 3)));
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
    }

    private Reading reading(Form form, int year, int month, int day) {
        if (!forms.contains(form)) {
            return fault(Fault.IN_NO_FORM);
        }
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return fault(Fault.NOT_IN_CALENDAR);
        }
        LocalDate date = LocalDate.of(year, month, day);
        if (fillers.contains(date)) {
            return new Reading(null, null);
        }
        return year < FIRST_YEAR || year > LAST_YEAR ? fault(Fault.YEAR_OUT_OF_RANGE) : new Reading(date, null);
    }

    private static Reading fault(Fault fault) {
        return new Reading(null, fault);
    }

    private static boolean isOneOrTwo(int digits) {
        return digits == 1 || digits == 2;
    }

    /** Number of digits that stand at the position, 0 beyond the end. */
    private static int digitsFrom(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
