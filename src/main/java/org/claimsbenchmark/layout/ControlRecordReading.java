package org.claimsbenchmark.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.extract.ControlTotals;

/**
 * What a control record of an extract says.
 *
 * @param totals what could be read
 * @param fault what could not, as the end of a sentence; empty when all of it could
 */
record ControlRecordReading(ControlTotals totals, Optional<String> fault) {

    private static final String SOURCE = "the extract's own control records";

    static final ControlTotals NOTHING = new ControlTotals(SOURCE, null, null, null, null, null);

    /** @param fields the record's fields as delivered */
    static ControlRecordReading of(Layout layout, Format.ControlRecord record, List<String> fields) {
        Reader reader = new Reader(layout, record.marker(), fields);
        ControlTotals totals = new ControlTotals(
                SOURCE,
                reader.count(record.records()),
                reader.dollars(record.billed()),
                null,
                reader.date(record.from()),
                reader.date(record.to()));
        return new ControlRecordReading(totals, Optional.ofNullable(reader.fault));
    }

    static ControlTotals joined(ControlTotals first, ControlTotals second) {
        return new ControlTotals(
                SOURCE,
                first.records() == null ? second.records() : first.records(),
                first.billed() == null ? second.billed() : first.billed(),
                null,
                first.from() == null ? second.from() : first.from(),
                first.to() == null ? second.to() : first.to());
    }

    /** The fields of one record; keeps the first fault. */
    private static final class Reader {
        private final Layout layout;
        private final String marker;
        private final List<String> fields;
        private String fault;

        Reader(Layout layout, String marker, List<String> fields) {
            this.layout = layout;
            this.marker = marker;
            this.fields = fields;
        }

        /** Null where the layout names no field, or it is blank or missing. */
        private String text(Integer number) {
            if (number == null || number > fields.size()) {
                return null;
            }
            String text = SourceText.trimmed(fields.get(number - 1));
            return layout.vocabulary().isBlank(text) ? null : text;
        }

        Long count(Integer number) {
            String text = text(number);
            if (text == null) {
                return null;
            }
            return text.matches("[0-9]{1,15}") ? Long.valueOf(text) : faulty(number, "a number of records");
        }

        BigDecimal dollars(Integer number) {
            String text = text(number);
            if (text == null) {
                return null;
            }
            String plain = layout.amounts().plain(text);
            return plain.matches("-?[0-9]{1,15}([.][0-9]{1,9})?")
                    ? new BigDecimal(plain).setScale(2, RoundingMode.HALF_UP)
                    : faulty(number, "an amount");
        }

        LocalDate date(Integer number) {
            String text = text(number);
            if (text == null) {
                return null;
            }
            DateText.Reading reading = layout.dates().read(text);
            return reading.fault() == null
                    ? reading.date()
                    : faulty(number, "a date as " + layout.dates().formsForPeople());
        }

        private <T> T faulty(int number, String expected) {
            if (fault == null) {
                fault = "expected " + expected + " in field " + number + " of the record that begins with " + marker
                        + ", found other text; correct the extract or the layout";
            }
            return null;
        }
    }
}
