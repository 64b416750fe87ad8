package org.claimsbenchmark.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimsbenchmark.retention.Kept;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an age: days such as {@code 90d}, or ISO 8601 such as {@code P3M} or {@code PT36H}. */
final class AgeConverter implements ITypeConverter<Kept.Within> {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})d");

    @Override
    public Kept.Within convert(String value) {
        Matcher days = DAYS.matcher(value);
        if (days.matches()) {
            return new Kept.Within(Period.ofDays(Integer.parseInt(days.group(1))));
        }
        try {
            String iso = value.toUpperCase(Locale.ROOT);
            if (iso.contains("T")) {
                Duration duration = Duration.parse(iso);
                if (!duration.isNegative()) {
                    return new Kept.Within(duration);
                }
            } else {
                Period period = Period.parse(iso);
                if (!period.isNegative()) {
                    return new Kept.Within(period);
                }
            }
        } catch (DateTimeException notAnAge) {
            // said below
        }
        throw new TypeConversionException("expected an age such as 90d, P3M or PT36H, not '" + value + "'");
    }
}
