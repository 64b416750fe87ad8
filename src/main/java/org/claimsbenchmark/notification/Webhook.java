package org.claimsbenchmark.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Where notifications are posted to. Its URL may hold a secret, and stands in no message. */
public final class Webhook {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 2;

    private final URI url;

    public Webhook(URI url) {
        this.url = url;
    }

    /** Posts it, twice when need be. What went wrong, as the end of a sentence; nothing when it was taken. */
    public Optional<String> tell(Notification notification) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(notification.toJson()))
                .build();
        Optional<String> fault = Optional.empty();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            fault = post(client, request);
            if (fault.isEmpty()) {
                return fault;
            }
        }
        return fault;
    }

    private static Optional<String> post(HttpClient client, HttpRequest request) {
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("it answered with status " + status);
        } catch (IOException e) {
            return Optional.of("it could not be reached (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the notification was interrupted");
        }
    }

    @Override
    public String toString() {
        return "Webhook";
    }
}
