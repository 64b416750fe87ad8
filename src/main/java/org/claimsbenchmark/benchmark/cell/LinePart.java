package org.claimsbenchmark.benchmark.cell;

import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;

/** A part of the index lines whose patients are counted apart. */
enum LinePart {
    ALL,
    PRICED,
    UNPRICED,
    /** Those of the unpriced lines that are denied. */
    DENIED,
    /** Those of the unpriced lines that are not denied. */
    NEITHER,
    /** Of the priced lines, as each of the following. */
    WITH_BILLED,
    WITHOUT_BILLED,
    WITH_PAID,
    WITHOUT_PAID,
    /** Those that have a standard allowed amount. */
    WITH_STANDARD,
    /** Those that have a Medicare amount. */
    WITH_MEDICARE;

    /** Those that carry an amount. */
    static LinePart carrying(LineAmount amount) {
        return switch (amount) {
            case BILLED -> WITH_BILLED;
            // to be priced is to have an allowed amount
            case ALLOWED -> PRICED;
            case PAID -> WITH_PAID;
        };
    }

    /** The priced lines that do not carry an amount, where there can be any. */
    static Optional<LinePart> lacking(LineAmount amount) {
        return switch (amount) {
            case BILLED -> Optional.of(WITHOUT_BILLED);
            case ALLOWED -> Optional.empty();
            case PAID -> Optional.of(WITHOUT_PAID);
        };
    }

    /** Whether the line of a row carries an amount. */
    private static boolean carries(KeptLines kept, int row, LineAmount amount) {
        return kept.amount(amount)[row] != KeptLines.ABSENT;
    }

    /**
     * Which parts the line of a row belongs to.
     *
     * @param standard whether it has a standard allowed amount, if it is priced
     * @param medicare whether it has a Medicare amount, if it is priced
     */
    static int of(KeptLines kept, int row, boolean standard, boolean medicare) {
        if (!kept.priced(row)) {
            return ALL.bit() | UNPRICED.bit() | (kept.denied()[row] ? DENIED : NEITHER).bit();
        }
        return ALL.bit()
                | PRICED.bit()
                | (carries(kept, row, LineAmount.BILLED) ? WITH_BILLED : WITHOUT_BILLED).bit()
                | (carries(kept, row, LineAmount.PAID) ? WITH_PAID : WITHOUT_PAID).bit()
                | (standard ? WITH_STANDARD.bit() : 0)
                | (medicare ? WITH_MEDICARE.bit() : 0);
    }

    /** Its place in a number that holds parts as bits. */
    int bit() {
        return 1 << ordinal();
    }

    static int bits(Set<LinePart> parts) {
        return parts.stream().mapToInt(LinePart::bit).reduce(0, (some, more) -> some | more);
    }
}
