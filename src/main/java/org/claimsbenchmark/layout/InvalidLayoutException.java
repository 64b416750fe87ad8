package org.claimsbenchmark.layout;

/** A layout that cannot be used: its message gives file, line, expectation and remedy. */
public final class InvalidLayoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidLayoutException(String message) {
        super(message);
    }
}
