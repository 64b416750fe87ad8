package org.claimsbenchmark.check.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.claimsbenchmark.layout.DateText;
import org.claimsbenchmark.layout.DateText.Form;

/** What the first values of a column look like. Holds the values, and tells none of them. */
final class ColumnContent {

    static final List<String> NULL_WORDS = List.of("~", "NULL", "\\N", "N/A", "NA", "NONE", "-", ".");

    private static final int ENOUGH_PERCENT = 95;
    private static final int FEWEST_VALUES = 3;

    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern DECORATED =
            Pattern.compile("[$]? ?[0-9]{1,3}(,[0-9]{3})*([.][0-9]*)?|[$] ?[0-9]+([.][0-9]*)?");
    private static final Pattern DIAGNOSIS = Pattern.compile("[A-TV-Z][0-9][0-9A-Z][.]?[0-9A-Z]{0,4}");
    private static final Pattern PROCEDURE = Pattern.compile("[0-9]{5}|[A-Z][0-9]{4}|[0-9]{4}[A-Z]");
    private static final Pattern TAXONOMY = Pattern.compile("[0-9]{2}[0-9A-Z]{7}X");

    private final List<String> values;
    private final Set<String> nullWords;

    /** @param texts trimmed, not empty */
    ColumnContent(List<String> texts) {
        values = new ArrayList<>();
        nullWords = new TreeSet<>();
        for (String text : texts) {
            String upper = text.toUpperCase(Locale.ROOT);
            if (NULL_WORDS.contains(upper)) {
                nullWords.add(upper);
            } else {
                values.add(upper);
            }
        }
    }

    /** Words for a blank that stand in it. */
    Set<String> nullWords() {
        return nullWords;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Which forms its dates are in; empty where most values are none. */
    Set<Form> dateForms() {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        for (Form form : Form.values()) {
            if (readAs(EnumSet.of(form)) > 0) {
                forms.add(form);
            }
        }
        if (forms.contains(Form.COMPACT) && forms.contains(Form.US_COMPACT)) {
            boolean yearFirst = readAs(EnumSet.of(Form.COMPACT)) >= readAs(EnumSet.of(Form.US_COMPACT));
            forms.remove(yearFirst ? Form.US_COMPACT : Form.COMPACT);
        }
        return !forms.isEmpty() && isEnough(readAs(forms)) ? forms : EnumSet.noneOf(Form.class);
    }

    private long readAs(Set<Form> forms) {
        DateText dates = new DateText(forms, Set.<LocalDate>of());
        return values.stream().filter(value -> isDate(dates, value)).count();
    }

    /** Also one far away, as systems write where they have none. */
    private static boolean isDate(DateText dates, String value) {
        DateText.Reading reading = dates.read(value);
        return reading.date() != null
                || reading.fault() == DateText.Fault.YEAR_OUT_OF_RANGE && value.startsWith("9999");
    }

    boolean isAmount() {
        return isEnough(count(value -> matches(PLAIN, undecorated(value)) || matches(DECORATED, undecorated(value))));
    }

    boolean isDecorated() {
        return values.stream().anyMatch(value -> value.contains("$") || value.contains(","));
    }

    boolean hasParentheses() {
        return values.stream().anyMatch(value -> value.startsWith("(") && value.endsWith(")"));
    }

    boolean hasTrailingMinus() {
        return values.stream().anyMatch(value -> value.length() > 1 && value.endsWith("-"));
    }

    /** Whole numbers alone may be cents. */
    boolean isWholeNumbers() {
        return !isEmpty() && values.stream().allMatch(value -> value.matches("[+-]?[0-9]+"));
    }

    boolean isDiagnoses() {
        return isEnough(count(value -> matches(DIAGNOSIS, value))) && values.size() >= FEWEST_VALUES;
    }

    boolean isProcedures() {
        return isEnough(count(value -> matches(PROCEDURE, value)));
    }

    boolean isTaxonomies() {
        return isEnough(count(value -> matches(TAXONOMY, value))) && values.size() >= FEWEST_VALUES;
    }

    boolean isNpis() {
        return isEnough(count(ColumnContent::isNpi)) && values.size() >= FEWEST_VALUES;
    }

    boolean holdsAny(Set<String> codes) {
        return values.stream().anyMatch(codes::contains);
    }

    private long count(Predicate<String> shape) {
        return values.stream().filter(shape).count();
    }

    private boolean isEnough(long fitting) {
        return !values.isEmpty() && fitting * 100 >= (long) values.size() * ENOUGH_PERCENT;
    }

    private static boolean matches(Pattern pattern, String value) {
        return pattern.matcher(value).matches();
    }

    private static String undecorated(String value) {
        if (value.startsWith("(") && value.endsWith(")")) {
            return value.substring(1, value.length() - 1);
        }
        return value.replaceFirst("(?<=[0-9.])-$", "").replaceFirst("^-(?=[$])", "");
    }

    /** Ten digits whose last is the check digit by Luhn over 80840 and the others (CMS). */
    static boolean isNpi(String value) {
        if (!value.matches("[0-9]{10}")) {
            return false;
        }
        int sum = 24; // of the prefix 80840
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            int doubled = digit * 2;
            boolean isDoubled = i % 2 == 0;
            sum += isDoubled ? doubled / 10 + doubled % 10 : digit;
        }
        return sum % 10 == 0;
    }
}
