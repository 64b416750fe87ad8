package org.claimsbenchmark.explain.movement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/**
 * What two publications show of a figure.
 *
 * @param figure which
 * @param lines how many more the later one shows; null where either hides them
 * @param patients likewise
 * @param amountsAreShown whether both show its allowed dollars, as far as they have the row
 */
record ShownFigure(Figure figure, Long lines, Long patients, boolean amountsAreShown) {

    /** A row that is not there is taken for one of no line here. */
    private static final String FIGURES = """
            with cell as (
              select c.run_id, c.fee_basis, coalesce(d.name, '') as name, d.value, c.line_count, c.patient_count, c.suppressed,
                c.allowed_sum is not null or c.priced_line_count = 0 as amounts
              from published.cell c, lateral (
                select min(v.name) as name, coalesce(min(v.value), '') as value, count(*) as dimensions
                from (values ('PAYER', payer), ('LINE_OF_BUSINESS', line_of_business), ('SITE_OF_SERVICE', site_of_service),
                  ('MODIFIER_USE', modifier_use), ('DIAGNOSIS_GROUP', diagnosis_group), ('SPECIALTY', specialty),
                  ('STATE', state)) as v (name, value)
                where v.value <> 'All') d
              where c.run_id in (?, ?) and c.period = 'all' and c.fee_basis <> 'All' and d.dimensions <= 1)
            select fee_basis, name, value,
              case when b.suppressed then null else coalesce(b.line_count, 0) end as lines_before,
              case when a.suppressed then null else coalesce(a.line_count, 0) end as lines_after,
              case when b.suppressed then null else coalesce(b.patient_count, 0) end as patients_before,
              case when a.suppressed then null else coalesce(a.patient_count, 0) end as patients_after,
              coalesce(b.amounts, true) and coalesce(a.amounts, true) as amounts
            from (select * from cell where run_id = ?) b
            full join (select * from cell where run_id = ?) a using (fee_basis, name, value)
            where b.suppressed is false or a.suppressed is false
            order by fee_basis collate "C", array_position(array['', 'PAYER', 'LINE_OF_BUSINESS', 'SITE_OF_SERVICE',
              'MODIFIER_USE', 'DIAGNOSIS_GROUP', 'SPECIALTY', 'STATE'], name), value collate "C"
            """;

    /** Of what at least one of them shows; in the order of the dimensions, then of the values. */
    static List<ShownFigure> between(Connection connection, long before, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIGURES)) {
            select.setLong(1, before);
            select.setLong(2, after);
            select.setLong(3, before);
            select.setLong(4, after);
            try (ResultSet row = select.executeQuery()) {
                List<ShownFigure> figures = new ArrayList<>();
                while (row.next()) {
                    String name = row.getString("name");
                    figures.add(new ShownFigure(
                            new Figure(
                                    row.getString("fee_basis"),
                                    name.isEmpty() ? null : LineDimension.valueOf(name),
                                    row.getString("value")),
                            difference(row, "lines"),
                            difference(row, "patients"),
                            row.getBoolean("amounts")));
                }
                return figures;
            }
        }
    }

    private static Long difference(ResultSet row, String measure) throws SQLException {
        Long before = row.getObject(measure + "_before", Long.class);
        Long after = row.getObject(measure + "_after", Long.class);
        return before == null || after == null ? null : Long.valueOf(after - before);
    }

    /** A row that is not there may be hidden as well: then the lines that moved are not those that the rows show. */
    boolean isShown(Movement moved) {
        return lines != null && lines == moved.lines();
    }

    /** Whether as many patients came or went as a figure itself must be about. */
    boolean isOfMany() {
        return patients != null && Math.abs(patients) >= Suppression.LEAST_SHOWN;
    }
}
