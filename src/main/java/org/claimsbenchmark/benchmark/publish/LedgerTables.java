package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.copy.CopyRows;

/**
 * The ledger of a run as analysts may see it: {@code published.extract} and {@code published.reject_summary}. Counts of
 * 1 to 10 records are hidden, and beside them as many others as it takes that none can be derived; dollars go with
 * their counts.
 */
public final class LedgerTables {

    private static final List<String> BUCKETS = List.of("rejected", "out_of_scope", "duplicate", "superseded", "kept");

    private final Connection connection;
    private final long runId;

    public LedgerTables(Connection connection, long runId) {
        this.connection = connection;
        this.runId = runId;
    }

    public void write() throws SQLException {
        writeExtracts();
        writeRejects();
    }

    /** The counts of one extract: read, then one a bucket; each null where the ledger has none yet. */
    private record LedgerRow(
            int extractId, List<String> texts, Long read, BigDecimal billedRead, Long[] records, BigDecimal[] billed) {}

    private void writeExtracts() throws SQLException {
        List<LedgerRow> ledger = ledger();
        StringBuilder columns = new StringBuilder(
                "run_id, extract_id, role, file_name, sha256, layout, delivery_date, records_read, billed_read");
        BUCKETS.forEach(bucket ->
                columns.append(", records_").append(bucket).append(", billed_").append(bucket));
        columns.append(", suppressed");
        try (CopyRows rows = new CopyRows(connection, "published.extract", columns.toString())) {
            for (LedgerRow row : ledger) {
                write(rows, row);
            }
            rows.finish();
        }
    }

    private void write(CopyRows rows, LedgerRow row) throws SQLException {
        long[] parts = new long[BUCKETS.size()];
        for (int bucket = 0; bucket < parts.length; bucket++) {
            parts[bucket] = row.records()[bucket] == null ? 0 : row.records()[bucket];
        }
        boolean[] hidden = Suppression.hiddenParts(parts);
        boolean readHidden = Suppression.hidesTotal(parts);
        rows.number(runId).number(row.extractId());
        row.texts().forEach(rows::text);
        writeCount(rows, row.read(), row.billedRead(), readHidden);
        boolean suppressed = readHidden;
        for (int bucket = 0; bucket < parts.length; bucket++) {
            writeCount(rows, row.records()[bucket], row.billed()[bucket], hidden[bucket]);
            suppressed |= hidden[bucket];
        }
        rows.flag(suppressed).endRow();
    }

    private static void writeCount(CopyRows rows, Long records, BigDecimal billed, boolean hidden) {
        if (hidden || records == null) {
            rows.nulls(2);
        } else {
            rows.number(records).decimal(billed);
        }
    }

    private List<LedgerRow> ledger() throws SQLException {
        StringBuilder columns = new StringBuilder();
        BUCKETS.forEach(bucket -> columns.append(", x.records_")
                .append(bucket)
                .append(", x.billed_")
                .append(bucket));
        try (PreparedStatement select = connection.prepareStatement(
                "select e.extract_id, x.role, e.file_name, e.sha256, e.layout, e.delivery_date::text, x.records_read,"
                        + " x.billed_read" + columns
                        + " from claims.run_extract x join claims.extract e on e.extract_id = x.extract_id"
                        + " where x.run_id = ? and x.role <> 'refused' order by e.extract_id")) {
            select.setLong(1, runId);
            List<LedgerRow> ledger = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> texts = new ArrayList<>();
                    for (int column = 2; column <= 6; column++) {
                        texts.add(row.getString(column));
                    }
                    Long[] records = new Long[BUCKETS.size()];
                    BigDecimal[] billed = new BigDecimal[BUCKETS.size()];
                    for (int bucket = 0; bucket < BUCKETS.size(); bucket++) {
                        records[bucket] = row.getObject(9 + 2 * bucket, Long.class);
                        billed[bucket] = row.getBigDecimal(10 + 2 * bucket);
                    }
                    ledger.add(new LedgerRow(
                            row.getInt(1), texts, row.getObject(7, Long.class), row.getBigDecimal(8), records, billed));
                }
            }
            return ledger;
        }
    }

    private void writeRejects() throws SQLException {
        SortedMap<Integer, SortedMap<String, Long>> rejects = rejects();
        try (CopyRows rows = new CopyRows(
                connection, "published.reject_summary", "run_id, extract_id, code, record_count, suppressed")) {
            for (var extract : rejects.entrySet()) {
                long[] counts = extract.getValue().values().stream()
                        .mapToLong(Long::longValue)
                        .toArray();
                boolean[] hidden = Suppression.hiddenParts(counts);
                int next = 0;
                for (String code : extract.getValue().keySet()) {
                    rows.number(runId).number(extract.getKey()).text(code);
                    if (hidden[next]) {
                        rows.nulls(1);
                    } else {
                        rows.number(counts[next]);
                    }
                    rows.flag(hidden[next++]).endRow();
                }
            }
            rows.finish();
        }
    }

    /** Records by extract and code. A record with the same fault in two columns counts once. */
    private SortedMap<Integer, SortedMap<String, Long>> rejects() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select r.extract_id, r.code, count(distinct r.record_number) from claims.reject r"
                        + " join claims.run_extract x on x.extract_id = r.extract_id and x.run_id = ?"
                        + " where x.role in ('loaded', 'carried') and r.closed_by is null group by r.extract_id, r.code")) {
            select.setLong(1, runId);
            SortedMap<Integer, SortedMap<String, Long>> rejects = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rejects.computeIfAbsent(row.getInt(1), any -> new TreeMap<>())
                            .put(row.getString(2), row.getLong(3));
                }
            }
            return rejects;
        }
    }
}
