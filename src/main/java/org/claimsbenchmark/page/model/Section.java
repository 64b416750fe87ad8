package org.claimsbenchmark.page.model;

import java.util.List;

/**
 * One section of the page.
 *
 * @param id of its anchor: lower-case letters and hyphens
 * @param lead the first paragraph: what the section answers
 */
public record Section(String id, String title, String lead, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
