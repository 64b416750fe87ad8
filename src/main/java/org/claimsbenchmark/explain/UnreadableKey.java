package org.claimsbenchmark.explain;

/** What was asked about cannot be read as a cell or a record; the message says what is expected. */
public final class UnreadableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableKey(String message) {
        super(message);
    }
}
