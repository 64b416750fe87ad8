package org.claimsbenchmark.extract.x12;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.claimsbenchmark.extract.x12.segment.Segment;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * Whether the 835s of an extract add up, as their guide requires: a service's charge less its adjustments is what is paid
 * for it (SVC02, CAS, SVC03); a claim's charge less its own and its services' adjustments is what is paid for it (CLP03,
 * CLP04); the claims' payments less the provider adjustments (PLB) are what the transaction pays (BPR02).
 */
final class RemittanceBalance {

    private static final int FIRST_PROVIDER_ADJUSTMENT = 4;
    private static final int CENTS = 2;

    private long transactions;
    private long unbalancedTransactions;
    private long unbalancedClaims;
    private long unbalancedServices;
    private BigDecimal difference = BigDecimal.ZERO;
    private Segment firstUnbalanced;

    private Segment st;
    private BigDecimal paymentsLessAdjustments = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;
    private Segment clp;
    private Adjustments ofClaim;
    private Segment svc;
    private Adjustments ofService;

    void beginTransaction(Segment begin) {
        st = begin;
        paymentsLessAdjustments = BigDecimal.ZERO;
        total = BigDecimal.ZERO;
    }

    void accept(Segment segment) {
        switch (segment.name()) {
            case "BPR" -> total = Amount.orZero(segment.element(2));
            case "CLP" -> {
                endClaim();
                clp = segment;
                ofClaim = new Adjustments();
                paymentsLessAdjustments = paymentsLessAdjustments.add(Amount.orZero(segment.element(4)));
            }
            case "SVC" -> {
                endService();
                svc = segment;
                ofService = new Adjustments();
            }
            case "CAS" -> {
                if (clp != null) {
                    ofClaim.add(segment);
                }
                if (svc != null) {
                    ofService.add(segment);
                }
            }
            case "PLB" -> {
                endClaim();
                for (int amount = FIRST_PROVIDER_ADJUSTMENT; amount <= segment.size(); amount += 2) {
                    paymentsLessAdjustments = paymentsLessAdjustments.subtract(Amount.orZero(segment.element(amount)));
                }
            }
            default -> {
                // says no amount that is added up
            }
        }
    }

    private void endService() {
        if (svc != null && !explains(svc.element(2), ofService, svc.element(3))) {
            unbalancedServices++;
            remember(svc);
        }
        svc = null;
    }

    private void endClaim() {
        endService();
        if (clp != null && !explains(clp.element(3), ofClaim, clp.element(4))) {
            unbalancedClaims++;
            remember(clp);
        }
        clp = null;
    }

    private static boolean explains(String charge, Adjustments adjustments, String paid) {
        return Amount.orZero(charge).subtract(adjustments.total()).compareTo(Amount.orZero(paid)) == 0;
    }

    void endTransaction() {
        endClaim();
        transactions++;
        BigDecimal off = paymentsLessAdjustments.subtract(total).abs();
        if (off.signum() != 0) {
            unbalancedTransactions++;
            difference = difference.add(off);
            remember(st);
        }
    }

    private void remember(Segment unbalanced) {
        if (firstUnbalanced == null || unbalanced.number() < firstUnbalanced.number()) {
            firstUnbalanced = unbalanced;
        }
    }

    /** The outcome, for the whole extract. */
    Finding note(String extract) {
        boolean balanced = firstUnbalanced == null;
        SourcePosition position = new SourcePosition(extract, 0, balanced ? 1 : firstUnbalanced.line());
        String sentence = balanced
                ? position + ": " + transactions + " of " + transactions
                        + " remittances add up: claims and provider adjustments to what is paid in all, and the"
                        + " adjustments of each claim and service to what is paid for it"
                : position + ", segment " + firstUnbalanced.number()
                        + ": expected payments, adjustments and provider adjustments to add up, found that they do not,"
                        + " here first; remittances off their total: " + unbalancedTransactions + " of " + transactions
                        + ", by "
                        + difference.setScale(CENTS, RoundingMode.HALF_UP).toPlainString()
                        + " dollars in all; claims that their adjustments do not explain: " + unbalancedClaims
                        + "; services: " + unbalancedServices + "; ask the payer";
        FindingCode code = balanced ? FindingCode.REMITTANCE_BALANCED : FindingCode.REMITTANCE_NOT_BALANCED;
        return new Finding(code, position, null, sentence);
    }
}
