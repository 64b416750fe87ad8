package org.claimsbenchmark.settle;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.settle.SettlementResult.Tally;

/** Adds up the lines of each extract by the bucket that settling put them in. */
final class BucketTallies {

    private static final int BUCKETS = Bucket.values().length;

    private BucketTallies() {}

    /** By key of the extract; buckets without a line are there too. */
    static Map<Integer, Map<Bucket, Tally>> of(RunLines lines, Fates fates) {
        List<RunExtract> extracts = lines.extracts();
        long[] records = new long[extracts.size() * BUCKETS];
        long[] billedCents = new long[records.length];
        for (int line = 0; line < lines.size(); line++) {
            int at = lines.extractPlace(line) * BUCKETS + fates.bucket(line).ordinal();
            records[at]++;
            if (lines.billedCents(line) != RunLines.ABSENT) {
                billedCents[at] = Math.addExact(billedCents[at], lines.billedCents(line));
            }
        }
        Map<Integer, Map<Bucket, Tally>> byExtract = new HashMap<>();
        for (int place = 0; place < extracts.size(); place++) {
            Map<Bucket, Tally> tallies = new EnumMap<>(Bucket.class);
            for (Bucket bucket : Bucket.values()) {
                int at = place * BUCKETS + bucket.ordinal();
                tallies.put(bucket, new Tally(records[at], new Money(billedCents[at])));
            }
            byExtract.put(extracts.get(place).extractId(), tallies);
        }
        return byExtract;
    }
}
