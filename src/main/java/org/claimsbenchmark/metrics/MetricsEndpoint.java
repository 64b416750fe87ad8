package org.claimsbenchmark.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves health and meters over HTTP: {@code /actuator/health}, 200 or 503, and {@code /actuator/prometheus}. It has no way to
 * change anything, and knows no user: give it an address that only monitoring reaches, such as the loopback's.
 */
public final class MetricsEndpoint implements AutoCloseable {

    private static final int WORKERS = 2;
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, MetricsEndpoint::daemon);

    private MetricsEndpoint(HttpServer server) {
        this.server = server;
    }

    /**
     * Serves until it is closed.
     *
     * @param address port 0 for any that is free
     * @throws IOException when the address is taken or is none of this machine
     */
    public static MetricsEndpoint serve(InetSocketAddress address, RunMetrics metrics, DatabaseProbe database)
            throws IOException {
        MetricsEndpoint endpoint = new MetricsEndpoint(HttpServer.create(address, 0));
        endpoint.page("/actuator/health", () -> {
            Health health = Health.of(metrics.last(), database.ask());
            return new Answer(health.isUp() ? 200 : 503, JSON, MAPPER.writeValueAsString(health));
        });
        endpoint.page(
                "/actuator/prometheus",
                () -> new Answer(200, TEXT, metrics.registry().scrape(TEXT)));
        endpoint.server.setExecutor(endpoint.workers);
        endpoint.server.start();
        return endpoint;
    }

    /** Where it is served, with its port. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "metrics-endpoint");
        thread.setDaemon(true);
        return thread;
    }

    private record Answer(int status, String type, String text) {}

    @FunctionalInterface
    private interface Page {
        Answer now();
    }

    private void page(String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    send(exchange, new Answer(404, TEXT, "no such page\n"));
                } else if (!exchange.getRequestMethod().equals("GET")) {
                    exchange.getResponseHeaders().set("Allow", "GET");
                    send(exchange, new Answer(405, TEXT, "only GET\n"));
                } else {
                    send(exchange, page.now());
                }
            }
        });
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
