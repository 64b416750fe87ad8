package org.claimsbenchmark.page.figures;

import java.util.List;

/**
 * The lines of one fee basis, split by the values of one dimension, over all service dates.
 *
 * @param feeBasis one fee basis, or All, whose rows have counts and no amounts
 * @param total the row over all values; null where it is not shown
 * @param parts the rows that are shown and count a line, most lines first
 */
public record Split(String dimension, String feeBasis, Figure total, List<Figure> parts) {

    public Split {
        parts = List.copyOf(parts);
    }

    /** Lines of the total that stand in no part, as the parts about 1 to 10 patients are not shown. */
    public long linesNotShown() {
        if (total == null) {
            return 0;
        }
        return total.countOrZero("line_count")
                - parts.stream()
                        .mapToLong(part -> part.countOrZero("line_count"))
                        .sum();
    }

    public boolean isEmpty() {
        return total == null && parts.isEmpty();
    }
}
