package org.claimsbenchmark.job;

/** The figures do not hold together; they are not published. */
final class CheckFailed extends RuntimeException {

    CheckFailed(String message) {
        super(message);
    }
}
