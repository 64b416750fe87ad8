package org.claimsbenchmark.settle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.settle.FinalAction.Verdict;

/**
 * Final action of a claim line whose records may tell parts of it: what was billed (X12 837), and what was allowed and paid
 * (X12 835). Each part settles on its own by {@link FinalAction}; then the remittance that is left, if any, is joined to the
 * record of the charges that is left, whichever of them came first. At most one record of a claim line counts.
 *
 * <p>The line is the one that was charged: its patient, date, procedure and dimensions stay, and the remittance gives
 * allowed and paid amounts, denial and paid date. Both are of one claim line, and that decides: also where the payer paid
 * under another procedure code. That is no finding either: rule 6 has no such fact. (A remittance of a code out of scope is
 * not loaded, so that its charges stand without amounts paid.) The remittance of an original is joined to a replacement
 * until a corrected remittance comes.
 */
final class JoinOfParts {

    private final List<Verdict> charges;
    private final List<Verdict> remittances;

    private JoinOfParts(List<Verdict> charges, List<Verdict> remittances) {
        this.charges = charges;
        this.remittances = remittances;
    }

    /**
     * @param versions all records of one claim line, no two with the same load order and record number
     * @return one verdict for each, in chronological order
     */
    static List<Verdict> decide(Collection<LineVersion> versions) {
        Map<Boolean, List<LineVersion>> apart =
                versions.stream().collect(Collectors.partitioningBy(LineVersion::isRemittance));
        if (apart.get(true).isEmpty()) {
            return FinalAction.decide(versions);
        }
        return new JoinOfParts(FinalAction.decide(apart.get(false)), FinalAction.decide(apart.get(true))).decide();
    }

    private List<Verdict> decide() {
        LineVersion left = kept(remittances);
        Verdict fate = left == null ? null : fateOf(left);
        return Stream.concat(charges.stream(), remittances.stream().map(verdict -> beside(fate, verdict)))
                .sorted(Comparator.comparing(Verdict::version, LineVersion.CHRONOLOGICAL))
                .toList();
    }

    /** What the other part makes of the only remittance that its own part has left. */
    private Verdict fateOf(LineVersion remittance) {
        LineVersion voidSince =
                first(charge -> charge.version().isVoid() && charge.version().loadOrder() >= remittance.loadOrder());
        if (voidSince != null) {
            return superseded(remittance, SettlementRule.VOID, voidSince);
        }
        LineVersion charged = kept(charges);
        if (charged != null) {
            SettlementRule rule = charged.tellsPayment() ? SettlementRule.PAID_IN_WHOLE_RECORD : SettlementRule.JOINED;
            return superseded(remittance, rule, charged);
        }
        LineVersion takenBack = last(charge -> charge.version().isVoid());
        if (takenBack == null) {
            takenBack = last(charge ->
                    charge.rule() == SettlementRule.REVERSAL && charge.version().isReversal());
        }
        return takenBack == null
                ? new Verdict(remittance, Bucket.KEPT, null, null)
                : superseded(remittance, SettlementRule.CHARGES_TAKEN_BACK, takenBack);
    }

    /** A duplicate is a copy of a record that is kept: when that one leaves, its copies are earlier versions of it. */
    private static Verdict beside(Verdict fate, Verdict verdict) {
        if (verdict.bucket() == Bucket.KEPT) {
            return fate;
        }
        return verdict.bucket() == Bucket.DUPLICATE && fate.bucket() != Bucket.KEPT
                ? superseded(verdict.version(), verdict.rule(), verdict.by())
                : verdict;
    }

    private static LineVersion kept(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.bucket() == Bucket.KEPT)
                .map(Verdict::version)
                .findFirst()
                .orElse(null);
    }

    private LineVersion first(Predicate<Verdict> sort) {
        return charges.stream().filter(sort).map(Verdict::version).findFirst().orElse(null);
    }

    private LineVersion last(Predicate<Verdict> sort) {
        return charges.stream()
                .filter(sort)
                .map(Verdict::version)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Verdict superseded(LineVersion version, SettlementRule rule, LineVersion by) {
        return new Verdict(version, Bucket.SUPERSEDED, rule, by);
    }
}
