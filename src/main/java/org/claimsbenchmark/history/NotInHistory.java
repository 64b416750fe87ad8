package org.claimsbenchmark.history;

/** What was asked about is not in the database; the message says what is expected and how to find it. */
public final class NotInHistory extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Of an edition without runs. */
    public static NotInHistory edition(String edition) {
        return new NotInHistory("edition " + edition + ": expected runs, found none; 'editions' lists what there is");
    }

    /** @param message what was expected, what was found, and how to find what there is */
    public NotInHistory(String message) {
        super(message);
    }
}
