package org.claimsbenchmark.page.model;

import java.util.Map;

/**
 * A chart and the table of the same figures.
 *
 * @param id of its element, unique on the page
 * @param title over it
 * @param label what it shows, for those who do not see it
 * @param wide whether it takes the whole width
 * @param data what the page's script draws, as a JSON object with a type
 * @param table what it is drawn from
 */
public record Chart(
        String id, String title, String subtitle, String label, boolean wide, Map<String, Object> data, Table table) {}
