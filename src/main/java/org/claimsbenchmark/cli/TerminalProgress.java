package org.claimsbenchmark.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.claimsbenchmark.job.Progress;
import org.claimsbenchmark.job.ProgressListener;

/** One line on the terminal that says how far the run has come, written over itself. */
final class TerminalProgress implements ProgressListener, AutoCloseable {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final PrintWriter terminal;
    private int width;
    private boolean closed;

    /** @param silent whether nothing is to be shown */
    TerminalProgress(PrintWriter terminal, boolean silent) {
        this.terminal = terminal;
        this.closed = silent;
    }

    /** On standard error; silent where that is no terminal. */
    static TerminalProgress of(Surroundings surroundings) {
        return new TerminalProgress(surroundings.err(), !isTerminal(surroundings.environment()));
    }

    /** Whether standard error goes to a terminal that can write over a line. */
    private static boolean isTerminal(Map<String, String> environment) {
        if ("dumb".equals(environment.get("TERM")) || !environment.containsKey("TERM")) {
            return false;
        }
        try {
            String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noSuchFileSystem) {
            Console console = System.console();
            return console != null;
        }
    }

    @Override
    public synchronized void moved(Progress progress) {
        if (!closed) {
            show(progress.text());
        }
    }

    /** The line is gone: what is printed next stands in its place. */
    @Override
    public synchronized void close() {
        if (!closed && width > 0) {
            show("");
        }
        closed = true;
    }

    private void show(String text) {
        String padding = " ".repeat(Math.max(0, width - text.length()));
        terminal.print("\r" + text + padding + "\r");
        terminal.flush();
        width = text.length();
    }
}
