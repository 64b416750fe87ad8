package org.claimsbenchmark.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.check.drift.Drift;
import org.claimsbenchmark.layout.Recognition;

/**
 * What a check found in one extract. Where no layout fits, all that rests on one is null or empty.
 *
 * @param extract its name
 * @param loadable whether a run would load it
 * @param layout which one fits, or null
 * @param candidates every layout that was tried, the best first
 * @param refusals why it would be refused, each a sentence
 * @param notes what else is worth knowing, each a sentence
 * @param deliveryDate from its first record or its name; null where neither says, and a run takes its own day
 * @param counts records and lines
 * @param rejects expected rejects, against what is allowed
 * @param sampledRecords records that the columns' shares are of
 * @param columns in the order of the extract
 * @param notInInput fields without any value, and what is lost without them
 * @param dimensions what the lines in scope would be classified as
 * @param preview a few lines as they would be understood
 * @param stated what control file and extract state that it holds, one entry each
 * @param drift what differs from the earlier extract; null where there is none to compare with
 */
public record ExtractReport(
        String extract,
        boolean loadable,
        LayoutFound layout,
        List<Recognition.Candidate> candidates,
        List<String> refusals,
        List<String> notes,
        LocalDate deliveryDate,
        Counts counts,
        RejectForecast rejects,
        long sampledRecords,
        List<ColumnReport> columns,
        List<MissingField> notInInput,
        List<DimensionReport> dimensions,
        List<PreviewLine> preview,
        List<StatedTotals> stated,
        Drift drift) {

    public ExtractReport {
        candidates = List.copyOf(candidates);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        notInInput = List.copyOf(notInInput);
        dimensions = List.copyOf(dimensions);
        preview = List.copyOf(preview);
        stated = List.copyOf(stated);
    }

    /** Nothing of it can be read. */
    static ExtractReport refused(String extract, List<Recognition.Candidate> candidates, List<String> refusals) {
        return new ExtractReport(
                extract,
                false,
                null,
                candidates,
                refusals,
                List.of(),
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /**
     * @param name of the layout
     * @param version of the layout
     * @param columns columns of a record
     * @param known those that the layout knows
     */
    public record LayoutFound(String name, int version, int columns, int known) {}

    /**
     * @param records header excluded
     * @param outOfScope readable, with another procedure code
     * @param indexLines readable lines of 20982
     * @param relatedLines readable lines of related codes
     * @param firstServiceDate of the lines in scope, or null
     * @param lastServiceDate of the lines in scope, or null
     */
    public record Counts(
            long records,
            long outOfScope,
            long indexLines,
            long relatedLines,
            LocalDate firstServiceDate,
            LocalDate lastServiceDate) {}

    /**
     * @param position 1-based
     * @param name as delivered; a number where it may be a value
     * @param field what it is read as, or null
     * @param filledPercent share of the sampled records with a value, one decimal
     * @param faults records in scope with a fault in it
     * @param unknown of a column of codes: what no table knows; null of others
     */
    public record ColumnReport(
            int position, String name, String field, BigDecimal filledPercent, long faults, UnknownCodes unknown) {}

    /**
     * Codes in the sampled records that no table knows as of the delivery date.
     *
     * @param values the most frequent, by code with the number of records
     * @param further number of other such codes
     * @param notShown records with text that has not the shape of such a code, which is not shown
     * @param counted false where there were too many different codes to count all
     */
    public record UnknownCodes(Map<String, Long> values, int further, long notShown, boolean counted) {

        /** Whether there is nothing to tell. */
        public boolean none() {
            return values.isEmpty() && notShown == 0;
        }
    }

    /**
     * @param field its name in layouts
     * @param delivered whether a column or a constant of the layout is there for it, without a value
     * @param without which figures are lost, a sentence
     */
    public record MissingField(String field, boolean delivered, String without) {}

    /**
     * @param dimension its name in the database
     * @param lines lines in scope by value
     */
    public record DimensionReport(String dimension, Map<String, Long> lines) {}

    /**
     * What the extract, or a control file beside it, states.
     *
     * @param source who says so
     * @param records stated, or null
     * @param billed stated dollars, or null
     * @param from stated first service date, or null
     * @param to stated last service date, or null
     * @param differences what of it does not hold, each a sentence; they refuse the extract
     */
    public record StatedTotals(
            String source, Long records, BigDecimal billed, LocalDate from, LocalDate to, List<String> differences) {}
}
