package org.claimsbenchmark.report.account;

import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of a publication that a report shows, as analysts see them: over all service dates, without what is suppressed.
 *
 * @param byFeeBasis one row a fee basis, payer {@code All}
 * @param byPayer one row a fee basis and payer
 * @param visible how much of all is seen, one row a breakdown
 * @param notInInput fields that extracts do not carry
 * @param notes on single extracts
 */
public record PublishedFigures(
        List<Paid> byFeeBasis,
        List<Paid> byPayer,
        List<Visible> visible,
        List<NotInInput> notInInput,
        List<Note> notes) {

    public PublishedFigures {
        byFeeBasis = List.copyOf(byFeeBasis);
        byPayer = List.copyOf(byPayer);
        visible = List.copyOf(visible);
        notInInput = List.copyOf(notInInput);
        notes = List.copyOf(notes);
    }

    /**
     * Counts and dollars a line; dollars are null where they are withheld or nothing is priced.
     *
     * @param priced null where it is withheld
     * @param allowedToMedicare median of allowed over the national Medicare amount
     */
    public record Paid(
            String feeBasis,
            String payer,
            Long lines,
            Long patients,
            Long priced,
            BigDecimal billedMedian,
            BigDecimal allowedP25,
            BigDecimal allowedMedian,
            BigDecimal allowedP75,
            BigDecimal paidMedian,
            BigDecimal allowedToMedicare) {}

    /**
     * Shares of all, 0 to 1; null where there is nothing to share.
     *
     * @param dimensions what the lines are broken down by, beside the fee basis
     * @param patients at least so many
     * @param medians lines in cells whose median allowed amount is shown, or that have no price
     * @param sums likewise the sum
     * @param means likewise the mean
     */
    public record Visible(
            String dimensions,
            long cells,
            BigDecimal lines,
            BigDecimal patients,
            BigDecimal medians,
            BigDecimal sums,
            BigDecimal means) {}

    /**
     * @param columnMissing extracts that have no such column
     * @param alwaysEmpty extracts whose column is never filled
     * @param ofExtracts extracts that count
     * @param without what is lost
     */
    public record NotInInput(String field, long columnMissing, long alwaysEmpty, long ofExtracts, String without) {}

    /** @param occurrences 1 or more */
    public record Note(String sentence, long occurrences) {}
}
