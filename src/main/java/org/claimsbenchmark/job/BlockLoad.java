package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.SQLException;
import org.claimsbenchmark.load.BlockWriter;
import org.claimsbenchmark.load.Refusal;
import org.claimsbenchmark.load.RefusalLedger;

/** Writes what was read of a run's extracts, in the caller's transaction. */
final class BlockLoad {

    private final LoadContext run;
    private final BlockWriter writer;

    BlockLoad(LoadContext run) {
        this.run = run;
        this.writer = new BlockWriter(run.key());
    }

    void write(Connection connection, ReadBlocks read) throws SQLException {
        writer.write(connection, read.blocks());
        RefusalLedger refused = new RefusalLedger(connection);
        for (Refusal refusal : read.refusals()) {
            refused.add(run.runId(), refusal);
        }
    }
}
