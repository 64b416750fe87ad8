package org.claimsbenchmark.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** A server on loopback that keeps what is posted to it, and answers with one status after the other, the last one for good. */
public final class HookServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

    private HookServer(HttpServer server) {
        this.server = server;
    }

    public static HookServer answering(Integer... statuses) {
        try {
            HookServer hook =
                    new HookServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            Iterator<Integer> next = Arrays.asList(statuses).iterator();
            hook.server.createContext("/", exchange -> {
                hook.bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                int status = next.hasNext() ? next.next() : statuses[statuses.length - 1];
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            hook.server.start();
            return hook;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its URL, with a secret in it. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/a-secret-token");
    }

    /** What was posted, in order. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
