package org.claimsbenchmark.extract.x12;

import java.util.function.Consumer;
import org.claimsbenchmark.extract.x12.segment.Segment;
import org.claimsbenchmark.extract.x12.segment.X12Fault;

/** Turns the segments of one transaction into rows. Holds one claim line at most, and what is said once for several. */
sealed interface TransactionRows permits ClaimRows, RemittanceRows {

    /**
     * @param segment the next one between ST and SE
     * @param rows takes the rows that it completes
     */
    void accept(Segment segment, Consumer<Row> rows) throws X12Fault;

    /** @param rows takes the rows that the end of the transaction completes */
    void end(Consumer<Row> rows);
}
