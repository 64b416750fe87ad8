package org.claimsbenchmark.embedded;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A PostgreSQL program failed; the message is what it said of the cause. */
final class ServerFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private final String said;

    ServerFailure(String what, String said) {
        super("The embedded PostgreSQL " + what + ": " + cause(said));
        this.said = said;
    }

    /** Whether the server was kept from starting by something that soon passes. */
    boolean passing() {
        return says("pre-existing shared memory") || says("postmaster.pid") || portTaken();
    }

    boolean portTaken() {
        return says("Address already in use");
    }

    boolean diskFull() {
        return says("No space left on device");
    }

    private boolean says(String text) {
        return said.contains(text);
    }

    private static String cause(String said) {
        List<String> lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> causes =
                lines.stream().filter(ServerFailure::namesCause).distinct().toList();
        List<String> shown = causes.isEmpty() ? lines.subList(Math.max(0, lines.size() - 2), lines.size()) : causes;
        return String.join("; ", shown.subList(0, Math.min(3, shown.size())));
    }

    private static boolean namesCause(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.contains("fatal:") || lower.contains("panic:") || lower.contains("error:");
    }
}
