package org.claimsbenchmark.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record of an extract.
 *
 * @param extract number or name
 * @param number 1-based, header excluded
 */
public record RecordKey(String extract, long number) {

    private static final Pattern TEXT = Pattern.compile("(.+):(\\d{1,18})", Pattern.DOTALL);

    /** @throws UnreadableKey when it is not EXTRACT:NUMBER */
    public static RecordKey parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableKey(
                    "expected EXTRACT:NUMBER, the number or name of an extract and that of a record, such as 7:229");
        }
        return new RecordKey(parts.group(1), Long.parseLong(parts.group(2)));
    }
}
