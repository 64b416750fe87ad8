package org.claimsbenchmark.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.claimsbenchmark.testing.HookServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How a notification reaches a server, and what is said when it does not. */
class WebhookTest {

    private static final Notification NOTIFICATION = new Notification(
            "main",
            "PUBLISHED_WITHOUT_SOME",
            6,
            17L,
            "2026-01-05T03:00:00Z",
            3,
            1,
            1,
            List.of(new Notification.Subject("LATE_DELIVERY", "aetna-daily")));

    @Test
    void itIsOneSmallJsonDocument() {
        try (HookServer server = HookServer.answering(204)) {
            assertThat(new Webhook(server.url()).tell(NOTIFICATION)).isEmpty();
            assertThat(server.bodies()).hasSize(1);
            assertThat(JsonMapper.shared().readTree(server.bodies().get(0)))
                    .isEqualTo(JsonMapper.shared().readTree("""
                                    {"edition": "main", "status": "PUBLISHED_WITHOUT_SOME", "exit_code": 6, "run": 17,
                                     "began": "2026-01-05T03:00:00Z", "extracts_given": 3, "extracts_loaded": 1,
                                     "extracts_refused": 1,
                                     "alarms": [{"code": "LATE_DELIVERY", "subject": "aetna-daily"}]}
                                    """));
        }
    }

    @Test
    void itIsPostedOnceMoreWhereTheServerFails() {
        try (HookServer server = HookServer.answering(500, 200)) {
            assertThat(new Webhook(server.url()).tell(NOTIFICATION)).isEmpty();
            assertThat(server.bodies()).hasSize(2);
        }
    }

    @Test
    void whatWentWrongIsSaidWithoutTheUrl() {
        URI gone;
        try (HookServer server = HookServer.answering(403)) {
            gone = server.url();
            assertThat(new Webhook(gone).tell(NOTIFICATION)).contains("it answered with status 403");
            assertThat(server.bodies()).hasSize(2);
        }
        assertThat(new Webhook(gone).tell(NOTIFICATION)).contains("it could not be reached (ConnectException)");
        assertThat(new Webhook(gone).toString()).doesNotContain("token");
    }
}
