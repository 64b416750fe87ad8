package org.claimsbenchmark.history;

import java.sql.SQLException;

/** The runs of an edition. Of one that has not settled its records yet, what it has loaded so far is counted. */
final class Runs {

    private static final String RUNS =
            RunRows.WITH + """
            select r.run_id, r.action, r.standing as status, %s as begun, %s as ended, x.extracts, x.loaded,
              coalesce(x.records_read, c.records_read) as records_read, x.records_kept,
              coalesce(x.records_rejected, c.records_rejected) as records_rejected,
              (select count(distinct file_name) from claims.refusal f where f.run_id = r.run_id) as refused,
              r.restores_run_id as restores, %s as service_period
            from run r
            left join lateral (
              select count(*) as extracts, count(*) filter (where role = 'loaded') as loaded,
                sum(records_read)::bigint as records_read, sum(records_kept)::bigint as records_kept,
                sum(records_rejected)::bigint as records_rejected
              from claims.run_extract where run_id = r.run_id and role in ('loaded', 'carried')) x on true
            left join lateral (
              select sum(c.records_read)::bigint as records_read, sum(c.records_rejected)::bigint as records_rejected
              from claims.run_extract l join claims.extract_count c using (extract_id)
              where l.run_id = r.run_id and l.role = 'loaded') c on r.published_at is null
            where r.edition = ?
            order by r.run_id desc
            """.formatted(Moments.utc("r.started_at"), Moments.utc("r.ended_at"), Moments.period("r"));

    private Runs() {}

    static Listing of(History history, String edition) throws SQLException {
        Listing runs = history.list("Runs of edition " + edition, RUNS, edition);
        if (runs.rows().isEmpty()) {
            throw NotInHistory.edition(edition);
        }
        return runs;
    }
}
