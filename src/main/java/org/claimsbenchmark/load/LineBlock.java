package org.claimsbenchmark.load;

import java.util.List;
import org.claimsbenchmark.finding.Finding;

/**
 * What a run of consecutive records of one extract came to; committed as a whole, with its resume point.
 *
 * @param firstRecord 1-based number of the block's first record
 * @param recordsRead how many records the block spans
 * @param outOfScopeByCode records whose code is neither 20982 nor related
 * @param lines readable records with a code in scope
 * @param rejects records that cannot be read as claim lines
 * @param notes what is worth knowing of the block, of kind NOTE
 * @param last whether the extract's part ends with this block
 */
public record LineBlock(
        long firstRecord,
        long recordsRead,
        long outOfScopeByCode,
        List<ClassifiedLine> lines,
        List<RejectedRecord> rejects,
        List<Finding> notes,
        boolean last) {

    public LineBlock {
        lines = List.copyOf(lines);
        rejects = List.copyOf(rejects);
        notes = List.copyOf(notes);
        if (recordsRead != outOfScopeByCode + lines.size() + rejects.size()) {
            throw new IllegalArgumentException("a block of " + recordsRead + " records from record " + firstRecord
                    + " accounts for " + (outOfScopeByCode + lines.size() + rejects.size()) + " of them");
        }
    }
}
