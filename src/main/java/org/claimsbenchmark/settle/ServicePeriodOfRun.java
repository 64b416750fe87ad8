package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A run may be about the service dates of some months alone: kept lines of others leave. */
final class ServicePeriodOfRun {

    private ServicePeriodOfRun() {}

    /**
     * Needs final action, which looks at all records of a claim line whatever their dates, and sessions, whose lines are of
     * one day.
     */
    static void takeOutOthers(Connection connection, long runId, RunLines lines, Fates fates) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select service_from, service_to from claims.run where run_id = ?")) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                LocalDate from = row.getObject(1, LocalDate.class);
                LocalDate to = row.getObject(2, LocalDate.class);
                if (from != null || to != null) {
                    takeOutOthers(day(from, LocalDate.MIN), day(to, LocalDate.MAX), lines, fates);
                }
            }
        }
    }

    private static void takeOutOthers(LocalDate from, LocalDate to, RunLines lines, Fates fates) {
        fates.kept()
                .filter(line -> lines.serviceDate(line).isBefore(from)
                        || lines.serviceDate(line).isAfter(to))
                .forEach(line -> fates.takeOut(line, Bucket.OUT_OF_SCOPE, SettlementRule.PERIOD, LineGroups.NONE));
    }

    private static LocalDate day(LocalDate given, LocalDate otherwise) {
        return given == null ? otherwise : given;
    }
}
