package org.claimsbenchmark.job;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.load.Refusal;

/** Refuses extracts of which more records are rejected than allowed (rule 7). */
final class RejectLimit {

    private static final String OVER_LIMIT = """
            select extract_id, file_name, sha256, read, rejected, (
                     select string_agg(code || ' ' || records, ', ' order by records desc, code)
                     from (select code, count(distinct record_number) as records
                           from claims.reject where reject.extract_id = loaded.extract_id group by code) by_code)
            from (select e.extract_id, e.file_name, e.sha256, sum(c.records_read) as read,
                         sum(c.records_rejected) as rejected
                  from claims.run_extract r
                  join claims.extract e using (extract_id)
                  join claims.extract_count c using (extract_id)
                  where r.run_id = ? and r.role = 'loaded'
                  group by e.extract_id
                  having bool_and(c.complete)) loaded
            where rejected * 100 > ? * read
            order by file_name
            """;

    private RejectLimit() {}

    /** One for every wholly read extract over the limit, with its rejects by code. */
    static List<Refusal> refusals(Connection connection, long runId, BigDecimal maxPercent) throws SQLException {
        List<Refusal> refusals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OVER_LIMIT)) {
            select.setLong(1, runId);
            select.setBigDecimal(2, maxPercent);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String extract = row.getString(2);
                    refusals.add(new Refusal(
                            extract,
                            row.getString(3),
                            row.getInt(1),
                            FindingCode.TOO_MANY_REJECTS,
                            extract + ": " + row.getLong(5) + " of " + row.getLong(4) + " records are rejected ("
                                    + row.getString(6) + "), at most " + maxPercent.toPlainString()
                                    + " % may be; correct the extract, or allow more with --max-reject-share"));
                }
            }
        }
        return refusals;
    }
}
