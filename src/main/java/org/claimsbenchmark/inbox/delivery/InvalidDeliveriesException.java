package org.claimsbenchmark.inbox.delivery;

/** Expected deliveries that cannot be used: the message gives file, line, expectation and remedy. */
public final class InvalidDeliveriesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidDeliveriesException(String message) {
        super(message);
    }
}
