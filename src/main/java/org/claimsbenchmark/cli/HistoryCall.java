package org.claimsbenchmark.cli;

import java.sql.Connection;
import java.sql.SQLException;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.history.History;
import org.claimsbenchmark.history.NotInHistory;

/** Asks the database about its runs, and tells the shell and the terminal what it says. */
final class HistoryCall {

    private static final String NO_TABLE = "42P01";
    private static final String NO_SCHEMA = "3F000";
    private static final String NO_COLUMN = "42703";
    private static final String NO_RIGHT = "42501";

    private final Surroundings surroundings;

    HistoryCall(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What is asked, as text. */
    interface Question {

        /** @throws NotInHistory when it is about something that the database does not know */
        String answeredBy(History history) throws SQLException;
    }

    /**
     * @return exit code for the shell
     * @throws DatabaseNotUsable when it cannot be reached, or holds no runs
     */
    int ask(Question question) throws SQLException {
        return askOf(connection -> question.answeredBy(History.of(connection)));
    }

    /** What is asked of a connection of its own, as text. */
    interface QuestionOfDatabase {

        /** @throws NotInHistory when it is about something that the database does not know */
        String answeredBy(Connection connection) throws SQLException;
    }

    /** As {@link #ask}. */
    int askOf(QuestionOfDatabase question) throws SQLException {
        try (Database database = DatabaseChoice.forReading(surroundings);
                Connection connection = DatabaseChoice.connect(database)) {
            surroundings.out().print(answer(question, database, connection));
            return ExitCode.OK.number();
        } catch (NotInHistory unknown) {
            surroundings.err().println(unknown.getMessage());
            return ExitCode.INPUT_REFUSED.number();
        }
    }

    private static String answer(QuestionOfDatabase question, Database database, Connection connection)
            throws SQLException {
        try {
            return question.answeredBy(connection);
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.equals(NO_TABLE) || state.equals(NO_SCHEMA) || state.equals(NO_COLUMN)) {
                throw new DatabaseNotUsable(
                        "The " + database.description()
                                + " holds no runs, or those of an earlier version of the program.",
                        "call 'run' first, with this version",
                        e);
            }
            if (state.equals(NO_RIGHT)) {
                throw new DatabaseNotUsable(
                        "The " + database.description() + " does not let this user read what has run.",
                        "call this as the user of the runs, or as the owner of the tables",
                        e);
            }
            throw e;
        }
    }
}
