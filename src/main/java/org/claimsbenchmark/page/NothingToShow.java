package org.claimsbenchmark.page;

/** The edition or the run that was asked for is not published; the message says what is expected and what to do. */
public final class NothingToShow extends RuntimeException {

    private static final long serialVersionUID = 1;

    NothingToShow(String message) {
        super(message);
    }
}
