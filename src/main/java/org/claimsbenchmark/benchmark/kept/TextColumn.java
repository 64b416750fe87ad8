package org.claimsbenchmark.benchmark.kept;

import java.util.List;

/**
 * A column of texts, each text stored once.
 *
 * @param values the distinct texts, in the order of their characters
 * @param codes one a row: 0-based place of the row's text in {@code values}; not to be changed
 */
public record TextColumn(List<String> values, CodeArray codes) {

    public String text(int row) {
        return values.get(codes.get(row));
    }

    public int code(int row) {
        return codes.get(row);
    }
}
