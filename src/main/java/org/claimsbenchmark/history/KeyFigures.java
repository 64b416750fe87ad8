package org.claimsbenchmark.history;

import java.sql.SQLException;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/**
 * The figures that analysts look at first, over all service dates: of each fee basis, and of each value of one dimension.
 * What two publications say of a cell is put side by side only where as many patients came or went as a figure itself must
 * be about: the difference would otherwise tell of fewer. Suppressed cells are not there, as for analysts.
 */
final class KeyFigures {

    private static final String CELLS = """
            select c.run_id, c.fee_basis, d.dimension, d.value, c.line_count, c.patient_count, c.billed_p50, c.allowed_p50,
              c.paid_p50, c.allowed_to_medicare_p50 as allowed_to_medicare, to_jsonb(c) - 'run_id' as whole,
              to_jsonb(c) - array['run_id', 'allowed_to_medicare', 'allowed_to_medicare_p25', 'allowed_to_medicare_p50',
                'allowed_to_medicare_p75'] as without_medicare
            from published.cell c, lateral (
              select coalesce(min(name), 'all') as dimension, coalesce(min(v.value), '') as value, count(*) as dimensions
              from (values ('payer', payer), ('line_of_business', line_of_business), ('site_of_service', site_of_service),
                ('modifier_use', modifier_use), ('diagnosis_group', diagnosis_group), ('specialty', specialty),
                ('state', state)) as v (name, value)
              where v.value <> 'All') d
            where c.run_id in (?, ?) and c.period = 'all' and c.fee_basis <> 'All' and not c.suppressed
              and d.dimensions <= 1
            """;

    private static final String CHANGED = "with cell as (" + CELLS + """
            ), pair as (
              select fee_basis, dimension, value, b.whole is not null as shown_before, a.whole is not null as shown_after,
                b.line_count as lines_before, a.line_count as lines_after,
                b.patient_count as patients_before, a.patient_count as patients_after,
                b.billed_p50 as billed_before, a.billed_p50 as billed_after,
                b.allowed_p50 as allowed_before, a.allowed_p50 as allowed_after,
                b.paid_p50 as paid_before, a.paid_p50 as paid_after,
                b.allowed_to_medicare as medicare_before, a.allowed_to_medicare as medicare_after,
                b.without_medicare = a.without_medicare as lines_are_the_same, b.whole is distinct from a.whole as differs
              from (select * from cell where run_id = ?) b
              full join (select * from cell where run_id = ?) a using (fee_basis, dimension, value)),
            judged as (
              select *, case
                when not shown_before then 'not shown before'
                when not shown_after then 'not shown after'
                when abs(patients_after - patients_before) >= ? then 'changed'
                when lines_are_the_same then 'changed, by Medicare amounts alone'
                else 'withheld' end as change
              from pair where differs)
            select fee_basis, dimension, value, change,
              case when shown then lines_before end as lines_before, case when shown then lines_after end as lines_after,
              case when shown then patients_before end as patients_before,
              case when shown then patients_after end as patients_after,
              case when shown then billed_before end as billed_p50_before,
              case when shown then billed_after end as billed_p50_after,
              case when shown then allowed_before end as allowed_p50_before,
              case when shown then allowed_after end as allowed_p50_after,
              case when shown then paid_before end as paid_p50_before, case when shown then paid_after end as paid_p50_after,
              case when shown then medicare_before end as to_medicare_before,
              case when shown then medicare_after end as to_medicare_after
            from (select *, change <> 'withheld' as shown from judged) s
            order by fee_basis collate "C", array_position(array['all', 'payer', 'line_of_business', 'site_of_service',
              'modifier_use', 'diagnosis_group', 'specialty', 'state'], dimension), value collate "C"
            """;

    private KeyFigures() {}

    static Listing changed(History history, long before, long after) throws SQLException {
        return history.list(
                "Figures that differ", CHANGED, before, after, before, after, (long) Suppression.LEAST_SHOWN);
    }
}
