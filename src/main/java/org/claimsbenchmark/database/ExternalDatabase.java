package org.claimsbenchmark.database;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** The database of SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD. */
public final class ExternalDatabase implements Database {

    /** Environment variable that names an external database. */
    public static final String URL_VARIABLE = "SPRING_DATASOURCE_URL";

    private static final String USERNAME_VARIABLE = "SPRING_DATASOURCE_USERNAME";
    private static final String PASSWORD_VARIABLE = "SPRING_DATASOURCE_PASSWORD";
    private static final String PREFIX = "jdbc:postgresql:";
    /** Kept apart from the URL, or set by this program. */
    private static final Set<String> OWN_PARAMETERS =
            Set.of("user", "password", "logServerErrorDetail", "ApplicationName");

    private final String url;
    private final String username;
    private final String password;
    private final String description;

    private ExternalDatabase(String url, String username, String password, String description) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.description = description;
    }

    /** Whether the environment names an external database. */
    public static boolean isNamedIn(Map<String, String> environment) {
        return !environment.getOrDefault(URL_VARIABLE, "").isBlank();
    }

    /**
     * The database as the environment names it. A user or password inside the URL is taken out of it.
     *
     * @throws DatabaseNotUsable when the URL is not one of PostgreSQL
     */
    public static ExternalDatabase of(Map<String, String> environment) {
        String given = environment.get(URL_VARIABLE).strip();
        Properties parsed = given.startsWith(PREFIX) ? Driver.parseURL(given, null) : null;
        if (parsed == null) {
            throw new DatabaseNotUsable(
                    URL_VARIABLE + " is not an address of a PostgreSQL database.",
                    "give it as jdbc:postgresql://HOST:PORT/DATABASE, special characters percent-encoded");
        }
        String description = "database " + parsed.getProperty("PGDBNAME") + " on " + parsed.getProperty("PGHOST")
                + ", port " + parsed.getProperty("PGPORT");
        return new ExternalDatabase(
                safe(given),
                parsed.getProperty("user", environment.get(USERNAME_VARIABLE)),
                parsed.getProperty("password", environment.get(PASSWORD_VARIABLE)),
                description);
    }

    /**
     * Makes sure that a run can migrate and fill the database.
     *
     * @return what is worth a warning, none or more sentences
     * @throws DatabaseNotUsable with every fault and its remedy
     */
    public List<String> requireUsableForRun() {
        try (Connection connection = connect()) {
            ExternalCheck check = ExternalCheck.of(connection);
            if (!check.faults().isEmpty()) {
                throw new DatabaseNotUsable(description, check.faults());
            }
            return check.warnings();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** The failure to connect, in words. */
    public DatabaseNotUsable unreachable(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String remedy;
        if (state.startsWith("28")) {
            remedy = "check " + USERNAME_VARIABLE + " and " + PASSWORD_VARIABLE + ", and the server's pg_hba.conf";
        } else if (state.equals("3D000")) {
            remedy = "create the database, or correct its name in " + URL_VARIABLE;
        } else if (demandsTls() && state.startsWith("08") && answered(failure)) {
            remedy =
                    URL_VARIABLE + " demands an encrypted connection: check that the server offers TLS (ssl = on), that"
                            + " sslrootcert is the file of the authority that signed its certificate, and that the certificate is for"
                            + " the host as the URL names it";
        } else {
            remedy = "check that the server runs and that " + URL_VARIABLE + " names its host and port";
        }
        return new DatabaseNotUsable(
                "The " + description + " does not let this program in: " + failure.getMessage(), remedy, failure);
    }

    private boolean demandsTls() {
        String mode = Driver.parseURL(url, null).getProperty("sslmode", "");
        return mode.equals("require") || mode.startsWith("verify-");
    }

    /** Whether something answered at the address: what failed is then the agreement on TLS. */
    private static boolean answered(SQLException failure) {
        Throwable cause = failure.getCause();
        return !(cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof SocketTimeoutException);
    }

    private static String safe(String given) {
        int question = given.indexOf('?');
        if (question < 0) {
            return given + "?" + Connections.SAFE_PARAMETERS;
        }
        String kept = Arrays.stream(given.substring(question + 1).split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !OWN_PARAMETERS.contains(parameter.split("=", 2)[0]))
                .map(parameter -> parameter + "&")
                .collect(Collectors.joining());
        return given.substring(0, question) + "?" + kept + Connections.SAFE_PARAMETERS;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String username() {
        return username;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        // nothing is held: the server is someone else's
    }
}
