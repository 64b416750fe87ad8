package org.claimsbenchmark.history;

/** What was asked about is not in the database; the message says what is expected and how to find it. */
public final class NotInHistory extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotInHistory(String message) {
        super(message);
    }
}
