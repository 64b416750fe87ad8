package org.claimsbenchmark.history;

import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.benchmark.publication.FigureChanges;

/** Two publications beside each other: what they were made of, and what came of it. */
final class Comparison {

    private static final String MADE_OF = """
            with side as (
              select r.run_id, r.edition, r.action, %s as published, %s as period, r.program_version, r.reference_version,
                (select string_agg(key || '=' || value, ' ' order by key collate "C") from jsonb_each_text(r.settings)) as settings,
                (select count(*) from claims.run_extract x where x.run_id = r.run_id and role in ('loaded', 'carried')) as extracts
              from claims.run r where r.run_id in (?, ?)),
            item as (
              select s.run_id, v.* from side s, lateral (values
                (1, 'run', run_id::text), (2, 'edition', edition), (3, 'action', action), (4, 'published', published),
                (5, 'service period', period), (6, 'program version', program_version),
                (7, 'reference version', reference_version), (8, 'settings', settings), (9, 'extracts', extracts::text))
                as v (place, name, value))
            select b.name, b.value as before, a.value as after,
              case when b.value is distinct from a.value then 'differs' end as differs
            from item b join item a using (place) where b.run_id = ? and a.run_id = ? order by b.place
            """.formatted(Moments.utc("r.published_at"), Moments.period("r"));

    private static final String BUCKETS = """
            with side as (
              select x.run_id, v.* from claims.run_extract x, lateral (values
                (1, 'read', records_read, billed_read), (2, 'rejected', records_rejected, billed_rejected),
                (3, 'out of scope', records_out_of_scope, billed_out_of_scope),
                (4, 'duplicate', records_duplicate, billed_duplicate),
                (5, 'superseded', records_superseded, billed_superseded), (6, 'kept', records_kept, billed_kept))
                as v (place, bucket, records, billed)
              where x.run_id in (?, ?) and x.role in ('loaded', 'carried'))
            select bucket, coalesce(sum(records) filter (where run_id = ?), 0)::bigint as records_before,
              coalesce(sum(records) filter (where run_id = ?), 0)::bigint as records_after,
              coalesce(sum(billed) filter (where run_id = ?), 0) as billed_before,
              coalesce(sum(billed) filter (where run_id = ?), 0) as billed_after
            from side group by place, bucket order by place
            """;

    private Comparison() {}

    static List<Listing> of(History history, long before, long after) throws SQLException {
        requirePublication(history, before);
        requirePublication(history, after);
        return List.of(
                history.list("Made of", MADE_OF, before, after, before, after),
                ExtractChanges.between(history, before, after),
                history.list("Records by bucket", BUCKETS, before, after, before, after, before, after),
                rows(FigureChanges.between(history.connection(), before, after)),
                KeyFigures.changed(history, before, after));
    }

    private static Listing rows(List<FigureChanges> changes) {
        return new Listing(
                "Rows of figures",
                List.of("table", "before", "after", "new", "gone", "changed"),
                List.of(false, true, true, true, true, true),
                changes.stream()
                        .map(table -> List.<Object>of(
                                table.table(),
                                table.before(),
                                table.after(),
                                table.added(),
                                table.gone(),
                                table.changed()))
                        .toList());
    }

    private static void requirePublication(History history, long runId) throws SQLException {
        Listing run = history.list(
                "",
                "select case when action = 'shadow' and exists (select from published.extract p where p.run_id = r.run_id)"
                        + " then 'published' else status end from claims.run r where run_id = ?",
                runId);
        String status =
                run.rows().isEmpty() ? "none" : (String) run.rows().get(0).get(0);
        if (!status.equals("published") && !status.equals("superseded")) {
            throw new NotInHistory("run " + runId + ": expected a publication, found "
                    + (status.equals("purged") ? "that its figures were purged" : "none")
                    + "; 'runs' lists those of an edition and how each stands");
        }
    }
}
