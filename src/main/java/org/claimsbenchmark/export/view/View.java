package org.claimsbenchmark.export.view;

import java.util.List;

/**
 * A view of schema {@code benchmark}.
 *
 * @param meaning the database's own comment
 * @param columns in their order
 */
public record View(String name, String meaning, List<ViewColumn> columns) {

    private static final String EDITION = "edition";

    public View {
        columns = List.copyOf(columns);
    }

    /** Whether its rows belong to editions; the rows of a view of words and rules do not. */
    public boolean isOfEditions() {
        return columns.stream().anyMatch(column -> column.name().equals(EDITION));
    }
}
