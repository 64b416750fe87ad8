package org.claimsbenchmark.job;

import java.util.Map;
import org.slf4j.MDC;

/**
 * What structured logs say of every line: edition, run, step and extract, as far as the thread that writes it is at one. Names
 * and numbers alone, nothing of a claim.
 */
final class LogContext {

    private static final String EDITION = "edition";
    private static final String RUN = "run";
    private static final String STEP = "step";
    private static final String EXTRACT = "extract";

    private LogContext() {}

    static void edition(String name) {
        MDC.put(EDITION, name);
    }

    static void run(long runId) {
        MDC.put(RUN, Long.toString(runId));
    }

    static void step(String name) {
        MDC.put(STEP, name);
    }

    /** @param name null when the thread is at none */
    static void extract(String name) {
        if (name == null) {
            MDC.remove(EXTRACT);
        } else {
            MDC.put(EXTRACT, name);
        }
    }

    /** The attempt is over. */
    static void clear() {
        MDC.remove(EDITION);
        MDC.remove(RUN);
        MDC.remove(STEP);
        MDC.remove(EXTRACT);
    }

    /** Work that another thread does says the same of its lines as the thread that hands it over. */
    static Runnable handedOver(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
