package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.claimsbenchmark.copy.CopyBinaryRows;
import org.claimsbenchmark.copy.CopyRows;
import org.claimsbenchmark.finding.FindingCode;

/** Writes what settling decided by COPY, by extract and record number: the same rows in the same order every time. */
final class SettledRows {

    private static final String SETTLEMENT_COLUMNS =
            "run_id, extract_id, record_number, bucket, rule, by_extract_id, by_record_number";
    private static final String JOINED_COLUMNS = "run_id, extract_id, record_number, by_extract_id, by_record_number";
    private static final String FINDING_COLUMNS = "run_id, extract_id, record_number, code";

    private final Connection connection;
    private final long runId;
    private final RunLines lines;

    SettledRows(Connection connection, long runId, RunLines lines) {
        this.connection = connection;
        this.runId = runId;
        this.lines = lines;
    }

    void write(Fates fates) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, "claims.settlement", SETTLEMENT_COLUMNS)) {
            for (int line : inOrder(fates.takenOut())) {
                rows.number(runId)
                        .number(lines.extractId(line))
                        .number(lines.recordNumber(line))
                        .text(fates.bucket(line).column())
                        .text(fates.rule(line).code());
                int by = fates.by(line);
                if (by == LineGroups.NONE) {
                    rows.nulls(2);
                } else {
                    rows.number(lines.extractId(by)).number(lines.recordNumber(by));
                }
                rows.endRow();
            }
            rows.finish();
        }
    }

    void write(SessionFindings findings) throws SQLException {
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "claims.session_finding", FINDING_COLUMNS, 4)) {
            for (int line : inOrder(IntStream.range(0, lines.size()).filter(findings::hasAny))) {
                for (FindingCode code : SessionFindings.CODES) {
                    if (findings.has(line, code)) {
                        rows.beginRow()
                                .bigint(runId)
                                .integer(lines.extractId(line))
                                .bigint(lines.recordNumber(line))
                                .text(code.name())
                                .endRow();
                    }
                }
            }
            rows.finish();
        }
    }

    /** Which remittance a kept line counts with, by that line. */
    void writeJoined(Fates fates) throws SQLException {
        List<Integer> remittances = fates.joined()
                .boxed()
                .sorted((one, other) -> lines.compareRecords(fates.by(one), fates.by(other)))
                .toList();
        if (remittances.isEmpty()) {
            return;
        }
        try (CopyBinaryRows rows = new CopyBinaryRows(connection, "claims.joined_amount", JOINED_COLUMNS, 5)) {
            for (int remittance : remittances) {
                int line = fates.by(remittance);
                rows.beginRow()
                        .bigint(runId)
                        .integer(lines.extractId(line))
                        .bigint(lines.recordNumber(line))
                        .integer(lines.extractId(remittance))
                        .bigint(lines.recordNumber(remittance))
                        .endRow();
            }
            rows.finish();
        }
    }

    /** Mostly they are in order already, or in a few pieces that are: the sort of the JDK makes use of that. */
    private int[] inOrder(IntStream some) {
        int[] found = some.toArray();
        for (int i = 1; i < found.length; i++) {
            if (lines.compareRecords(found[i - 1], found[i]) > 0) {
                return IntStream.of(found)
                        .boxed()
                        .sorted(lines::compareRecords)
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return found;
    }
}
