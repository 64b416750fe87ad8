package org.claimsbenchmark.layout;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RawRecord;

/** When an extract was delivered, as far as it says: its first record's file date, else a date in its name. */
public final class DeliveryDate {

    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(\\d{4})([-_]?)(\\d{2})\\2(\\d{2})(?!\\d)");
    private static final DateText COMPACT = new DateText(Set.of(DateText.Form.COMPACT), Set.of());

    private DeliveryDate() {}

    /**
     * @param first the extract's first record
     * @param fileName name without folder
     */
    public static Optional<LocalDate> of(LayoutMatch match, ExtractRecord first, String fileName) {
        return inRecord(match, first).or(() -> inName(fileName));
    }

    private static Optional<LocalDate> inRecord(LayoutMatch match, ExtractRecord first) {
        if (first instanceof RawRecord record && record.fieldCount() == match.columnCount()) {
            return Optional.ofNullable(new FieldReader(match, record).date(ClaimField.FILE_DATE));
        }
        return Optional.empty();
    }

    /** The latest of the name's dates: a period that the extract covers ends before it is delivered. */
    private static Optional<LocalDate> inName(String fileName) {
        LocalDate latest = null;
        Matcher matcher = IN_NAME.matcher(fileName);
        while (matcher.find()) {
            LocalDate date = COMPACT.read(matcher.group(1) + matcher.group(3) + matcher.group(4))
                    .date();
            if (date != null && (latest == null || date.isAfter(latest))) {
                latest = date;
            }
        }
        return Optional.ofNullable(latest);
    }
}
