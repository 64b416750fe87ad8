package org.claimsbenchmark.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How this program connects. */
public final class Connections {

    private static final String PROGRAM = "claims-benchmark";

    /** URL parameters of every connection: the server's detail text would repeat values of a row. */
    public static final String SAFE_PARAMETERS = "logServerErrorDetail=false&ApplicationName=" + PROGRAM;

    private static final String SECONDS_TO_CONNECT = "10";

    private Connections() {}

    /** @param url with {@link #SAFE_PARAMETERS} */
    public static Connection open(String url, String username, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }
}
