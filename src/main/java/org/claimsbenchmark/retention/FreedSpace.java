package org.claimsbenchmark.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The space of removed rows, for the rows of later runs. A server that is up for the length of a command never comes to
 * vacuum by itself; and the index of cells by run forgets only when it is made anew which runs a block once held.
 */
public final class FreedSpace {

    private static final List<String> WORK = List.of(
            "set lock_timeout = '10s'", // whoever reads figures for long is not kept waiting
            "vacuum (analyze) published.cell",
            "reindex index published.cell_run",
            "vacuum (analyze) claims.line, claims.settlement, claims.reject, claims.run_extract, batch.batch_step_execution");

    private FreedSpace() {}

    /** @param connection in auto-commit mode, of the owner of the tables */
    public static void giveBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : WORK) {
                statement.execute(sql);
            }
        }
    }
}
