package org.claimsbenchmark.extract.control;

/** A control file that cannot be taken at its word; the message says what was expected, found and is to be done. */
final class ControlFileFault extends RuntimeException {

    ControlFileFault(String message) {
        super(message);
    }
}
