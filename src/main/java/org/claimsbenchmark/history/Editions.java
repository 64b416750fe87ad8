package org.claimsbenchmark.history;

import java.sql.SQLException;

/** The editions and what they show. */
final class Editions {

    private static final String EDITIONS = """
            select e.edition, p.run_id as current_run, %s as published_at, x.extracts, x.records_kept, %s as service_period,
              e.runs, e.publications
            from (
              select edition, count(*) as runs, count(*) filter (where status in ('published', 'superseded')) as publications
              from claims.run group by edition) e
            left join claims.run p on p.edition = e.edition and p.status = 'published'
            left join lateral (
              select count(*) as extracts, sum(records_kept)::bigint as records_kept
              from claims.run_extract where run_id = p.run_id and role in ('loaded', 'carried')) x on p.run_id is not null
            order by e.edition collate "C"
            """.formatted(
            Moments.utc("p.published_at"), "case when p.run_id is not null then " + Moments.period("p") + " end");

    private Editions() {}

    static Listing all(History history) throws SQLException {
        return history.list("Editions", EDITIONS);
    }
}
