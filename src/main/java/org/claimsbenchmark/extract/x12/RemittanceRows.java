package org.claimsbenchmark.extract.x12;

import java.util.function.Consumer;
import org.claimsbenchmark.extract.x12.segment.Segment;

/**
 * Services of one 835: payer and payee (N1), claims (CLP), services (SVC). What was adjusted on a claim as a whole is not
 * spread over its services.
 */
final class RemittanceRows implements TransactionRows {

    private final Values header = new Values();
    private final RemittanceBalance balance;
    private String party = "";
    private boolean summaryOfPartA;
    private PaidClaim claim;

    /**
     * @param st begins the transaction
     * @param fileDate GS04
     * @param balance of the whole extract
     */
    RemittanceRows(Segment st, String fileDate, RemittanceBalance balance) {
        this.balance = balance;
        header.set(RemittanceColumns.FILE_DATE, fileDate);
        balance.beginTransaction(st);
    }

    @Override
    public void accept(Segment segment, Consumer<Row> rows) {
        balance.accept(segment);
        switch (segment.name()) {
            case "LX" -> {
                endClaim(rows);
                summaryOfPartA = false;
            }
            case "TS3" -> summaryOfPartA = true;
            case "CLP" -> {
                endClaim(rows);
                claim = new PaidClaim(segment, summaryOfPartA);
            }
            case "PLB" -> endClaim(rows);
            default -> {
                if (claim == null) {
                    headerSegment(segment);
                } else {
                    claim.accept(segment, line -> rows.accept(row(line)));
                }
            }
        }
    }

    private void headerSegment(Segment segment) {
        switch (segment.name()) {
            // the day on which the money moves, unless it is none; else the day on which the remittance was made
            case "BPR" -> {
                if (CalendarDate.isOne(segment.element(16))) {
                    header.set(RemittanceColumns.PAYMENT_DATE, segment.element(16));
                }
            }
            case "DTM" -> {
                if (segment.has(1, "405")
                        && header.get(RemittanceColumns.PAYMENT_DATE).isEmpty()) {
                    header.set(RemittanceColumns.PAYMENT_DATE, segment.element(2));
                }
            }
            case "N1" -> party(segment);
            case "REF" -> {
                boolean taxId = segment.has(1, "TJ");
                if (party.equals("PE")
                        && taxId
                        && header.get(RemittanceColumns.SOURCE).isEmpty()) {
                    header.set(RemittanceColumns.SOURCE, segment.element(2));
                }
            }
            default -> {
                // addresses, contacts and traces
            }
        }
    }

    private void party(Segment n1) {
        party = n1.element(1);
        if (party.equals("PR")) {
            header.set(RemittanceColumns.PAYER_NAME, n1.element(2));
        } else if (party.equals("PE")) {
            header.set(RemittanceColumns.SOURCE, n1.element(4));
            if (n1.has(3, "XX")) {
                header.set(RemittanceColumns.PAYEE_NPI, n1.element(4));
            }
        }
    }

    private void endClaim(Consumer<Row> rows) {
        if (claim != null) {
            claim.end(line -> rows.accept(row(line)));
            claim = null;
        }
    }

    @Override
    public void end(Consumer<Row> rows) {
        endClaim(rows);
        balance.endTransaction();
    }

    private Row row(PaidClaim.Line line) {
        Values values = new Values();
        values.addAll(header);
        values.addAll(line.values());
        return new Row(line.start(), values.inOrderOf(RemittanceColumns.ALL));
    }
}
