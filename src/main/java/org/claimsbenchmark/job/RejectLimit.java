package org.claimsbenchmark.job;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/** Refuses extracts of which more records are rejected than allowed (rule 7). */
final class RejectLimit {

    private static final String OVER_LIMIT = """
            select file_name, read, rejected, (
                     select string_agg(code || ' ' || records, ', ' order by records desc, code)
                     from (select code, count(distinct record_number) as records
                           from claims.reject where reject.extract_id = loaded.extract_id group by code) by_code)
            from (select e.extract_id, e.file_name, sum(c.records_read) as read, sum(c.records_rejected) as rejected
                  from claims.run_extract r
                  join claims.extract e using (extract_id)
                  join claims.extract_count c using (extract_id)
                  where r.run_id = ? and r.role = 'loaded'
                  group by e.extract_id, e.file_name) loaded
            where rejected * 100 > ? * read
            order by file_name
            """;

    private RejectLimit() {}

    /** @throws ExtractsRefused naming every extract over the limit, with its rejects by code */
    static void check(Connection connection, long runId, BigDecimal maxPercent) throws SQLException {
        List<Finding> refusals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OVER_LIMIT)) {
            select.setLong(1, runId);
            select.setBigDecimal(2, maxPercent);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String extract = row.getString(1);
                    refusals.add(new Finding(
                            FindingCode.TOO_MANY_REJECTS,
                            new SourcePosition(extract, 0, 1),
                            null,
                            extract + ": " + row.getLong(3) + " of " + row.getLong(2) + " records are rejected ("
                                    + row.getString(4) + "), at most " + maxPercent.toPlainString()
                                    + " % may be; correct the extract, or allow more with --max-reject-share"));
                }
            }
        }
        if (!refusals.isEmpty()) {
            throw new ExtractsRefused(refusals);
        }
    }
}
