package org.claimsbenchmark.inbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: 90s, 5m, 12h, 2d, or as ISO 8601 has them, such as PT1H30M. */
public final class TimeSpan {

    public static final String FORM = "a span of time such as 90s, 5m, 12h or 2d, or PT1H30M";

    private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([smhd])");

    private TimeSpan() {}

    /** @throws IllegalArgumentException saying what is expected */
    public static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            String unit = matcher.group(2).toUpperCase(Locale.ROOT);
            return Duration.parse((unit.equals("D") ? "P" : "PT") + matcher.group(1) + unit);
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException notIso) {
            // told below
        }
        throw new IllegalArgumentException("expected " + FORM);
    }
}
