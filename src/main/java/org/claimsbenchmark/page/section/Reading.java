package org.claimsbenchmark.page.section;

import java.util.List;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Section;

/** What the signs of charts and tables mean, said once. */
final class Reading {

    private Reading() {}

    static Section section() {
        return new Section(
                "how-to-read",
                "How to read it",
                "Every chart has its figures under it as a table. These are the signs of both.",
                List.of(
                        new Block.Signs(
                                List.of(
                                        sign(
                                                "bar",
                                                "Bar",
                                                "The middle half of the lines, from the 25th to the 75th percentile."),
                                        sign(
                                                "median",
                                                "Thick mark",
                                                "The median: half of the lines were allowed this or less."),
                                        sign(
                                                "interval",
                                                "Line beside it",
                                                "The 95 % interval of the median: with 95 % the median of all such services lies in it. Where it is"
                                                        + " wide, the median is a rough guess."),
                                        sign(
                                                "whiskers",
                                                "Thin line",
                                                "From the 10th to the 90th percentile, where n is told and at least 30, as fewer do not support"
                                                        + " them."),
                                        sign(
                                                "hatched",
                                                "Hatched, or a dash",
                                                "Nothing is told: there is no line, or the figure is suppressed, as it is about 1 to 10 patients, or"
                                                        + " would tell of such beside others. It is never to be read as zero."),
                                        sign(
                                                "provisional",
                                                "Pale under dashes",
                                                "Provisional: less than 95 % of the lines have come. The dashes are what is still expected."),
                                        sign(
                                                "n",
                                                "",
                                                "The priced lines that amounts are over. n ≤ stands where the lines without a price are too few to be"
                                                        + " told of."),
                                        sign(
                                                "≥",
                                                "",
                                                "At least so many: the row over all fee bases is not shown, and this is what single fee bases show of"
                                                        + " it."),
                                        sign(
                                                "withheld",
                                                "",
                                                "There are lines, and their amounts are not told: their prices would be those of one provider or of a"
                                                        + " few patients, or could be worked out from others."),
                                        sign(
                                                "×",
                                                "",
                                                "A ratio: 1.50 × Medicare is half more than Medicare's national amount of the line's year and fee"
                                                        + " basis."),
                                        sign(
                                                "underlined",
                                                "",
                                                "Opens the command that traces the figure to the records behind it, or reads its published rows.")))));
    }

    private static Block.Sign sign(String sign, String name, String meaning) {
        return new Block.Sign(sign, name, meaning);
    }
}
