package org.claimsbenchmark.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a push gateway gets over HTTP, and what becomes of it when there is none. */
@Tag("any-server")
class PushGatewayTest {

    private final List<String> requests = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private HttpServer gateway;
    private int answer = 200;

    @BeforeEach
    void listen() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n"
                    + exchange.getRequestHeaders().getFirst("Authorization") + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        gateway.start();
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stop() {
        logger().detachAppender(log);
        gateway.stop(0);
    }

    @Test
    void theMetersOfTheEditionReplaceThoseOfBefore() {
        address("").push(new RunMetrics(), "what-if");
        assertThat(requests).singleElement().asString().satisfies(request -> {
            assertThat(request.lines().findFirst()).hasValue("PUT /metrics/job/claims_benchmark/edition/what-if");
            assertThat(request).contains("\nnull\n", "\nclaims_run_in_progress 0.0\n");
        });
        assertThat(log.list).isEmpty();
    }

    @Test
    void userAndPasswordOfTheAddressAreSentAndNeverSaid() {
        PushGatewayAddress address = address("monitor:p%40ss@");
        address.push(new RunMetrics(), "main");
        assertThat(requests)
                .singleElement()
                .asString()
                .contains(
                        "Basic " + Base64.getEncoder().encodeToString("monitor:p@ss".getBytes(StandardCharsets.UTF_8)));
        assertThat(address).asString().doesNotContain("monitor", "ss@");
    }

    @Test
    void aGatewayThatRefusesOrIsAwayIsAWarningWithoutPasswordAndNoMore() {
        answer = 403;
        PushGatewayAddress address = address("monitor:secret@");
        address.push(new RunMetrics(), "main");
        gateway.stop(0);
        address.push(new RunMetrics(), "main");
        assertThat(log.list).hasSize(2).allSatisfy(event -> {
            assertThat(event.getLevel().toString()).isEqualTo("WARN");
            assertThat(event.getFormattedMessage())
                    .contains("are not pushed to http://127.0.0.1:")
                    .doesNotContain("secret", "monitor");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gateway:9091", "ftp://gateway/", "http:///", "http://user:secret@", "http://a b:secret@c/"})
    void whatIsNoAddressIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> PushGatewayAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected http://HOST:PORT or https://HOST:PORT of a push gateway");
    }

    private PushGatewayAddress address(String userInfo) {
        return PushGatewayAddress.of(
                "http://" + userInfo + "127.0.0.1:" + gateway.getAddress().getPort());
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(PushGatewayAddress.class);
    }
}
