package org.claimsbenchmark.cli;

/** The command line or the environment asks for something impossible. The message says what, and what to do. */
final class UsageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageFault(String message) {
        super(message);
    }
}
