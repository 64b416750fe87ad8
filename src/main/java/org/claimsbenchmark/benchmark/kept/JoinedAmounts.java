package org.claimsbenchmark.benchmark.kept;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimsbenchmark.copy.CopiedRows;

/**
 * What was allowed and paid for the lines of a run whose charges and payment came in records of their own: settling joined
 * them ({@code claims.joined_amount}). In most runs there is none. About 29 bytes a joined line.
 */
final class JoinedAmounts {

    /** Facts about the amounts that a line itself carries: settling decides them anew for a joined line. */
    private static final Set<String> FOUND_ANEW =
            Set.of("PAID_ABOVE_ALLOWED", "ALLOWED_ABOVE_BILLED", "PAID_BEFORE_SERVICE");

    /** In the order of the keys, so that a record is found by halving. */
    private static final String QUERY = """
            select j.extract_id, j.record_number, r.allowed_cents, r.paid_cents, r.denied, r.paid_date
            from claims.joined_amount j
            join claims.line r on r.extract_id = j.by_extract_id and r.record_number = j.by_record_number
            where j.run_id = %d
            order by j.extract_id, j.record_number""";

    private final long[] records;
    private final long[] allowedCents;
    private final long[] paidCents;
    private final boolean[] denied;
    private final int[] paidDays;

    private JoinedAmounts(int size) {
        records = new long[size];
        allowedCents = new long[size];
        paidCents = new long[size];
        denied = new boolean[size];
        paidDays = new int[size];
    }

    static JoinedAmounts read(Connection connection, long runId) throws SQLException {
        JoinedAmounts joined = new JoinedAmounts(count(connection, runId));
        if (joined.records.length > 0) {
            try (CopiedRows rows = new CopiedRows(connection, QUERY.formatted(runId), 6)) {
                for (int i = 0; rows.next(); i++) {
                    joined.records[i] = SettledRecords.key(rows.integer(), rows.bigint());
                    joined.allowedCents[i] = rows.bigint(KeptLines.ABSENT);
                    joined.paidCents[i] = rows.bigint(KeptLines.ABSENT);
                    joined.denied[i] = rows.flag();
                    joined.paidDays[i] = rows.day(KeptLines.NO_DAY);
                }
            }
        }
        return joined;
    }

    private static int count(Connection connection, long runId) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from claims.joined_amount where run_id = " + runId)) {
            row.next();
            return Math.toIntExact(row.getLong(1));
        }
    }

    /** Null for a record that counts with its own amounts. */
    JoinedAmount of(int extractId, long recordNumber) {
        if (records.length == 0) {
            return null;
        }
        int at = Arrays.binarySearch(records, SettledRecords.key(extractId, recordNumber));
        return at < 0 ? null : new JoinedAmount(allowedCents[at], paidCents[at], denied[at], paidDays[at]);
    }

    /**
     * What a line's remittance says.
     *
     * @param allowedCents exact, or {@link KeptLines#ABSENT}
     * @param paidCents exact, or {@link KeptLines#ABSENT}
     * @param denied whether the payer denied the line
     * @param paidDay as days since 1970-01-01, or {@link KeptLines#NO_DAY}
     */
    record JoinedAmount(long allowedCents, long paidCents, boolean denied, int paidDay) {

        /** Those of a line's own facts that hold whatever was paid. */
        List<String> leaves(List<String> findings) {
            return findings.stream().filter(code -> !FOUND_ANEW.contains(code)).toList();
        }

        @Override
        public String toString() {
            return "JoinedAmount[withheld]";
        }
    }
}
