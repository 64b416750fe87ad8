package org.claimsbenchmark.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimsbenchmark.report.ReadableJson;

/** Listings as one JSON document: an object a row, in the order of the columns. */
public final class ListingJson {

    private ListingJson() {}

    /** An array. */
    public static String of(Listing listing) {
        return ReadableJson.MAPPER.writeValueAsString(objects(listing));
    }

    /** An object of arrays, by title in snake case. */
    public static String of(List<Listing> listings) {
        Map<String, Object> document = new LinkedHashMap<>();
        listings.forEach(listing ->
                document.put(listing.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"), objects(listing)));
        return ReadableJson.MAPPER.writeValueAsString(document);
    }

    private static List<Map<String, Object>> objects(Listing listing) {
        return listing.rows().stream().map(row -> object(listing, row)).toList();
    }

    private static Map<String, Object> object(Listing listing, List<Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            object.put(listing.columns().get(i), row.get(i));
        }
        return object;
    }
}
