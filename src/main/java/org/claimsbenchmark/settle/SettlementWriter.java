package org.claimsbenchmark.settle;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.claimsbenchmark.settle.FinalAction.Verdict;
import org.postgresql.PGConnection;

/** Copies verdicts to {@code claims.settlement}, a block at a time, so that a result set may stay open meanwhile. */
final class SettlementWriter {

    private static final int BLOCK_CHARACTERS = 1 << 20;

    private static final String COPY = """
            copy claims.settlement (run_id, extract_id, record_number, bucket, rule, by_extract_id, by_record_number)
            from stdin""";

    private final Connection connection;
    private final long runId;
    private final StringBuilder block = new StringBuilder(BLOCK_CHARACTERS + 1024);

    SettlementWriter(Connection connection, long runId) {
        this.connection = connection;
        this.runId = runId;
    }

    void add(Verdict verdict) throws SQLException {
        block.append(runId).append('\t');
        block.append(verdict.version().extractId()).append('\t');
        block.append(verdict.version().recordNumber()).append('\t');
        block.append(verdict.bucket().column()).append('\t');
        block.append(verdict.rule().code()).append('\t');
        if (verdict.by() == null) {
            block.append("\\N\t\\N\n");
        } else {
            block.append(verdict.by().extractId()).append('\t');
            block.append(verdict.by().recordNumber()).append('\n');
        }
        if (block.length() >= BLOCK_CHARACTERS) {
            flush();
        }
    }

    void flush() throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(block.toString()));
        } catch (IOException e) {
            throw new SQLException("the settlement of run " + runId + " could not be sent to the database", e);
        }
        block.setLength(0);
    }
}
