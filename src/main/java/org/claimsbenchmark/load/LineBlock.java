package org.claimsbenchmark.load;

import java.util.List;
import org.claimsbenchmark.claim.Money;

/**
 * What a run of consecutive records of one range of an extract came to; committed as a whole, with its resume point.
 *
 * @param extractId of the registered extract
 * @param part 0-based range of the extract
 * @param firstRecord 1-based number, in the extract, of the block's first record
 * @param recordsRead how many records the block spans
 * @param outOfScopeByCode records whose code is neither 20982 nor related
 * @param lines readable records with a code in scope; no more are added
 * @param rejects records that cannot be read as claim lines
 * @param notes what is worth knowing of the block
 * @param nextByte where the first record after the block stands, 0-based
 * @param nextLine 1-based line on which that record starts
 * @param last whether the range ends with this block
 * @param billedTotal over all its records, in scope or not, as far as they can be read; null where it is not asked for
 * @param stated what the extract itself states of all its records; null where it does not, or not yet
 */
public record LineBlock(
        int extractId,
        int part,
        long firstRecord,
        long recordsRead,
        long outOfScopeByCode,
        LineRows lines,
        List<RejectedRecord> rejects,
        List<Note> notes,
        long nextByte,
        long nextLine,
        boolean last,
        Money billedTotal,
        StatedTotals stated) {

    public LineBlock {
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
        if (recordsRead != outOfScopeByCode + lines.size() + rejects.size()) {
            throw new IllegalArgumentException("a block of " + recordsRead + " records from record " + firstRecord
                    + " accounts for " + (outOfScopeByCode + lines.size() + rejects.size()) + " of them");
        }
    }
}
