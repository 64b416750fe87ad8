package org.claimsbenchmark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.query.QueryCsv;
import org.claimsbenchmark.query.QueryTable;
import org.claimsbenchmark.query.SqlPosition;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what one SQL statement returns. */
@Command(
        name = "query",
        description = {
            "Runs one SQL statement, read-only, and prints what it returns. Views of schema benchmark need no prefix.",
            "",
            "Example: claims-benchmark query \"select payer, line_count, allowed_p50 from by_payer\""
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class QueryCommand implements Callable<Integer> {

    private static final int ROWS_A_FETCH = 1000;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "SQL", description = "The statement, as one argument.")
    private String sql;

    @Option(names = "--csv", description = "Print comma-separated values (RFC 4180) with a header line.")
    private boolean csv;

    QueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        try (Database database = DatabaseChoice.forReading(surroundings);
                Connection connection = DatabaseChoice.connect(database)) {
            return query(connection).number();
        }
    }

    private ExitCode query(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session characteristics as transaction read only");
            statement.execute("set search_path = benchmark");
            statement.execute("set time zone 'UTC'");
            connection.setAutoCommit(false); // rows then come in portions
            statement.setFetchSize(ROWS_A_FETCH);
            if (!statement.execute(sql)) {
                surroundings.err().println("The statement returns no rows to show.");
                return ExitCode.OK;
            }
            print(statement.getResultSet());
            if (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                throw new UsageFault("These are several statements; only the first is shown. Give one at a time.");
            }
            return ExitCode.OK;
        } catch (SQLException e) {
            explain(connection, e);
            return ExitCode.FAULT;
        }
    }

    private void print(ResultSet rows) throws SQLException {
        if (!csv) {
            QueryTable.of(rows).print(surroundings.out());
            return;
        }
        try {
            QueryCsv.print(rows, surroundings.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void explain(Connection connection, SQLException failure) throws SQLException {
        surroundings.err().println(failure.getMessage());
        ServerErrorMessage said = failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
        if (said == null) {
            return;
        }
        if (said.getPosition() > 0) {
            surroundings.err().println(SqlPosition.pointTo(sql, said.getPosition()));
        }
        if (said.getHint() != null) {
            surroundings.err().println("Hint: " + said.getHint());
        }
        if (!hasFigures(connection)) {
            surroundings.err().println("Nothing is published in this database yet: call 'run' first.");
        }
    }

    private static boolean hasFigures(Connection connection) throws SQLException {
        connection.rollback();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regnamespace('benchmark') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
