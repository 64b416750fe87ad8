package org.claimsbenchmark.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/** Reads the fields of one record and collects what is wrong with them. */
final class FieldReader {

    /** One hundred billion dollars: beyond any claim, and sums of many stay within 64 bits of cents. */
    private static final long MAX_CENTS = 10_000_000_000_000L;

    private static final List<ClaimField> AMOUNTS =
            List.of(ClaimField.CHARGE_AMOUNT, ClaimField.ALLOWED_AMOUNT, ClaimField.PAID_AMOUNT);

    private static final int UNIT_DECIMALS = 3;
    /** One billion units. */
    private static final long MAX_UNITS_SCALED = 1_000_000_000_000L;

    private final LayoutMatch match;
    private final RawRecord record;
    private final List<Finding> faults = new ArrayList<>();

    FieldReader(LayoutMatch match, RawRecord record) {
        this.match = match;
        this.record = record;
    }

    /** Every fault so far, in the order in which the fields were read. */
    List<Finding> faults() {
        return faults;
    }

    SourcePosition position() {
        return record.position();
    }

    /** Trimmed text; null when the extract lacks the column, or it is blank or a null word. */
    String text(ClaimField field) {
        LayoutMatch.Access access = match.access(field);
        if (access.constant() != null) {
            return access.constant();
        }
        if (access.joined()) {
            return joined(access);
        }
        int[] columns = access.columns();
        return columns.length == 0 ? null : text(columns[0], access.nullWords());
    }

    /** All pieces one after the other; nothing where the first is blank. */
    private String joined(LayoutMatch.Access access) {
        StringBuilder whole = new StringBuilder();
        for (int column : access.columns()) {
            String piece = text(column, access.nullWords());
            if (piece == null && whole.isEmpty()) {
                return null;
            }
            whole.append(piece == null ? "" : piece);
        }
        return whole.isEmpty() ? null : whole.toString();
    }

    /** {@link #text} in upper case. */
    String code(ClaimField field) {
        return upper(text(field));
    }

    /** The codes of a field of several columns by slot, upper case, null where blank or absent. */
    List<String> codes(ClaimField field) {
        LayoutMatch.Access access = match.access(field);
        if (access.constant() != null) {
            return new ArrayList<>(List.of(SourceText.upper(access.constant())));
        }
        List<String> codes = new ArrayList<>(access.columns().length);
        for (int column : access.columns()) {
            codes.add(upper(text(column, access.nullWords())));
        }
        return codes;
    }

    /** @param ownNullWords words that stand for a blank in the column, beside the layout's; null for none */
    String text(int column, NullWords ownNullWords) {
        if (column < 0 || record.isEmpty(column)) {
            return null;
        }
        String text = SourceText.trimmed(record.field(column));
        boolean blank =
                match.layout().vocabulary().isBlank(text) || ownNullWords != null && ownNullWords.contains(text);
        return blank ? null : text;
    }

    private static String upper(String text) {
        return text == null ? null : SourceText.upper(text);
    }

    /** The first of the fields that is filled; a fault when none is. */
    String required(FindingCode whenMissing, String what, ClaimField... fields) {
        for (ClaimField field : fields) {
            String text = text(field);
            if (text != null) {
                return text;
            }
        }
        fault(whenMissing, match.firstHeader(fields), "expected " + what + ", found a blank", "fill it in the extract");
        return null;
    }

    /** Null when blank, a filler date, or at fault. */
    LocalDate date(ClaimField field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        DateText dates = match.access(field).dates();
        DateText.Reading reading = dates.read(text);
        if (reading.fault() != null) {
            fault(
                    FindingCode.BAD_DATE,
                    match.firstHeader(field),
                    "expected a date as " + dates.formsForPeople() + ", found "
                            + reading.fault().found(),
                    "correct the extract or the layout");
        }
        return reading.date();
    }

    /** Null when blank or at fault. */
    Money amount(ClaimField field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        DecimalText.Reading reading =
                DecimalText.read(match.access(field).amounts().plain(text), 2, MAX_CENTS);
        if (reading.fault() != null) {
            fault(
                    FindingCode.BAD_AMOUNT,
                    match.firstHeader(field),
                    "expected dollars such as 1234.56, at most 100 billion, found "
                            + reading.fault().found(),
                    "correct the extract or the layout");
            return null;
        }
        return new Money(reading.scaled());
    }

    /** Without trailing zeros, so that 1 and 1.0 are the same; null when blank or at fault. */
    BigDecimal units(ClaimField field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        DecimalText.Reading reading =
                DecimalText.read(match.access(field).amounts().plain(text), UNIT_DECIMALS, MAX_UNITS_SCALED);
        if (reading.fault() != null) {
            fault(
                    FindingCode.BAD_UNITS,
                    match.firstHeader(field),
                    "expected a number of units such as 1 or 2.5, at most one billion, found "
                            + reading.fault().found(),
                    "correct the extract or the layout");
            return null;
        }
        BigDecimal units = BigDecimal.valueOf(reading.scaled(), UNIT_DECIMALS).stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }

    /** Whether an amount is negative and none is positive: the record takes money back. Unreadable amounts do not tell. */
    boolean takesBack() {
        boolean negative = false;
        for (ClaimField field : AMOUNTS) {
            String text = text(field);
            if (text != null) {
                long cents = DecimalText.read(match.access(field).amounts().plain(text), 2, MAX_CENTS)
                        .scaled();
                if (cents > 0) {
                    return false;
                }
                negative |= cents < 0;
            }
        }
        return negative;
    }

    /** A fault for each field, whether read or not, that holds bytes which are not UTF-8 text, or NUL bytes. */
    void checkEncoding() {
        if (record.isCleanText()) {
            return;
        }
        for (int column = 0; column < record.fieldCount(); column++) {
            if (!record.isCleanText(column)) {
                fault(
                        FindingCode.BAD_ENCODING,
                        column < match.columnCount() ? match.columnName(column) : null,
                        "expected text in the layout's encoding, found bytes that are not, or NUL bytes",
                        "export the extract in UTF-8, or set encoding in the layout");
            }
        }
    }

    /** @param column name that may be shown, or null when the fault is the whole record's */
    void fault(FindingCode code, String column, String expectedAndFound, String remedy) {
        SourcePosition position = position();
        String place = column == null ? position.toString() : position + ", column " + column;
        faults.add(new Finding(code, position, column, place + ": " + expectedAndFound + "; " + remedy));
    }
}
