package org.claimsbenchmark.export;

/** What was asked for is not exported, and nothing is written; the message says why and what to do. */
public final class ExportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExportRefused(String message) {
        super(message);
    }
}
