package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.explain.row.RunLines;
import org.claimsbenchmark.history.Listing;

/** A cell down to its lines, for an auditor. */
final class TracedCell {

    /** The row without its key, in the order of the table. */
    private static final String PUBLISHED = """
            published as (
              select m.key as measure, m.value, m.place
              from published.cell c, json_each_text(row_to_json(c)) with ordinality as m (key, value, place)
              where c.run_id = %d and %s and c.period = '%s' and c.period_start is not distinct from %s
                and m.key not in ('run_id', 'period', 'period_start', %s))
            """;

    /** Computed apart from the program: sums and counts as numbers, quartiles by PostgreSQL's percentile_cont. */
    private static final String RECOUNTED = """
            recounted as (
              select v.measure, v.value from (
                select count(*) as line_count, count(distinct claim_key) as claim_count,
                  count(distinct patient_key) as patient_count, count(distinct provider_key) as provider_count,
                  sum(units) as unit_count, count(*) filter (where denied) as denied_line_count,
                  count(*) filter (where priced) as priced_line_count, %s
                from line) t, json_each_text(row_to_json(t)) as v (measure, value))
            """;

    private static final String AMOUNT = """
            round(sum(%1$s_cents) filter (where priced) / 100.0, 2) as %1$s_sum,
            round(((percentile_cont(0.25) within group (order by %1$s_cents::float8) filter (where priced)) / 100)::numeric, 2)
              as %1$s_p25,
            round(((percentile_cont(0.5) within group (order by %1$s_cents::float8) filter (where priced)) / 100)::numeric, 2)
              as %1$s_p50,
            round(((percentile_cont(0.75) within group (order by %1$s_cents::float8) filter (where priced)) / 100)::numeric, 2)
              as %1$s_p75""";

    private static final String FIGURES = """
            select measure, p.value as published, r.value as from_lines,
              case
                when p.value is null or r.value is null then null
                when p.value::numeric = r.value::numeric then 'yes'
                else 'NO'
              end as agrees
            from published p full join recounted r using (measure)
            where measure <> 'suppressed' and (p.value is not null or r.value is not null)
            order by p.place, measure collate "C"
            """;

    private static final String STATE = """
            select (select value from published where measure = 'suppressed') as suppressed, count(distinct patient_key) as patients
            from line
            """;

    /** Those that have records of the key. */
    private static final String EXTRACTS = """
            select x.extract_id, e.file_name, x.role, o.lines_in_cell, o.priced, o.allowed, o.not_counted, x.records_read,
              x.records_rejected, x.records_out_of_scope, x.records_duplicate, x.records_superseded, x.records_kept
            from (
              select extract_id, count(*) filter (where counts) as lines_in_cell,
                count(*) filter (where counts and priced) as priced,
                round(sum(allowed_cents) filter (where counts and priced and %s) / 100.0, 2) as allowed,
                count(*) filter (where not counts) as not_counted
              from (select *, taken_out_by is null as counts, not denied and coalesce(allowed_cents > 0, false) as priced
                from record) r
              group by extract_id) o
            join claims.run_extract x on x.run_id = ? and x.extract_id = o.extract_id
            join claims.extract e on e.extract_id = o.extract_id
            order by x.load_order, x.extract_id
            """;

    private static final String NOT_COUNTED = """
            select t.bucket, t.taken_out_by as rule, count(*) as records, round(sum(t.billed_cents) / 100.0, 2) as billed,
              r.sentence
            from record t left join claims.rule r on r.code = t.taken_out_by
            where t.taken_out_by is not null
            group by t.bucket, t.taken_out_by, r.sentence order by t.bucket, t.taken_out_by
            """;

    private static final String RULES = """
            select r.dimension, d.code as rule, count(*) as lines, r.sentence
            from line, unnest(rules) with ordinality as d (code, place) join claims.rule r using (code)
            group by d.place, r.dimension, d.code, r.sentence order by d.place, lines desc, rule
            """;

    private static final String LINES = """
            select l.extract_id || ':' || l.record_number as record, e.file_name, l.line_number as line_of_file, l.service_date::text as service_date,
              round(l.billed_cents / 100.0, 2) as billed, round(l.allowed_cents / 100.0, 2) as allowed,
              round(l.paid_cents / 100.0, 2) as paid, l.denied, l.priced,
              l.by_extract_id || ':' || l.by_record_number as paid_by_record
            from line l join claims.extract e using (extract_id)
            order by l.extract_id, l.record_number limit ?
            """;

    private final Connection connection;
    private final ExplainedRun run;
    private final CellKey key;
    private final RunLines lines;

    TracedCell(Connection connection, ExplainedRun run, CellKey key) {
        this.connection = connection;
        this.run = run;
        this.key = key;
        this.lines = CellLines.of(connection, run, key);
    }

    List<Listing> listings(long mostLines) throws SQLException {
        Optional<String> lost = run.linesLost(connection);
        String state = lost.isPresent() ? "not told" : state();
        List<Listing> listings = new ArrayList<>();
        listings.add(CellPage.heading(connection, run, key, state, lost.orElse("as they were counted")));
        if (lost.isPresent()) {
            listings.add(Listing.of(
                    connection,
                    "Figures",
                    "with " + published()
                            + " select measure, value from published where value is not null order by place",
                    values()));
            return listings;
        }
        listings.add(lines.list("Figures", ", " + published() + ", " + recounted() + FIGURES, values()));
        listings.add(lines.list("Extracts", EXTRACTS.formatted(key.hasAmounts()), run.runId()));
        listings.add(lines.list("Records of this key that do not count", NOT_COUNTED));
        listings.add(lines.list("Rules that decided", RULES));
        listings.add(lines.list("Medicare amounts", JudgingRows.MEDICARE, run.referenceVersion()));
        listings.add(lines.list("Codes, by the reference tables", JudgingRows.CODES, run.referenceVersion()));
        listings.add(lines.list("Lines", LINES, mostLines));
        return listings;
    }

    private String state() throws SQLException {
        List<Object> row =
                lines.list("", ", " + published() + STATE, values()).rows().get(0);
        long patients = (Long) row.get(1);
        if (row.get(0) == null) {
            return patients == 0 ? "no line" : "not shown: suppressed";
        }
        if (row.get(0).equals("false")) {
            return "shown";
        }
        return Suppression.hides(patients)
                ? "suppressed: it is about 1 to 10 patients"
                : "suppressed: with what is shown beside it, it would tell of 1 to 10 patients";
    }

    private String published() {
        return PUBLISHED.formatted(
                run.runId(),
                Arrays.stream(LineDimension.values())
                        .map(dimension -> "c." + dimension.column() + " = ?")
                        .collect(Collectors.joining(" and ")),
                key.period().grain(),
                key.period().start() == null ? "null" : "date '" + key.period().start() + "'",
                Arrays.stream(LineDimension.values())
                        .map(dimension -> "'" + dimension.column() + "'")
                        .collect(Collectors.joining(", ")));
    }

    /** Parameters of {@link #PUBLISHED}. */
    private Object[] values() {
        return Arrays.stream(LineDimension.values()).map(key::value).toArray();
    }

    private String recounted() {
        return RECOUNTED.formatted(
                key.hasAmounts()
                        ? List.of("billed", "allowed", "paid").stream()
                                .map(AMOUNT::formatted)
                                .collect(Collectors.joining(", "))
                        : "null as billed_sum");
    }
}
