package org.claimsbenchmark.benchmark.maturity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Index lines of one payer, month of service and month of payment.
 *
 * @param payer value of the dimension
 * @param service month of the service date
 * @param paid month of the payment; null where the lines have no date of it
 * @param lines how many
 * @param patients distinct ones of them
 */
record PaidLines(String payer, YearMonth service, YearMonth paid, long lines, long patients) {

    private static final String LINES = """
            select l.payer, date_trunc('month', l.service_date)::date,
              date_trunc('month', case when j.run_id is null then l.paid_date else r.paid_date end)::date,
              count(*), count(distinct l.patient_key)
            from claims.run_extract x
            join claims.line l on l.extract_id = x.extract_id and l.is_index
            left join claims.settlement s
              on s.run_id = x.run_id and s.extract_id = l.extract_id and s.record_number = l.record_number
            left join claims.joined_amount j
              on j.run_id = x.run_id and j.extract_id = l.extract_id and j.record_number = l.record_number
            left join claims.line r on r.extract_id = j.by_extract_id and r.record_number = j.by_record_number
            where x.run_id = ? and x.role in ('loaded', 'carried') and s.run_id is null
            group by 1, 2, 3
            order by l.payer collate "C", 2, 3
            """;

    /** Those of a run whose lines are settled, by payer, service and payment. */
    static List<PaidLines> read(Connection connection, long runId) throws SQLException {
        List<PaidLines> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LINES)) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LocalDate paid = row.getObject(3, LocalDate.class);
                    lines.add(new PaidLines(
                            row.getString(1),
                            YearMonth.from(row.getObject(2, LocalDate.class)),
                            paid == null ? null : YearMonth.from(paid),
                            row.getLong(4),
                            row.getLong(5)));
                }
            }
        }
        return lines;
    }
}
