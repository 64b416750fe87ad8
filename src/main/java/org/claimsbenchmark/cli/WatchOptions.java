package org.claimsbenchmark.cli;

import org.claimsbenchmark.job.ProgressListener;
import org.claimsbenchmark.metrics.PushGatewayAddress;
import org.claimsbenchmark.metrics.RunMetrics;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command that runs the job is watched: what its log looks like, and who gets its meters. */
final class WatchOptions {

    /** The same as the option, and the one way to give user and password. */
    static final String GATEWAY_VARIABLE = "CLAIMS_PUSH_GATEWAY";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private LogFormat format = LogFormat.TEXT;
    private PushGatewayAddress gateway;
    private RunMetrics metrics;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            description =
                    "text, or json for one JSON object a line on standard error; default text. With json the summary goes"
                            + " to standard output, however the run ends.")
    private void log(LogFormat chosen) {
        format = chosen;
        ProgramLogging.format(chosen);
    }

    @Option(
            names = "--push-gateway",
            paramLabel = "URL",
            description =
                    "Prometheus push gateway, http or https, that gets the meters when the run has ended; one that is away"
                            + " is a warning. Or " + GATEWAY_VARIABLE
                            + ", as https://USER:PASSWORD@HOST:PORT where it asks for them.")
    private void pushGateway(String url) {
        PushGatewayAddress given;
        try {
            given = PushGatewayAddress.of(url);
        } catch (IllegalArgumentException e) {
            throw WrongOption.of(spec, "--push-gateway", e.getMessage());
        }
        if (given.hasCredentials()) {
            throw WrongOption.of(
                    spec,
                    "--push-gateway",
                    "every user of this machine can read a password there; give the address by " + GATEWAY_VARIABLE);
        }
        gateway = given;
    }

    /** @throws UsageFault when the environment names a gateway that is none */
    void require(Surroundings surroundings) {
        String url = surroundings.settings().get(GATEWAY_VARIABLE);
        if (gateway == null && url != null && !url.isBlank()) {
            try {
                gateway = PushGatewayAddress.of(url);
            } catch (IllegalArgumentException e) {
                throw new UsageFault(GATEWAY_VARIABLE + ": " + e.getMessage() + ".");
            }
        }
    }

    /** Whether standard error is for the log alone. */
    boolean structured() {
        return format == LogFormat.JSON;
    }

    /** The meters of this process, for whoever serves them. */
    RunMetrics metrics() {
        if (metrics == null) {
            metrics = new RunMetrics();
        }
        return metrics;
    }

    /** Counts one attempt at a run, where anyone gets its meters. */
    ProgressListener hearing(ProgressListener other) {
        return gateway == null && metrics == null ? other : metrics().hearing(other);
    }

    /** Hands the meters over, once the attempt has ended. */
    void push(String edition) {
        if (gateway != null) {
            gateway.push(metrics(), edition);
        }
    }
}
