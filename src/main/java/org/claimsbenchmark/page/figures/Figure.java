package org.claimsbenchmark.page.figures;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One row of a view, by the names of its columns.
 *
 * @param values null where the view has none
 */
public record Figure(Map<String, Object> values) {

    public String text(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    public Long count(String column) {
        return value(column) instanceof Number number ? (Long) number.longValue() : null;
    }

    /** Zero where there is none. */
    public long countOrZero(String column) {
        Long count = count(column);
        return count == null ? 0 : count;
    }

    /** Of an amount in dollars or of a ratio. */
    public BigDecimal number(String column) {
        return (BigDecimal) value(column);
    }

    public boolean is(String column) {
        return Boolean.TRUE.equals(value(column));
    }

    private Object value(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " among " + values.keySet());
        }
        return values.get(column);
    }

    public boolean has(String column) {
        return values.get(column) != null;
    }
}
