package org.claimsbenchmark.cli;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The one logging of the program, as {@link LogConfiguration} says. It starts once, before whatever may log on several threads:
 * Spring would start it a second time, and what other threads log meanwhile would be lost.
 */
final class ProgramLogging {

    private static boolean started;
    private static volatile LogFormat format = LogFormat.TEXT;

    private ProgramLogging() {}

    /** What every line of the log looks like; has to be said before anything logs. */
    static void format(LogFormat chosen) {
        format = chosen;
    }

    static LogFormat format() {
        return format;
    }

    /** Starts it, or waits until another thread has. */
    static synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // where it is not said, Spring's way to SLF4J leads through the interfaces of another logging
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.Slf4jLogFactory");
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
