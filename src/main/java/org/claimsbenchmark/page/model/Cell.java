package org.claimsbenchmark.page.model;

import java.math.BigDecimal;
import org.claimsbenchmark.page.figures.Figures;

/**
 * What stands in one place of a table.
 *
 * @param text as it is read
 * @param mark empty for a value; else why there is none: suppressed, withheld or none
 * @param detail what stands small under it; empty for nothing
 */
public record Cell(String text, String mark, String detail) {

    private static final Cell NONE = new Cell("–", "none", "");
    private static final Cell SUPPRESSED = new Cell("suppressed", "suppressed", "");
    private static final Cell WITHHELD = new Cell("withheld", "withheld", "");

    public static Cell text(String text) {
        return text == null ? NONE : new Cell(text, "", "");
    }

    public static Cell count(Long count) {
        return count == null ? NONE : new Cell(Figures.count(count), "", "");
    }

    /** Whole dollars, without the sign, which the column's heading has; the look-up has the cents. */
    public static Cell dollars(BigDecimal dollars) {
        return dollars == null ? NONE : new Cell(Figures.wholeDollars(dollars), "", "");
    }

    public static Cell ratio(BigDecimal ratio) {
        return ratio == null ? NONE : new Cell(Figures.ratio(ratio), "", "");
    }

    /** @param share 0 to 1 */
    public static Cell percent(BigDecimal share) {
        return share == null ? NONE : new Cell(Figures.percent(share), "", "");
    }

    /** The same with something small under it. */
    public Cell with(String more) {
        return new Cell(text, mark, more);
    }

    /** There is nothing to measure. */
    public static Cell none() {
        return NONE;
    }

    /** There is something, about 1 to 10 patients, or what would tell of them. */
    public static Cell suppressed() {
        return SUPPRESSED;
    }

    /** There is something that too few lines support, or that would tell the prices of one provider or of 1 to 10 patients. */
    public static Cell withheld() {
        return WITHHELD;
    }
}
