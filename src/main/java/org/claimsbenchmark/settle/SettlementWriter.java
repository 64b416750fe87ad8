package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.copy.CopyRows;
import org.claimsbenchmark.settle.FinalAction.Verdict;

/** Copies verdicts to {@code claims.settlement}, a block at a time, so that a result set may stay open meanwhile. */
final class SettlementWriter {

    private static final int BLOCK_VERDICTS = 10_000;

    private static final String COLUMNS =
            "run_id, extract_id, record_number, bucket, rule, by_extract_id, by_record_number";

    private final Connection connection;
    private final long runId;
    private final List<Verdict> block = new ArrayList<>();

    SettlementWriter(Connection connection, long runId) {
        this.connection = connection;
        this.runId = runId;
    }

    void add(Verdict verdict) throws SQLException {
        block.add(verdict);
        if (block.size() >= BLOCK_VERDICTS) {
            flush();
        }
    }

    void flush() throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "claims.settlement", COLUMNS)) {
            for (Verdict verdict : block) {
                rows.number(runId)
                        .number(verdict.version().extractId())
                        .number(verdict.version().recordNumber())
                        .text(verdict.bucket().column())
                        .text(verdict.rule().code());
                if (verdict.by() == null) {
                    rows.nulls(2);
                } else {
                    rows.number(verdict.by().extractId()).number(verdict.by().recordNumber());
                }
                rows.endRow();
            }
            rows.finish();
        }
        block.clear();
    }
}
