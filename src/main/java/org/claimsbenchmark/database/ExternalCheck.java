package org.claimsbenchmark.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What of a database keeps a run from filling it, migrated by its owner or by the run itself. Looks only; changes nothing. */
final class ExternalCheck {

    private static final int OLDEST_VERSION = 14;
    private static final int NEWEST_TESTED_VERSION = 18;
    private static final List<String> SCHEMAS =
            List.of("batch", "benchmark", "claims", "flyway", "published", "reference");
    private static final List<String> ROLES = List.of("benchmark_auditor", LoaderRole.NAME, "benchmark_reader");

    private final List<DatabaseFault> faults = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private ExternalCheck() {}

    static ExternalCheck of(Connection connection) throws SQLException {
        ExternalCheck check = new ExternalCheck();
        check.version(connection.getMetaData().getDatabaseMajorVersion());
        check.encoding(value(connection, "show server_encoding"));
        check.writable(connection);
        if (!LoaderRole.isAllThatGives(connection)) {
            check.schemas(connection);
            check.roles(connection);
        }
        return check;
    }

    static ExternalCheck ofVersion(int major) {
        ExternalCheck check = new ExternalCheck();
        check.version(major);
        return check;
    }

    List<DatabaseFault> faults() {
        return List.copyOf(faults);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void version(int major) {
        String expected = OLDEST_VERSION + " to " + NEWEST_TESTED_VERSION;
        if (major < OLDEST_VERSION) {
            fault("The server is PostgreSQL " + major + "; expected " + expected + ".", "upgrade the server");
        } else if (major > NEWEST_TESTED_VERSION) {
            warnings.add("The server is PostgreSQL " + major + ", newer than this program was tested with (" + expected
                    + ").");
        }
    }

    private void encoding(String encoding) {
        if (!encoding.equals("UTF8")) {
            fault(
                    "The database keeps text as " + encoding + "; expected UTF8.",
                    "create a database with encoding UTF8 and name it in " + ExternalDatabase.URL_VARIABLE);
        }
    }

    private void writable(Connection connection) throws SQLException {
        if (value(connection, "select pg_is_in_recovery()").equals("t")) {
            fault("The server is a standby and takes no writes.", "name the primary server in the URL");
        } else if (value(connection, "show default_transaction_read_only").equals("on")) {
            fault(
                    "Transactions are read-only by default (default_transaction_read_only is on).",
                    "set it off for the role or the database: alter role ... set default_transaction_read_only = off");
        }
    }

    private void schemas(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String schema : SCHEMAS) {
            String owned = valueOf(
                    connection, "select pg_has_role(nspowner, 'USAGE') from pg_namespace where nspname = ?", schema);
            if (owned == null) {
                missing.add(schema);
            } else if (owned.equals("f")) {
                fault(
                        "The schema " + schema + " belongs to another role.",
                        "connect as its owner; or have it 'migrate', and: grant " + LoaderRole.NAME + " to "
                                + user(connection) + "; or: alter schema " + schema + " owner to " + user(connection));
            } else {
                relations(connection, schema);
            }
        }
        boolean mayCreate = value(connection, "select has_database_privilege(current_database(), 'CREATE')")
                .equals("t");
        if (!missing.isEmpty() && !mayCreate) {
            fault(
                    "The role may not create the missing schemas " + String.join(", ", missing) + ".",
                    "grant create on database " + value(connection, "select quote_ident(current_database())") + " to "
                            + user(connection));
        }
    }

    private void relations(Connection connection, String schema) throws SQLException {
        String foreign = valueOf(
                connection,
                "select string_agg(c.relname, ', ' order by c.relname) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = ?"
                        + " and c.relkind in ('r', 'p', 'v', 'm', 'S') and not pg_has_role(c.relowner, 'USAGE')",
                schema);
        if (foreign != null) {
            fault(
                    "In schema " + schema + " these belong to another role: " + foreign + ".",
                    "alter table ... owner to " + user(connection) + ", for each of them");
        }
    }

    private void roles(Connection connection) throws SQLException {
        boolean mayCreate = value(
                        connection, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")
                .equals("t");
        if (mayCreate) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (String role : ROLES) {
            if (valueOf(connection, "select 't' from pg_roles where rolname = ?", role) == null) {
                missing.add(role);
            }
        }
        if (!missing.isEmpty()) {
            warnings.add("This role may not create the missing roles " + String.join(", ", missing) + ": nobody but "
                    + user(connection) + " has their rights until an administrator runs, for each, 'create role ..."
                    + " nologin'; the next migration grants them.");
        }
    }

    private void fault(String fault, String remedy) {
        faults.add(new DatabaseFault(fault, remedy));
    }

    private static String user(Connection connection) throws SQLException {
        return value(connection, "select quote_ident(current_user)");
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** First value of the first row, null when there is no row. */
    private static String valueOf(Connection connection, String query, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
