package org.claimsbenchmark.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL database that a command may use until it closes this. */
public interface Database extends AutoCloseable {

    /** JDBC URL without user and password; it keeps row values out of error messages and names the program. */
    String url();

    String username();

    /** Never to be printed or logged. */
    String password();

    /** Database, host and port in words, without any secret. */
    String description();

    /** A new connection in auto-commit mode; the caller closes it. */
    default Connection connect() throws SQLException {
        return Connections.open(url(), username(), password());
    }

    /** Gives the database back. The embedded server stops with the last program that holds it. */
    @Override
    void close();
}
