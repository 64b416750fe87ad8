package org.claimsbenchmark.extract.control;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.claimsbenchmark.extract.ControlTotals;

/** Turns the names and values of a control file into control totals. */
final class ControlStatement {

    private static final List<String> KEYS = List.of("file", "records", "billed", "sha256", "from", "to");
    private static final Pattern RECORDS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern BILLED = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,2})?");
    private static final Pattern SHA_256 = Pattern.compile("[0-9A-Fa-f]{64}");

    private final Map<String, String> values;

    private ControlStatement(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param extract file name of the extract that it stands beside, without folders
     * @throws IOException when it cannot be read
     * @throws ControlFileFault when it is malformed, or meant for another extract
     */
    static ControlTotals read(ControlFile file, String extract) throws IOException {
        byte[] content = file.read();
        return new ControlStatement(file.isJson() ? ControlText.ofJson(content) : ControlText.ofCsv(content))
                .totals(file.name(), extract);
    }

    private ControlTotals totals(String source, String extract) {
        for (String key : values.keySet()) {
            if (!KEYS.contains(key)) {
                throw new ControlFileFault("key " + ControlText.printable(key) + ": expected one of "
                        + String.join(", ", KEYS) + "; correct its spelling, or remove it");
            }
        }
        String file = values.get("file");
        if (file != null && !file.equals(extract)) {
            throw new ControlFileFault("key file: it is meant for another extract than " + extract
                    + ", beside which it lies; deliver each control file with its extract");
        }
        ControlTotals totals = new ControlTotals(
                source,
                value("records", RECORDS, "a whole number", Long::valueOf),
                value(
                        "billed",
                        BILLED,
                        "dollars such as 1234.56, without thousands separators",
                        text -> new BigDecimal(text).setScale(2)),
                value("sha256", SHA_256, "64 hexadecimal digits", text -> text.toLowerCase(Locale.ROOT)),
                date("from"),
                date("to"));
        if (totals.from() != null && totals.to() != null && totals.from().isAfter(totals.to())) {
            throw new ControlFileFault("key from: expected a day not after that of key to; correct one");
        }
        if (values.keySet().stream().allMatch("file"::equals)) {
            throw new ControlFileFault("expected at least one of " + String.join(", ", KEYS.subList(1, KEYS.size()))
                    + ", found none; state what the extract holds");
        }
        return totals;
    }

    private LocalDate date(String key) {
        return value(key, Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "a day such as 2025-03-31", LocalDate::parse);
    }

    private <T> T value(String key, Pattern form, String expected, Function<String, T> reading) {
        String text = values.get(key);
        if (text == null) {
            return null;
        }
        try {
            if (form.matcher(text).matches()) {
                return reading.apply(text);
            }
        } catch (DateTimeException noSuchDay) {
            // told below, as any other value of a wrong form
        }
        throw new ControlFileFault("key " + key + ": expected " + expected + ", found something else; correct it");
    }
}
