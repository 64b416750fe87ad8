package org.claimsbenchmark.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.ExternalDatabase;
import org.claimsbenchmark.metrics.DatabaseProbe;
import org.claimsbenchmark.metrics.MetricsEndpoint;
import org.claimsbenchmark.metrics.RunMetrics;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a process that stays serves its health and meters. */
final class ListenOptions {

    private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_ANSWER_SECONDS = 3;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9464",
            description = "On a schedule: where /actuator/health and /actuator/prometheus are served; default"
                    + " ${DEFAULT-VALUE}. Whoever reaches it may read them.")
    private String address;

    @Option(names = "--no-listen", description = "Serves neither.")
    private boolean silent;

    /**
     * Serves from now on; nothing when that is not wanted.
     *
     * @throws UsageFault when the address cannot be had
     */
    Optional<MetricsEndpoint> serve(RunMetrics metrics, Surroundings surroundings) {
        if (silent) {
            return Optional.empty();
        }
        InetSocketAddress wanted = wanted();
        try {
            MetricsEndpoint endpoint = MetricsEndpoint.serve(wanted, metrics, probe(surroundings.settings()));
            LoggerFactory.getLogger(ListenOptions.class)
                    .info("health and meters are served at http:/{}/actuator", endpoint.address());
            return Optional.of(endpoint);
        } catch (IOException e) {
            throw new UsageFault(
                    "Health and meters cannot be served at " + address
                            + ": expected a free port of an address of this machine; give another with --listen, or --no-listen.");
        }
    }

    private InetSocketAddress wanted() {
        Matcher matcher = ADDRESS.matcher(address);
        if (matcher.matches() && Integer.parseInt(matcher.group(2)) <= HIGHEST_PORT) {
            InetSocketAddress wanted = new InetSocketAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
            if (!wanted.isUnresolved()) {
                return wanted;
            }
        }
        throw WrongOption.of(spec, "--listen", "expected HOST:PORT, such as 127.0.0.1:9464");
    }

    /** The embedded server is up during runs only. */
    private static DatabaseProbe probe(Map<String, String> settings) {
        if (!ExternalDatabase.isNamedIn(settings)) {
            return () -> DatabaseProbe.Answer.ASLEEP;
        }
        return () -> {
            try (Connection connection = ExternalDatabase.of(settings).connect()) {
                return connection.isValid(LONGEST_ANSWER_SECONDS) ? DatabaseProbe.Answer.UP : DatabaseProbe.Answer.DOWN;
            } catch (SQLException | DatabaseNotUsable e) {
                return DatabaseProbe.Answer.DOWN;
            }
        };
    }
}
