package org.claimsbenchmark.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the current publication of an edition says and rests on, as one digest a table: row for row and digit for digit, but
 * without the numbers of runs and extracts. Two databases with the same are of the same figures.
 */
public final class Figures {

    private static final String TABLES = """
            select table_name from information_schema.columns
            where table_schema = 'published' and column_name = 'run_id' order by 1
            """;

    /** In which run an extract came, and what it took the place of, is not what it says. */
    private static final String FIGURES = """
            select to_jsonb(t) - array['run_id', 'extract_id', 'role']
              || jsonb_build_object('extract', x.file_name, 'content', x.sha256) as content
            from published.%s t
            join claims.run r on r.run_id = t.run_id
            left join claims.extract x on x.extract_id = (to_jsonb(t) ->> 'extract_id')::integer
            where r.edition = '%s' and r.status = 'published' and coalesce(x.status = 'published', true)
            """;

    private static final String LEDGER = """
            select jsonb_build_array(e.file_name, e.sha256, x.records_read, x.records_rejected, x.records_out_of_scope,
                x.records_duplicate, x.records_superseded, x.records_kept, x.billed_read, x.billed_rejected, x.billed_out_of_scope, x.billed_duplicate, x.billed_superseded,
                x.billed_kept) as content
            from claims.run r join claims.run_extract x using (run_id) join claims.extract e using (extract_id)
            where r.edition = '%s' and r.status = 'published' and x.role in ('loaded', 'carried')
            """;

    private static final String LINES = """
            select to_jsonb(l) - array['extract_id']
              || jsonb_build_object('extract', e.file_name, 'bucket', s.bucket, 'rule', s.rule, 'by', b.file_name,
                'by_record', s.by_record_number) as content
            from claims.run r join claims.run_extract x using (run_id) join claims.extract e using (extract_id)
            join claims.line l using (extract_id)
            left join claims.settlement s on (s.run_id, s.extract_id, s.record_number) = (r.run_id, l.extract_id, l.record_number)
            left join claims.extract b on b.extract_id = s.by_extract_id
            where r.edition = '%s' and r.status = 'published' and x.role in ('loaded', 'carried')
            """;

    private Figures() {}

    /** Rows and digest of every table of figures, of the ledger and of the lines, by name. */
    public static Map<String, String> of(TestDatabase database, String edition) {
        Map<String, String> figures = new TreeMap<>();
        List<Map<String, Object>> tables = Rows.of(database, TABLES);
        for (Map<String, Object> table : tables) {
            String name = (String) table.get("table_name");
            figures.put(name, digest(database, FIGURES.formatted(name, edition)));
        }
        figures.put("claims.run_extract", digest(database, LEDGER.formatted(edition)));
        figures.put("claims.line", digest(database, LINES.formatted(edition)));
        return figures;
    }

    private static String digest(TestDatabase database, String contents) {
        return (String) Rows.single(database, """
                select count(*) || ' rows ' || md5(coalesce(string_agg(digest, '' order by digest), ''))
                from (select md5(content::text) collate "C" as digest from (%s) as contents) as digests
                """.formatted(contents));
    }
}
