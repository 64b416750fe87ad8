package org.claimsbenchmark.explain.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.history.Listing;

/**
 * Lines as their publication counted them: of the run's extracts, without what settling took out, and with what remittances
 * say of those that were joined. A record that a later run read after its reject was none of them.
 */
public final class RunLines {

    /** Every record, whether it counts or not; {@code taken_out_by} is null for one that does. */
    private static final String RECORDS = """
            with record as (
              select l.extract_id, l.record_number, l.line_number, l.is_index, l.procedure_code, l.service_date, l.claim_key,
                l.patient_key, l.provider_key, l.units, l.fee_basis, l.rules, l.place_of_service, l.modifiers,
                l.diagnosis_code_system, l.diagnosis_codes, coalesce(l.rendering_taxonomy, l.billing_taxonomy) as taxonomy,
                l.rendering_specialty, l.billed_cents,
                case when j.run_id is null then l.allowed_cents else r.allowed_cents end as allowed_cents,
                case when j.run_id is null then l.paid_cents else r.paid_cents end as paid_cents,
                case when j.run_id is null then l.denied else r.denied end as denied,
                case when j.run_id is null then l.paid_date else r.paid_date end as paid_date,
                j.by_extract_id, j.by_record_number, s.bucket, s.rule as taken_out_by
              from claims.run_extract x
              join claims.line l using (extract_id)
              left join claims.settlement s on (s.run_id, s.extract_id, s.record_number) =
                (x.run_id, l.extract_id, l.record_number)
              left join claims.joined_amount j on (j.run_id, j.extract_id, j.record_number) =
                (x.run_id, l.extract_id, l.record_number)
              left join claims.line r on (r.extract_id, r.record_number) = (j.by_extract_id, j.by_record_number)
              where x.run_id = %d and x.role in ('loaded', 'carried')
                and not exists (
                  select from claims.reject k
                  where k.extract_id = l.extract_id and k.record_number = l.record_number and k.closed_by_run_id > x.run_id)
                %s),
            line as (
              select *, not denied and coalesce(allowed_cents > 0, false) as priced from record where taken_out_by is null)
            """;

    private final Connection connection;
    private final String with;
    private final List<Object> parameters;

    /**
     * @param conditions on a record {@code l} of the run {@code x}, each after {@code and}
     * @param parameters of the conditions
     */
    public RunLines(Connection connection, long runId, String conditions, List<Object> parameters) {
        this.connection = connection;
        this.with = RECORDS.formatted(runId, conditions);
        this.parameters = List.copyOf(parameters);
    }

    /** @param query of {@code line}, or of {@code record}; what comes before it may be more common table expressions */
    public Listing list(String title, String query, Object... more) throws SQLException {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return Listing.of(connection, title, with + query, all.toArray());
    }
}
