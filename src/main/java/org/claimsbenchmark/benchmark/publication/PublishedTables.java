package org.claimsbenchmark.benchmark.publication;

import java.util.List;
import java.util.stream.Stream;

/** The tables of schema {@code published}; the rows of each belong to runs. */
public final class PublishedTables {

    /** What the lines come to. */
    static final List<String> FIGURES = List.of(
            "published.cell",
            "published.co_billing",
            "published.discrepancy_effect",
            "published.finding",
            "published.modifier_frequency",
            "published.modifier_profile",
            "published.outlier_rule",
            "published.payment_lag",
            "published.unknown_code");

    /** What is told of the extracts of a run. */
    private static final List<String> ABOUT_EXTRACTS =
            List.of("published.extract", "published.reject_summary", "published.data_not_available");

    /** All of them, with the schema's name. */
    public static final List<String> ALL =
            Stream.of(FIGURES, ABOUT_EXTRACTS).flatMap(List::stream).toList();

    private PublishedTables() {}
}
