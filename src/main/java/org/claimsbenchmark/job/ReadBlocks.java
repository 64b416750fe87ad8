package org.claimsbenchmark.job;

import java.util.List;
import org.claimsbenchmark.load.LineBlock;
import org.claimsbenchmark.load.Refusal;

/**
 * What a worker read since its last commit; committed as a whole.
 *
 * @param blocks of any ranges; those of one range in order
 * @param refusals of extracts whose reading cannot go on
 */
record ReadBlocks(List<LineBlock> blocks, List<Refusal> refusals) {

    ReadBlocks {
        blocks = List.copyOf(blocks);
        refusals = List.copyOf(refusals);
    }
}
