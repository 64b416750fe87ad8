package org.claimsbenchmark.check;

/** A file beside the extracts cannot be read or written as asked: its message says which, why, and what to do. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFile(String message) {
        super(message);
    }
}
