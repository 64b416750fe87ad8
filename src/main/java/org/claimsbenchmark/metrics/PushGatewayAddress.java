package org.claimsbenchmark.metrics;

import io.prometheus.metrics.exporter.pushgateway.Format;
import io.prometheus.metrics.exporter.pushgateway.PushGateway;
import io.prometheus.metrics.exporter.pushgateway.Scheme;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a Prometheus push gateway is, for runs that end before anyone can ask for their meters. */
public final class PushGatewayAddress {

    private static final String JOB = "claims_benchmark";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Scheme scheme;
    private final String place;
    private final String userInfo;

    private PushGatewayAddress(Scheme scheme, String place, String userInfo) {
        this.scheme = scheme;
        this.place = place;
        this.userInfo = userInfo;
    }

    /**
     * @param url as {@code https://USER:PASSWORD@HOST:PORT}; user and password for basic authentication may be missing
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public static PushGatewayAddress of(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean secure = "https".equals(uri.getScheme());
            if (uri.getHost() != null && (secure || "http".equals(uri.getScheme()))) {
                int port = uri.getPort() != -1 ? uri.getPort() : secure ? 443 : 80;
                String path = uri.getRawPath().replaceAll("/+$", "");
                return new PushGatewayAddress(
                        secure ? Scheme.HTTPS : Scheme.HTTP, uri.getHost() + ":" + port + path, uri.getUserInfo());
            }
        } catch (URISyntaxException e) {
            // said below, without the text, which may hold a password
        }
        throw new IllegalArgumentException("expected http://HOST:PORT or https://HOST:PORT of a push gateway");
    }

    /** Whether a user is part of it. */
    public boolean hasCredentials() {
        return userInfo != null;
    }

    /**
     * Replaces what the gateway holds of the edition. A gateway that does not take it is a warning of the log, and no more: the
     * run is as it is.
     */
    public void push(RunMetrics metrics, String edition) {
        PushGateway.Builder gateway = PushGateway.builder()
                .scheme(scheme)
                .address(place)
                .job(JOB)
                .groupingKey("edition", edition)
                .format(Format.PROMETHEUS_TEXT)
                .connectionTimeout(LONGEST_WAIT)
                .readTimeout(LONGEST_WAIT)
                .registry(metrics.registry().getPrometheusRegistry());
        if (userInfo != null) {
            int colon = userInfo.indexOf(':');
            gateway.basicAuth(
                    colon < 0 ? userInfo : userInfo.substring(0, colon),
                    colon < 0 ? "" : userInfo.substring(colon + 1));
        }
        try {
            gateway.build().push();
        } catch (IOException | RuntimeException e) {
            LoggerHolder.LOG.warn(
                    "the meters of the run are not pushed to {}://{} ({}); see to it that the gateway runs and takes them",
                    scheme,
                    place,
                    e.getClass().getSimpleName(),
                    e);
        }
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return scheme + "://" + place;
    }

    /** Logging starts with the first warning, not with the reading of a command line that chooses its format. */
    private static final class LoggerHolder {
        private static final Logger LOG = LoggerFactory.getLogger(PushGatewayAddress.class);
    }
}
