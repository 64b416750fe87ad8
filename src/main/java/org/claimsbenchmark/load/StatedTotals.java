package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.claimsbenchmark.claim.Money;

/**
 * What is stated of an extract, beside it or in it. Each null where it is not.
 *
 * @param source who says so
 * @param records records, header excluded
 * @param billed over all records, in scope or not
 * @param from first service date
 * @param to last service date
 */
public record StatedTotals(String source, Long records, Money billed, LocalDate from, LocalDate to) {

    /** Enters it into {@code claims.control_total}, once however many ranges of the extract tell it. */
    public void enter(Connection connection, int extractId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.control_total (extract_id, source, records, billed_cents, period_from, period_to)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setInt(1, extractId);
            insert.setString(2, source);
            insert.setObject(3, records);
            insert.setObject(4, billed == null ? null : billed.cents());
            insert.setObject(5, from);
            insert.setObject(6, to);
            insert.executeUpdate();
        }
    }
}
