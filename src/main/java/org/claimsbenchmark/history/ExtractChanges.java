package org.claimsbenchmark.history;

import java.sql.SQLException;

/**
 * The extracts that do not count alike in two publications. One content read twice, by another layout or under other
 * reference tables, is two extracts; one that takes another's place does so by its name or because it was told to.
 */
final class ExtractChanges {

    private static final String CHANGES = """
            with recursive counted as (
              select x.run_id, e.extract_id, e.file_name, e.sha256, e.replaced_by, x.records_kept
              from claims.run_extract x join claims.extract e using (extract_id)
              where x.run_id in (?, ?) and x.role in ('loaded', 'carried')),
            b as (select * from counted where run_id = ?),
            a as (select * from counted where run_id = ?),
            gone as (select * from b where not exists (select from a where a.sha256 = b.sha256)),
            came as (select * from a where not exists (select from b where b.sha256 = a.sha256)),
            successor as (
              select extract_id, replaced_by from gone
              union
              select s.extract_id, e.replaced_by from successor s join claims.extract e on e.extract_id = s.replaced_by),
            pair as (
              select distinct on (g.extract_id) g.extract_id as gone_id, c.extract_id as came_id
              from gone g
              join came c on c.file_name = g.file_name or exists (
                select from successor s where s.extract_id = g.extract_id and s.replaced_by = c.extract_id)
              order by g.extract_id, c.extract_id)
            select 'read anew' as change, b.file_name, a.file_name as replaced_by, b.records_kept as kept_before,
              a.records_kept as kept_after
            from b join a on a.sha256 = b.sha256 and a.extract_id <> b.extract_id
            union all
            select 'replaced', g.file_name, c.file_name, g.records_kept, c.records_kept
            from gone g join pair p on p.gone_id = g.extract_id join came c on c.extract_id = p.came_id
            union all
            select 'left', g.file_name, null, g.records_kept, null
            from gone g where not exists (select from pair p where p.gone_id = g.extract_id)
            union all
            select 'came', c.file_name, null, null, c.records_kept
            from came c where not exists (select from pair p where p.came_id = c.extract_id)
            order by 1, 2
            """;

    private ExtractChanges() {}

    static Listing between(History history, long before, long after) throws SQLException {
        return history.list("Extracts that differ", CHANGES, before, after, before, after);
    }
}
