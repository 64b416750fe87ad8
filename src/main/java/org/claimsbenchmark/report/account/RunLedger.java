package org.claimsbenchmark.report.account;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the database says of a run. Counts of records are exact, for the operator.
 *
 * @param extracts that take part, in load order; counts that are not settled yet are null
 * @param refused extracts that the run left out, sorted by name
 * @param withdrawn names of extracts that the run took out, sorted
 * @param rejects of the new extracts, by code
 * @param change since the publication that the run built on; null unless it is published, or for the first
 */
public record RunLedger(
        List<Extract> extracts, List<Refused> refused, List<String> withdrawn, List<Rejects> rejects, Change change) {

    public RunLedger {
        extracts = List.copyOf(extracts);
        refused = List.copyOf(refused);
        withdrawn = List.copyOf(withdrawn);
        rejects = List.copyOf(rejects);
    }

    /**
     * @param name of the file, with the folders below the input folder
     * @param sha256 hex digest of its bytes
     * @param role loaded, carried, replaced or refused
     * @param records by bucket
     * @param billed dollars by bucket, of records with a code in scope
     */
    public record Extract(String name, String sha256, String role, Buckets<Long> records, Buckets<BigDecimal> billed) {}

    /** read = rejected + out of scope + duplicate + superseded + kept; each null while the run has not settled. */
    public record Buckets<N>(N read, N rejected, N outOfScope, N duplicate, N superseded, N kept) {}

    /**
     * @param name of the file
     * @param sha256 hex digest of its bytes
     * @param earlierDeliveryCounts whether what came under its name before stands in the figures
     * @param reasons each with its remedy
     */
    public record Refused(String name, String sha256, boolean earlierDeliveryCounts, List<Reason> reasons) {

        public Refused {
            reasons = List.copyOf(reasons);
        }

        Refused with(List<Reason> all) {
            return new Refused(name, sha256, earlierDeliveryCounts, all);
        }
    }

    /**
     * @param code as in {@code claims.finding_code}
     * @param sentence place, expectation and remedy, without any source value
     */
    public record Reason(String code, String sentence) {}

    /**
     * @param code as in {@code claims.finding_code}
     * @param records with this fault, among others perhaps
     * @param extracts that have such records
     * @param meaning of the code
     */
    public record Rejects(String code, long records, long extracts, String meaning) {}

    /**
     * @param previousRunId the publication that the run built on
     * @param before what that one rested on
     * @param now what the run rests on
     * @param rows how its figures differ; null of a run from before that was counted
     */
    public record Change(long previousRunId, Totals before, Totals now, Rows rows) {}

    /**
     * Rows of figures that both publications show.
     *
     * @param unchanged the same in both
     * @param byMany that differ by 11 patients or more
     * @param byFew that differ by fewer, and totals of which the rest that is not shown differs by fewer than 11 lines
     * @param fewMayPass why those may be published, as a sentence; null where there are none
     */
    public record Rows(long unchanged, long byMany, long byFew, String fewMayPass) {}

    /**
     * @param extracts that count
     * @param recordsRead of these
     * @param recordsKept 20982 lines and related lines
     * @param billedKept dollars billed on the kept records
     * @param cells published, suppressed or not; 0 when that publication's figures were purged
     */
    public record Totals(long extracts, long recordsRead, long recordsKept, BigDecimal billedKept, long cells) {}
}
