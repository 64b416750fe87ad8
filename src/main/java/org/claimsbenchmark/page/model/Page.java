package org.claimsbenchmark.page.model;

import java.util.List;

/**
 * All that the page says.
 *
 * @param published when the figures became visible, ISO 8601 in UTC
 * @param note what whoever made the page says of it; empty for nothing
 */
public record Page(
        String title,
        String subtitle,
        String edition,
        long run,
        String published,
        String note,
        List<Section> sections) {

    public Page {
        sections = List.copyOf(sections);
    }
}
