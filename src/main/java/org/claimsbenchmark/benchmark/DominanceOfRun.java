package org.claimsbenchmark.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.claimsbenchmark.claim.Dominance;

/** The rule of dominance that the terms of a run state. */
final class DominanceOfRun {

    private DominanceOfRun() {}

    /** {@link Dominance#OFF} for a run whose terms state none: it computes a publication anew from before there was one. */
    static Dominance read(Connection connection, long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select least_providers, most_provider_percent"
                + " from claims.run where run_id = ? and least_providers is not null")) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Dominance(row.getInt(1), row.getInt(2)) : Dominance.OFF;
            }
        }
    }
}
