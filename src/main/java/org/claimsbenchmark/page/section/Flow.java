package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Ledger;

/**
 * The shares of each layout's records that went to each bucket, of the extracts that show how many they have: a bar a layout, as
 * one of them may have nearly all records.
 */
final class Flow {

    /** The buckets, by the columns of benchmark.extract. */
    static final Map<String, String> BUCKETS;

    private static final String NOT_SHOWN = "Not shown";

    static {
        Map<String, String> buckets = new LinkedHashMap<>();
        buckets.put("records_kept", "Kept");
        buckets.put("records_out_of_scope", "Out of scope");
        buckets.put("records_superseded", "Superseded");
        buckets.put("records_duplicate", "Duplicate");
        buckets.put("records_rejected", "Rejected");
        BUCKETS = Collections.unmodifiableMap(buckets);
    }

    private Flow() {}

    static Map<String, Object> of(Ledger ledger) {
        Map<String, Map<String, Long>> byLayout = new LinkedHashMap<>();
        Map<String, Long> all = new LinkedHashMap<>();
        for (Figure extract : ledger.extracts()) {
            if (extract.countOrZero("records_read") > 0) {
                add(all, extract);
                add(byLayout.computeIfAbsent(extract.text("layout"), layout -> new LinkedHashMap<>()), extract);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        byLayout.entrySet().stream()
                .sorted(Map.Entry.<String, Map<String, Long>>comparingByValue(Comparator.comparing(Flow::records))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(layout -> rows.add(row(layout.getKey(), layout.getValue())));
        if (rows.size() > 1) {
            rows.add(0, row("All layouts", all));
        }
        List<String> buckets = new ArrayList<>(BUCKETS.values());
        buckets.add(NOT_SHOWN);
        return Map.of("type", "shares", "buckets", buckets, "rows", rows);
    }

    private static Map<String, Object> row(String name, Map<String, Long> buckets) {
        return Map.of("name", name, "n", records(buckets), "records", List.copyOf(buckets.values()));
    }

    private static long records(Map<String, Long> buckets) {
        return buckets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Every bucket, in their order. */
    private static void add(Map<String, Long> buckets, Figure extract) {
        long shown = 0;
        for (Map.Entry<String, String> bucket : BUCKETS.entrySet()) {
            buckets.merge(bucket.getValue(), extract.countOrZero(bucket.getKey()), Long::sum);
            shown += extract.countOrZero(bucket.getKey());
        }
        buckets.merge(NOT_SHOWN, extract.countOrZero("records_read") - shown, Long::sum);
    }
}
