package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.cell.PublishedCells;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.history.Listing;

/** What became of one record, for an auditor. */
final class TracedRecord {

    private static final String HEADING = """
            select v.name, v.value from claims.run_extract x join claims.extract e using (extract_id), lateral (values
              (1, 'extract', e.extract_id || ', ' || e.file_name), (2, 'layout', concat_ws(' ', e.layout, e.layout_revision)),
              (3, 'delivery date', e.delivery_date::text), (4, 'role in the run', x.role)) as v (place, name, value)
            where x.run_id = ? and x.extract_id = ? order by v.place
            """;

    private static final String LINE_OF_FILE = """
            select line_number from claims.line where extract_id = ? and record_number = ?
            union select line_number from claims.reject where extract_id = ? and record_number = ? limit 1
            """;

    private static final String FAULTS = """
            select k.code, k.column_name as "column", k.sentence, k.closed_by as read_since_by, k.closed_by_run_id as in_run
            from claims.reject k where k.extract_id = ? and k.record_number = ? order by k.fault_number
            """;

    private static final String SETTLED = """
            select 'it is taken out by' as relation, s.by_extract_id || ':' || s.by_record_number as record, e.file_name, s.rule
            from claims.settlement s join claims.extract e on e.extract_id = s.by_extract_id
            where s.run_id = ? and s.extract_id = ? and s.record_number = ?
            union all
            select 'it takes out', s.extract_id || ':' || s.record_number, e.file_name, s.rule
            from claims.settlement s join claims.extract e using (extract_id)
            where s.run_id = ? and s.by_extract_id = ? and s.by_record_number = ?
            union all
            select 'what was paid for it says', j.by_extract_id || ':' || j.by_record_number, e.file_name, 'JOIN-1'
            from claims.joined_amount j join claims.extract e on e.extract_id = j.by_extract_id
            where j.run_id = ? and j.extract_id = ? and j.record_number = ?
            order by 1, 2
            """;

    /** Of a joined line the facts about what was paid are those found beside its remittance. */
    private static final String FINDINGS = """
            select f.code, f.seen, c.meaning from (
              select code, 'in the record alone' as seen from claims.line l, unnest(l.findings) as u (code)
              where l.extract_id = ? and l.record_number = ? and not (
                code in ('PAID_ABOVE_ALLOWED', 'ALLOWED_ABOVE_BILLED', 'PAID_BEFORE_SERVICE') and exists (
                  select from claims.joined_amount j
                  where j.run_id = ? and j.extract_id = l.extract_id and j.record_number = l.record_number))
              union all
              select code, 'beside other records' from claims.session_finding
              where run_id = ? and extract_id = ? and record_number = ?) f
            left join claims.finding_code c using (code) order by f.code
            """;

    private static final String CELLS = """
            select p.period, p.start::text as period_start, %d as cells, count(c.run_id) as shown
            from claims.line l
            cross join lateral (values (1, 'all', null::date), (2, 'year', date_trunc('year', l.service_date)::date),
              (3, 'quarter', date_trunc('quarter', l.service_date)::date),
              (4, 'month', date_trunc('month', l.service_date)::date)) as p (place, period, start)
            left join published.cell c on c.run_id = ? and not c.suppressed and c.period = p.period
              and c.period_start is not distinct from p.start%s
            where l.extract_id = ? and l.record_number = ?
            group by p.place, p.period, p.start order by p.place
            """;

    /** By the allowed amount: that of a joined line is its remittance's. Nothing where the fee basis has no limits. */
    private static final String OUTLIER = """
            select o.fee_basis, o.lower_limit, o.upper_limit, case
                when p.denied or coalesce(p.allowed_cents, 0) <= 0 then 'no: it is not priced'
                when p.allowed_cents < o.lower_limit * 100 then 'yes: it is below the lower limit'
                when p.allowed_cents > o.upper_limit * 100 then 'yes: it is above the upper limit'
                else 'no'
              end as is_outlier
            from claims.line l
            left join claims.joined_amount j on (j.run_id, j.extract_id, j.record_number) = (?, l.extract_id, l.record_number)
            join claims.line p on (p.extract_id, p.record_number)
              = (coalesce(j.by_extract_id, l.extract_id), coalesce(j.by_record_number, l.record_number))
            join published.outlier_rule o on o.run_id = ? and o.fee_basis = l.fee_basis
            where l.extract_id = ? and l.record_number = ?
            """;

    private final Connection connection;
    private final ExplainedRun run;
    private final RunRecord found;
    private final Object extract;
    private final Object number;

    TracedRecord(Connection connection, ExplainedRun run, RunRecord found) {
        this.connection = connection;
        this.run = run;
        this.found = found;
        this.extract = found.extractId();
        this.number = found.number();
    }

    /** @param withValues whether to say what the record holds, and not only what of it is filled */
    List<Listing> listings(boolean withValues) throws SQLException {
        List<Listing> listings = new ArrayList<>(List.of(heading()));
        Listing faults = list("Faults", FAULTS, extract, number);
        if (!faults.rows().isEmpty()) {
            listings.add(faults);
        }
        if (found.isLine()) {
            Object id = run.runId();
            listings.add(list(
                    "Other records of the claim line",
                    SETTLED,
                    id,
                    extract,
                    number,
                    id,
                    extract,
                    number,
                    id,
                    extract,
                    number));
            listings.add(ReadFields.of(connection, found, withValues));
            listings.add(DecidedRules.of(connection, found));
            listings.add(list("Findings", FINDINGS, extract, number, id, id, extract, number));
        }
        if (found.isKept() && found.isIndex()) {
            Listing outlier = list("Outlier of its fee basis", OUTLIER, run.runId(), run.runId(), extract, number);
            if (!outlier.rows().isEmpty()) {
                listings.add(outlier);
            }
            listings.add(cells());
        }
        return listings;
    }

    private Listing heading() throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("record", extract + ":" + number));
        for (List<Object> line :
                list("", LINE_OF_FILE, extract, number, extract, number).rows()) {
            rows.add(List.of("line of the file", line.get(0).toString()));
        }
        rows.addAll(list("", HEADING, run.runId(), extract).rows());
        rows.add(List.of("edition", run.edition()));
        rows.add(List.of("run", Long.toString(run.runId())));
        rows.add(List.of("bucket", found.bucket() == null ? "none" : found.bucket()));
        rows.add(List.of("why", found.why()));
        rows.add(List.of("counts in", countsIn()));
        return new Listing("Record", List.of("name", "value"), List.of(false, false), rows);
    }

    private String countsIn() {
        if (!found.isKept()) {
            return "no figure";
        }
        return found.isIndex()
                ? "cell and the views of one dimension, modifier_frequency, modifier_profile, finding, unknown_code, and"
                        + " co_billing as a line of 20982"
                : "co_billing as a related line, and finding";
    }

    /** A line is in one cell of every set of dimensions, for each grain: those of its own values, the others All. */
    private Listing cells() throws SQLException {
        StringBuilder own = new StringBuilder();
        for (LineDimension dimension : LineDimension.values()) {
            own.append(" and c.%1$s in (l.%1$s, 'All')".formatted(dimension.column()));
        }
        return list(
                "Cells of its own values and All, by period",
                CELLS.formatted(PublishedCells.sets(), own),
                run.runId(),
                extract,
                number);
    }

    private Listing list(String title, String query, Object... parameters) throws SQLException {
        return Listing.of(connection, title, query, parameters);
    }
}
