package org.claimsbenchmark.check;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.check.drift.Profile;
import org.claimsbenchmark.layout.LayoutCatalog;

/**
 * What a check is asked for.
 *
 * @param paths extracts, or folders with extracts
 * @param layouts that extracts may have
 * @param maxRejectPercent share of an extract's records that may be rejected, 0 to 100; null for what the layout says, else
 *     the usual one
 * @param sampleRecords records whose columns are looked at, from the first on; those in scope are read to the end
 * @param against profile of an earlier extract, or null
 */
public record CheckRequest(
        List<Path> paths, LayoutCatalog layouts, BigDecimal maxRejectPercent, long sampleRecords, Profile against) {

    /** Enough for the shares of filled columns, and read in a second or two. */
    public static final long USUAL_SAMPLE_RECORDS = 100_000;

    public CheckRequest {
        paths = List.copyOf(paths);
        if (sampleRecords < 1) {
            throw new IllegalArgumentException("sampleRecords must be 1 or more, got " + sampleRecords);
        }
    }

    /** The same, compared with an earlier extract. */
    public CheckRequest comparedWith(Profile earlier) {
        return new CheckRequest(paths, layouts, maxRejectPercent, sampleRecords, earlier);
    }

    /** The same of other paths, compared with nothing. */
    CheckRequest of(List<Path> others) {
        return new CheckRequest(others, layouts, maxRejectPercent, sampleRecords, null);
    }
}
