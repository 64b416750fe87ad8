package org.claimsbenchmark.export.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Type of a view's column, as far as files tell types apart.
 *
 * @param precision of a decimal, its most digits; else 0
 * @param scale of a decimal, its digits after the point; else 0
 */
public record ColumnType(Kind kind, int precision, int scale) {

    /** What the values of a column are in Java. */
    public enum Kind {
        /** {@link String} */
        TEXT,
        /** {@link Long} */
        INTEGER,
        /** {@link java.math.BigDecimal} of the column's scale */
        DECIMAL,
        /** {@link Boolean} */
        FLAG,
        /** {@link java.time.LocalDate} */
        DATE,
        /** {@link java.time.Instant}, to the microsecond */
        TIME
    }

    /** Of a numeric without a precision: room for any figure here. */
    private static final ColumnType WIDE_DECIMAL = new ColumnType(Kind.DECIMAL, 38, 10);

    private static final Pattern DECIMAL = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    /**
     * @param sqlType as PostgreSQL's format_type writes it
     * @throws IllegalStateException when no view of the project has had such a column
     */
    static ColumnType of(String sqlType) {
        Matcher decimal = DECIMAL.matcher(sqlType);
        if (decimal.matches()) {
            return new ColumnType(Kind.DECIMAL, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        return switch (sqlType) {
            case "text" -> of(Kind.TEXT);
            case "smallint", "integer", "bigint" -> of(Kind.INTEGER);
            case "numeric" -> WIDE_DECIMAL;
            case "boolean" -> of(Kind.FLAG);
            case "date" -> of(Kind.DATE);
            case "timestamp with time zone" -> of(Kind.TIME);
            default -> throw new IllegalStateException("a column of type " + sqlType + " cannot be exported");
        };
    }

    private static ColumnType of(Kind kind) {
        return new ColumnType(kind, 0, 0);
    }

    public boolean isNumber() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL;
    }
}
