package org.claimsbenchmark.cli;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.slf4j.LoggerFactory;

/**
 * Writes an exception to the log as types and frames, when the log is at debug level. Never its message: one of a driver or
 * a framework may repeat a value of a claim record.
 */
public final class StackFrames extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        if (event.getThrowableProxy() != null && debugging()) {
            append(text, "", event.getThrowableProxy());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String relation, IThrowableProxy thrown) {
        text.append(relation).append(thrown.getClassName()).append(System.lineSeparator());
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < frames.length - thrown.getCommonFrames(); i++) {
            text.append("    ").append(frames[i].getSTEAsString()).append(System.lineSeparator());
        }
        if (thrown.getCause() != null && !thrown.isCyclic()) {
            append(text, "  caused by ", thrown.getCause());
        }
    }

    private static boolean debugging() {
        return LoggerFactory.getLogger("org.claimsbenchmark").isDebugEnabled();
    }
}
