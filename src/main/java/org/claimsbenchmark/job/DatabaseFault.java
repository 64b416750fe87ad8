package org.claimsbenchmark.job;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
     * SQLSTATE classes after which the database cannot be used as it is: connection, authorization, resources, operator
     * intervention, system error.
     */
    private static final Set<String> UNUSABLE_CLASSES = Set.of("08", "28", "53", "57", "58");

    /** Beside those classes: read-only, transaction timeouts, lock timeout, insufficient privilege. */
    private static final Set<String> UNUSABLE = Set.of("25006", "25P03", "25P04", "55P03", "42501");

    /** For what the pool of connections throws: without a state, or with that of its last attempt to connect. */
    private static final String CONNECTION_FAILED = "08000";

    private final String sqlState;

    private DatabaseFault(String sqlState, String text, StackTraceElement[] origin) {
        super(text);
        this.sqlState = sqlState;
        setStackTrace(origin);
    }

    static DatabaseFault of(SQLException exception) {
        String state = sqlState(exception);
        return new DatabaseFault(
                state,
                "the database refused (SQLSTATE " + state + "): " + safeText(state, exception) + remedy(state),
                exception.getStackTrace());
    }

    /** Whether the database, rather than the program, needs attention. */
    boolean databaseUnusable() {
        return unusable(sqlState);
    }

    private static String sqlState(SQLException exception) {
        boolean ofThePool = exception.getSQLState() == null || exception instanceof SQLTransientConnectionException;
        return ofThePool ? CONNECTION_FAILED : exception.getSQLState();
    }

    private static boolean unusable(String state) {
        return UNUSABLE.contains(state) || (state.length() == 5 && UNUSABLE_CLASSES.contains(state.substring(0, 2)));
    }

    private static String remedy(String state) {
        if (!unusable(state)) {
            return "";
        }
        String remedy = switch (state) {
            case "53100" -> "make room on the disk of the database server";
            case "53200" -> "give the database server more memory";
            case "53300" -> "let the role and the server have more connections, or use fewer --threads";
            case "25006" -> "let the role write: default_transaction_read_only must be off, and the server no standby";
            case "25P03", "25P04", "55P03", "57014" ->
                "set the timeouts of the role's statements, locks and transactions" + " to 0";
            case "42501" ->
                "connect as a member of benchmark_loader, or as the owner of the schemas and all that they hold";
            default -> "see to it that the server runs and can be reached; its log tells more";
        };
        return "; " + remedy;
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
