package org.claimsbenchmark.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * One line for every event of the log: time of the day, level and message, whose control characters become spaces. At debug
 * level an exception follows as types and frames. Never its message: one of a driver or a framework may repeat a value of a
 * claim record.
 */
final class TextLogEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int LONGEST_LEVEL = 5;

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String level = event.getLevel().toString();
        StringBuilder text = new StringBuilder();
        TIME.formatTo(event.getInstant(), text);
        text.append(' ').append(level).append(" ".repeat(LONGEST_LEVEL - level.length() + 1));
        text.append(CONTROLS.matcher(event.getFormattedMessage()).replaceAll(" "));
        text.append(System.lineSeparator());
        if (event.getThrowableProxy() != null && debugging()) {
            append(text, "", event.getThrowableProxy());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
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
