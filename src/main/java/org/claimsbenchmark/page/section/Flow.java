package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Ledger;

/** The records of each layout on their way to the buckets, of the extracts that show how many they have. */
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
        Map<String, Map<String, Long>> flows = new TreeMap<>();
        for (Figure extract : ledger.extracts()) {
            if (extract.countOrZero("records_read") > 0) {
                add(flows.computeIfAbsent(extract.text("layout"), layout -> new LinkedHashMap<>()), extract);
            }
        }
        List<Map<String, Object>> links = new ArrayList<>();
        flows.forEach((layout, buckets) -> buckets.forEach((bucket, records) -> {
            if (records > 0) {
                links.add(Map.of("from", layout, "to", bucket, "records", records));
            }
        }));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "flow");
        data.put("sources", List.copyOf(flows.keySet()));
        List<String> targets = new ArrayList<>(BUCKETS.values());
        targets.add(NOT_SHOWN);
        data.put("targets", targets);
        data.put("links", links);
        return data;
    }

    private static void add(Map<String, Long> buckets, Figure extract) {
        long shown = 0;
        for (Map.Entry<String, String> bucket : BUCKETS.entrySet()) {
            buckets.merge(bucket.getValue(), extract.countOrZero(bucket.getKey()), Long::sum);
            shown += extract.countOrZero(bucket.getKey());
        }
        buckets.merge(NOT_SHOWN, extract.countOrZero("records_read") - shown, Long::sum);
    }
}
