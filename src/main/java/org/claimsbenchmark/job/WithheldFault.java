package org.claimsbenchmark.job;

import java.sql.SQLException;

/**
 * An unexpected exception with its kind and stack but without its message: a library's message may quote what it was
 * given, and what it was given may be a claim.
 */
final class WithheldFault extends RuntimeException {

    private WithheldFault(String doing, Throwable fault) {
        super(doing + ": " + fault.getClass().getName() + " (its message is withheld; the stack shows where)");
        setStackTrace(fault.getStackTrace());
    }

    /** The same fault in a form that may be logged and stored. */
    static RuntimeException of(String doing, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return DatabaseFault.of(sql);
            }
            if (cause instanceof DatabaseFault
                    || cause instanceof WithheldFault
                    || cause instanceof RunRefused
                    || cause instanceof CheckFailed
                    || cause instanceof ChangesHeld) {
                return (RuntimeException) cause;
            }
        }
        return new WithheldFault(doing, fault);
    }
}
