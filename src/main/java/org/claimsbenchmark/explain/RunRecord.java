package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.claimsbenchmark.history.NotInHistory;

/**
 * A record as a publication saw it.
 *
 * @param extractId key of its extract
 * @param number within the extract
 * @param bucket where it ended, as the ledger calls it; null where its extract was refused
 * @param why what put it there, a sentence
 * @param isLine whether there is a line of it, and one that the publication had
 * @param isIndex whether its code is 20982; false without a line
 */
record RunRecord(int extractId, long number, String bucket, String why, boolean isLine, boolean isIndex) {

    private static final String FIND = """
            select x.extract_id, e.file_name, x.role, n.file_name as newer,
              (select sum(c.records_read) from claims.extract_count c where c.extract_id = x.extract_id) as records,
              l.extract_id is not null and not exists (
                select from claims.reject k where k.extract_id = x.extract_id and k.record_number = q.number
                  and k.closed_by_run_id > x.run_id) as is_line,
              l.is_index, s.bucket, s.rule || ': ' || u.sentence as why,
              exists (select from claims.reject k where k.extract_id = x.extract_id and k.record_number = q.number
                and (k.closed_by is null or k.closed_by_run_id > x.run_id)) as is_rejected
            from (select ?::bigint as run_id, ?::text as extract, ?::bigint as number) q
            join claims.run_extract x on x.run_id = q.run_id
            join claims.extract e on e.extract_id = x.extract_id
            left join claims.extract n on n.extract_id = e.replaced_by
            left join claims.line l on l.extract_id = x.extract_id and l.record_number = q.number
            left join claims.settlement s on s.run_id = x.run_id and s.extract_id = x.extract_id and s.record_number = q.number
            left join claims.rule u on u.code = s.rule
            where x.extract_id::text = q.extract or e.file_name = q.extract
            order by x.role = 'replaced', x.role = 'refused', x.extract_id desc limit 1
            """;

    /** @throws NotInHistory when the publication has no such extract, or that no such record */
    static RunRecord find(Connection connection, ExplainedRun run, RecordKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, run.runId());
            select.setString(2, key.extract());
            select.setLong(3, key.number());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotInHistory(key.extract() + ": run " + run.runId() + " of edition " + run.edition()
                            + " has no extract of this name or number; 'show " + run.runId()
                            + "' lists its inputs, and --edition or --run choose another publication");
                }
                long records = row.getLong("records");
                if (key.number() < 1 || key.number() > records) {
                    throw new NotInHistory(row.getString("file_name") + ": expected a record from 1 to " + records
                            + ", found " + key.number());
                }
                return of(row, key.number());
            }
        }
    }

    private static RunRecord of(ResultSet row, long number) throws SQLException {
        int extractId = row.getInt("extract_id");
        String role = row.getString("role");
        boolean line = row.getBoolean("is_line");
        boolean index = line && row.getBoolean("is_index");
        if (role.equals("refused")) {
            return new RunRecord(extractId, number, null, "the extract was refused whole", false, false);
        }
        if (line && role.equals("replaced")) {
            String newer = row.getString("newer");
            return new RunRecord(
                    extractId,
                    number,
                    "superseded",
                    "a newer delivery counts in place of the whole extract" + (newer == null ? "" : ": " + newer),
                    true,
                    index);
        }
        if (line) {
            String bucket = row.getString("bucket");
            return bucket == null
                    ? new RunRecord(extractId, number, "kept", "no rule took it out", true, index)
                    : new RunRecord(extractId, number, bucket, row.getString("why"), true, index);
        }
        return row.getBoolean("is_rejected")
                ? new RunRecord(extractId, number, "rejected", "it cannot be read as a claim line", false, false)
                : new RunRecord(
                        extractId,
                        number,
                        "out_of_scope",
                        "its code is neither 20982 nor a related one; nothing else of it was looked at or kept",
                        false,
                        false);
    }

    boolean isKept() {
        return "kept".equals(bucket);
    }
}
