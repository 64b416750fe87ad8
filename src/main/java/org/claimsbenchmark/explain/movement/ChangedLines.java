package org.claimsbenchmark.explain.movement;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/** The claim lines of 20982 that count otherwise in two publications, and why. */
final class ChangedLines {

    private static final int ROWS_A_FETCH = 10_000;

    /**
     * A claim line is known by its claim and number; at most one record of it counts in a publication. What is told apart
     * by content: the same file read twice is the same records.
     */
    private static final String CHANGES = """
            with counted as (
              select x.run_id, x.extract_id, e.sha256
              from claims.run_extract x join claims.extract e using (extract_id)
              where x.run_id in (%1$d, %2$d) and x.role in ('loaded', 'carried')),
            kept as (
              select c.run_id, c.sha256, l.record_number, l.claim_key, l.claim_line_number, l.patient_key, %3$s,
                row(%3$s, l.allowed_cents, l.denied)::text as own,
                case when j.run_id is null then not l.denied and coalesce(l.allowed_cents > 0, false)
                  else not r.denied and coalesce(r.allowed_cents > 0, false) end as priced,
                case when j.run_id is null then l.allowed_cents else r.allowed_cents end as allowed
              from counted c
              join claims.line l using (extract_id)
              left join claims.settlement s on (s.run_id, s.extract_id, s.record_number) =
                (c.run_id, l.extract_id, l.record_number)
              left join claims.joined_amount j on (j.run_id, j.extract_id, j.record_number) =
                (c.run_id, l.extract_id, l.record_number)
              left join claims.line r on (r.extract_id, r.record_number) = (j.by_extract_id, j.by_record_number)
              where l.is_index and s.run_id is null and not exists (
                select from claims.reject k
                where k.extract_id = l.extract_id and k.record_number = l.record_number and k.closed_by_run_id > c.run_id)),
            before as (select * from kept where run_id = %1$d),
            after as (select * from kept where run_id = %2$d),
            known as (
              select distinct l.claim_key, l.claim_line_number
              from counted c join claims.line l using (extract_id) where c.run_id = %1$d),
            changed as (
              select b.claim_key as b_claim, a.claim_key as a_claim, b.sha256 as b_sha, a.sha256 as a_sha,
                b.record_number as b_record, a.record_number as a_record, b.own = a.own as own_is_same,
                b.patient_key as b_patient, a.patient_key as a_patient, b.priced as b_priced, a.priced as a_priced,
                b.allowed as b_allowed, a.allowed as a_allowed, %4$s, %5$s,
                exists (select from counted c where c.run_id = %1$d and c.sha256 = a.sha256) as a_was_there,
                exists (select from counted c where c.run_id = %2$d and c.sha256 = b.sha256) as b_is_there,
                k.claim_key is not null as was_known
              from before b
              full join after a on a.claim_key = b.claim_key and a.claim_line_number = b.claim_line_number
              left join known k on k.claim_key = a.claim_key and k.claim_line_number = a.claim_line_number
              where row(%6$s, b.patient_key, b.priced, case when b.priced then b.allowed end) is distinct from
                row(%7$s, a.patient_key, a.priced, case when a.priced then a.allowed end)),
            taken_out as (
              select c.run_id, c.sha256, s.record_number, s.rule, o.sha256 as by_sha
              from counted c
              join claims.settlement s on s.run_id = c.run_id and s.extract_id = c.extract_id
              left join claims.extract o on o.extract_id = s.by_extract_id),
            judged as (
              select case when b.reference_version = a.reference_version then 'RULES' else 'REFERENCE' end as cause
              from claims.run b, claims.run a where b.run_id = %1$d and a.run_id = %2$d)
            select c.*, case
              when c.b_sha = c.a_sha and c.b_record = c.a_record then case when c.own_is_same then 'LATE' else j.cause end
              when c.a_claim is not null and not c.a_was_there then
                case when c.b_claim is null and not c.was_known then 'NEW_CLAIMS' else 'LATE' end
              when c.b_claim is not null and not c.b_is_there then 'WITHDRAWN'
              when 'PERIOD-1' in (b_out.rule, a_out.rule) then 'RULES'
              when b_out.by_sha is not null and not exists (
                select from counted n where n.run_id = %1$d and n.sha256 = b_out.by_sha) then 'LATE'
              when a_out.by_sha is not null and not exists (
                select from counted n where n.run_id = %2$d and n.sha256 = a_out.by_sha) then 'WITHDRAWN'
              else j.cause end as cause
            from changed c
            cross join judged j
            left join taken_out b_out on b_out.run_id = %2$d and b_out.sha256 = c.b_sha and b_out.record_number = c.b_record
            left join taken_out a_out on a_out.run_id = %1$d and a_out.sha256 = c.a_sha and a_out.record_number = c.a_record
            """;

    private ChangedLines() {}

    /** @param connection in a transaction */
    static List<Change> between(Connection connection, long before, long after) throws SQLException {
        String query = CHANGES.formatted(
                before,
                after,
                columns(column -> "l." + column),
                columns(column -> "b." + column + " as b_" + column),
                columns(column -> "a." + column + " as a_" + column),
                columns(column -> "b." + column),
                columns(column -> "a." + column));
        List<Change> changes = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_A_FETCH);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    changes.add(new Change(Cause.valueOf(row.getString("cause")), side(row, "b_"), side(row, "a_")));
                }
            }
        }
        return changes;
    }

    private static String columns(UnaryOperator<String> written) {
        return Arrays.stream(LineDimension.values())
                .map(LineDimension::column)
                .map(written)
                .collect(Collectors.joining(", "));
    }

    private static Side side(ResultSet row, String prefix) throws SQLException {
        UUID patient = row.getObject(prefix + "patient", UUID.class);
        if (patient == null) {
            return null;
        }
        List<String> values = new ArrayList<>();
        for (LineDimension dimension : LineDimension.values()) {
            values.add(row.getString(prefix + dimension.column()).intern());
        }
        boolean priced = row.getBoolean(prefix + "priced");
        return new Side(List.copyOf(values), patient, priced, priced ? row.getLong(prefix + "allowed") : 0);
    }
}
