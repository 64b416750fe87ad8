package org.claimsbenchmark.page.section;

import java.math.BigDecimal;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.model.Cell;

/** Amounts of a cell as they stand in a table: the value, or why there is none. */
final class Amounts {

    private Amounts() {}

    static Cell dollars(Figure row, String column) {
        return isWithheld(row, column) ? Cell.withheld() : Cell.dollars(value(row, column));
    }

    static Cell ratio(Figure row, String column) {
        return isWithheld(row, column) ? Cell.withheld() : Cell.ratio(value(row, column));
    }

    /** A median, with its 95 % interval under it where the row has one. */
    static Cell median(Figure row, String column) {
        Cell median = dollars(row, column);
        BigDecimal low = value(row, column + "_low");
        BigDecimal high = value(row, column + "_high");
        return low == null || high == null
                ? median
                : median.with("95 %: " + Figures.wholeDollars(low) + " to " + Figures.wholeDollars(high));
    }

    /** Null where the row has none. */
    static BigDecimal value(Figure row, String column) {
        return row.has(column) ? row.number(column) : null;
    }

    private static boolean isWithheld(Figure row, String column) {
        if (value(row, column) != null) {
            return false;
        }
        boolean tail = column.endsWith("_p10") || column.endsWith("_p90");
        return row.has("amounts_withheld") || (tail && row.has("percentiles_withheld"));
    }
}
