package org.claimsbenchmark.job;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database said, without the values that it may have said it about. The original exception is left behind on
 * purpose: its message may hold a row.
 */
final class DatabaseFault extends RuntimeException {

    /** SQLSTATE classes whose messages speak of data: only the names of table, column and constraint are told. */
    private static final Set<String> ABOUT_DATA = Set.of("21", "22", "23", "44", "P0");

    /**
     * SQLSTATE classes after which the database cannot be used as it is: connection, authorization, read-only, resources,
     * operator intervention, system error; 42501 is "insufficient privilege".
     */
    private static final Set<String> UNUSABLE = Set.of("08", "28", "25", "53", "57", "58");

    private final String sqlState;

    private DatabaseFault(String sqlState, String text, StackTraceElement[] origin) {
        super(text);
        this.sqlState = sqlState;
        setStackTrace(origin);
    }

    static DatabaseFault of(SQLException exception) {
        String state = exception.getSQLState() == null ? "" : exception.getSQLState();
        return new DatabaseFault(
                state,
                "the database refused (SQLSTATE " + state + "): " + safeText(state, exception),
                exception.getStackTrace());
    }

    /** Whether the database, rather than the program, needs attention. */
    boolean databaseUnusable() {
        return "42501".equals(sqlState) || (sqlState.length() == 5 && UNUSABLE.contains(sqlState.substring(0, 2)));
    }

    private static String safeText(String state, SQLException exception) {
        ServerErrorMessage server = exception instanceof PSQLException p ? p.getServerErrorMessage() : null;
        if (server == null) {
            return state.startsWith("08")
                    ? "the connection failed"
                    : exception.getClass().getSimpleName();
        }
        if (state.length() == 5 && ABOUT_DATA.contains(state.substring(0, 2))) {
            return "data were refused by "
                    + names("table", server.getTable())
                    + names("column", server.getColumn())
                    + names("constraint", server.getConstraint())
                    + "the values are withheld";
        }
        return server.getMessage();
    }

    private static String names(String kind, String name) {
        return name == null ? "" : kind + " " + name + ", ";
    }
}
