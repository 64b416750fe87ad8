package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.copy.CopiedRows;

/**
 * How much of its claim line each line of a run tells, and when it was paid. Mostly no remittance takes part: then nothing is
 * joined, and none of this is read.
 */
final class LineParts {

    private static final Map<String, LinePart> PARTS = RunLines.byWord(LinePart.class);

    /** A partial index answers it. It holds remittances alone, and is empty where there are none. */
    private static final String REMITTANCES =
            "select count(*) from claims.line where part = 'remittance' and extract_id = any ('%s'::integer[])";

    /** Null, both, where no remittance takes part. */
    private final LinePart[] parts;

    private final long[] paidDays;

    private LineParts(LinePart[] parts, long[] paidDays) {
        this.parts = parts;
        this.paidDays = paidDays;
    }

    /** @param lines how many lines the extracts have */
    static LineParts of(Connection connection, List<RunExtract> extracts, int lines) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REMITTANCES.formatted(RunExtract.arrayOf(extracts)))) {
            row.next();
            return row.getLong(1) == 0
                    ? new LineParts(null, null)
                    : new LineParts(new LinePart[lines], new long[lines]);
        }
    }

    /** What to add to the columns of a query of {@code claims.line}; the empty text for none. */
    String columns() {
        return parts == null ? "" : ", part, (paid_date - date '1970-01-01')::bigint";
    }

    int columnCount() {
        return parts == null ? 0 : 2;
    }

    /** Reads {@link #columns} of the line from the row that stands before them. */
    void read(int line, CopiedRows row) {
        if (parts != null) {
            parts[line] = PARTS.get(row.text());
            paidDays[line] = row.bigint(RunLines.ABSENT);
        }
    }

    /** Whole where no remittance takes part, whatever the record says: there is nothing to join it with. */
    LinePart of(int line) {
        return parts == null ? LinePart.WHOLE : parts[line];
    }

    /** Days since 1970-01-01, or {@link RunLines#ABSENT}. Only where a remittance takes part. */
    long paidDay(int line) {
        return paidDays[line];
    }
}
