package org.claimsbenchmark.page.section;

import java.math.BigDecimal;
import java.util.Set;
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
                : median.with(Figures.wholeDollars(low) + " to " + Figures.wholeDollars(high));
    }

    /** Such as {@code n = 41}, or {@code n ≤ 44} where it is withheld. */
    static String withN(Figure row) {
        return row.has("priced_line_count") ? "n\u00a0=\u00a0" + n(row) : "n\u00a0" + n(row);
    }

    /** How many lines are priced: where that is withheld, no more than there are. */
    static String n(Figure row) {
        return row.has("priced_line_count")
                ? Figures.count(row.count("priced_line_count"))
                : "≤\u00a0" + Figures.count(row.countOrZero("line_count"));
    }

    /** Providers, with the share of the priced lines that the largest of them has. */
    static Cell providers(Figure row) {
        Cell providers = Cell.count(row.count("provider_count"));
        BigDecimal largest = value(row, "top_provider_share");
        return largest == null ? providers : providers.with("largest " + Figures.percent(largest));
    }

    /** Null where the row has none. */
    static BigDecimal value(Figure row, String column) {
        return row.has(column) ? row.number(column) : null;
    }

    static boolean isWithheld(Figure row, String column) {
        if (value(row, column) != null) {
            return false;
        }
        if ((column.endsWith("_p10") || column.endsWith("_p90")) && row.has("percentiles_withheld")) {
            return true;
        }
        if (!row.has("amounts_withheld")) {
            return false;
        }
        // beside sums or means that are withheld percentiles stand, and say whether there was anything to add up
        return !Set.of("complement", "count").contains(row.text("amounts_withheld")) || row.has(median(column));
    }

    /** The median of what a column is about. */
    private static String median(String column) {
        return switch (column) {
            case "allowed_to_medicare" -> "allowed_to_medicare_p50";
            case "allowed_to_billed" -> "billed_p50";
            case "paid_to_allowed" -> "paid_p50";
            default -> column.replaceFirst("_(sum|mean)$", "_p50");
        };
    }
}
