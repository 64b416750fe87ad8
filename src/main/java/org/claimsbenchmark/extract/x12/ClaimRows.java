package org.claimsbenchmark.extract.x12;

import java.util.function.Consumer;
import org.claimsbenchmark.extract.x12.segment.Segment;
import org.claimsbenchmark.extract.x12.segment.X12Fault;

/**
 * Claims of one 837. Its levels stand inside each other, outermost first: billing provider (HL 20), subscriber (HL 22),
 * patient (HL 23, where it is another than the subscriber), claim (CLM), line (LX). A record holds what all of them say; the
 * inner one wins.
 */
final class ClaimRows implements TransactionRows {

    private final String fileDate;
    private final String guideForm;
    // null where no segment of the level has come yet
    private BillingLevel billing;
    private SubscriberLevel subscriber;
    private DependentLevel dependent;
    private ClaimLevel claim;
    private LineLevel line;

    /**
     * @param fileDate GS04
     * @param guideForm on which form the claims of the transaction's guide are
     */
    ClaimRows(String fileDate, String guideForm) {
        this.fileDate = fileDate;
        this.guideForm = guideForm;
    }

    @Override
    public void accept(Segment segment, Consumer<Row> rows) throws X12Fault {
        switch (segment.name()) {
            case "HL" -> {
                endClaim(rows);
                beginLevel(segment);
            }
            case "CLM" -> {
                endClaim(rows);
                claim = new ClaimLevel(segment, guideForm);
            }
            case "LX" -> {
                if (claim != null) {
                    endLine(rows);
                    line = new LineLevel(segment);
                }
            }
            default -> detail(segment, rows);
        }
    }

    /** What stands outside of its parent would give one patient's claims to another. */
    private void beginLevel(Segment hl) throws X12Fault {
        String number = hl.element(1);
        switch (hl.element(3)) {
            case "20" -> {
                billing = new BillingLevel(number);
                subscriber = null;
                dependent = null;
            }
            case "22" -> {
                requireParent(hl, billing == null ? null : billing.number(), "billing provider");
                subscriber = new SubscriberLevel(number);
                dependent = null;
            }
            case "23" -> {
                requireParent(hl, subscriber == null ? null : subscriber.number(), "subscriber");
                dependent = new DependentLevel();
            }
            default ->
                throw X12Fault.malformed(
                        "expected level 20, 22 or 23 in HL03: billing provider, subscriber or patient, found another");
        }
    }

    private static void requireParent(Segment hl, String number, String level) throws X12Fault {
        if (!hl.has(2, number)) {
            throw X12Fault.malformed("expected HL02 to name the last " + level + "'s HL segment, found another");
        }
    }

    private void detail(Segment segment, Consumer<Row> rows) {
        boolean service = segment.name().equals("SV1") || segment.name().equals("SV2");
        if (claim != null && service && (line == null || line.hasService())) {
            // a service without its LX is a record all the same
            endLine(rows);
            line = new LineLevel(segment);
        }
        if (line != null) {
            line.accept(segment);
        } else if (claim != null) {
            claim.accept(segment);
        } else if (dependent != null) {
            dependent.accept(segment);
        } else if (subscriber != null) {
            subscriber.accept(segment);
        } else if (billing != null) {
            billing.accept(segment);
        }
    }

    private void endLine(Consumer<Row> rows) {
        if (line != null) {
            rows.accept(row(line.start(), line.values()));
        }
        line = null;
    }

    private void endClaim(Consumer<Row> rows) {
        if (claim != null && line == null && !claim.hasLines()) {
            rows.accept(row(claim.start(), new Values()));
        }
        endLine(rows);
        claim = null;
    }

    @Override
    public void end(Consumer<Row> rows) {
        endClaim(rows);
    }

    private Row row(Segment start, Values innermost) {
        claim.lineEnded();
        Values values = new Values();
        values.set(ClaimColumns.FILE_DATE, fileDate);
        if (billing != null) {
            values.addAll(billing.values());
        }
        if (subscriber != null) {
            values.addAll(subscriber.values());
        }
        String memberId = values.get(ClaimColumns.MEMBER_ID);
        values.set(ClaimColumns.PATIENT_ID, dependent == null ? memberId : dependent.patientId(memberId));
        values.addAll(claim.values());
        values.addAll(innermost);
        return new Row(start, values.inOrderOf(ClaimColumns.ALL));
    }
}
