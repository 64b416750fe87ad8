package org.claimsbenchmark.settle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.claimsbenchmark.claim.Money;

/**
 * The ledger of a run, over all its extracts, those that it replaced included.
 *
 * @param read every record that was read, counted on its own and not as the sum of the buckets
 * @param buckets where the records ended; one entry for every bucket
 */
public record SettlementResult(Tally read, Map<Bucket, Tally> buckets) {

    public SettlementResult {
        EnumMap<Bucket, Tally> copy = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            copy.put(bucket, buckets.getOrDefault(bucket, Tally.NONE));
        }
        buckets = Collections.unmodifiableMap(copy);
    }

    public Tally in(Bucket bucket) {
        return buckets.get(bucket);
    }

    /** Whether every record and every dollar that was read stands in a bucket. Without that nothing may be published. */
    public boolean balances() {
        return read.equals(buckets.values().stream().reduce(Tally.NONE, Tally::plus));
    }

    /**
     * How much stands in a bucket.
     *
     * @param records number of records
     * @param billed charges of those that carry a code in scope; absent charges count as nothing
     */
    public record Tally(long records, Money billed) {

        static final Tally NONE = new Tally(0, Money.ZERO);

        public Tally {
            Objects.requireNonNull(billed);
        }

        Tally plus(Tally other) {
            return new Tally(Math.addExact(records, other.records), billed.plus(other.billed));
        }
    }
}
