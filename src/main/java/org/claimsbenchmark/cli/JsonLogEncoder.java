package org.claimsbenchmark.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.json.JsonWriter;

/**
 * One JSON object a line for every event of the log: {@code timestamp} in UTC, {@code level}, {@code logger}, {@code thread},
 * {@code message}, the context of the run ({@code edition}, {@code run}, {@code step}, {@code extract}) as far as there is one,
 * and an exception as types and frames. Never the exception's message: one of a driver or a framework may repeat a value of a
 * claim record.
 */
final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};

    private final JsonWriter<ILoggingEvent> writer = JsonWriter.<ILoggingEvent>of(members -> {
                members.add("timestamp", ILoggingEvent::getInstant);
                members.add("level", ILoggingEvent::getLevel);
                members.add("logger", ILoggingEvent::getLoggerName);
                members.add("thread", ILoggingEvent::getThreadName);
                members.add("message", ILoggingEvent::getFormattedMessage);
                members.addMapEntries(ILoggingEvent::getMDCPropertyMap);
                members.add("exceptions", JsonLogEncoder::exceptions).whenNotEmpty();
            })
            .withNewLineAtEnd();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return writer.writeToString(event).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    /** The exception, then what caused it, each without the frames that it shares with the one before. */
    private static List<Map<String, Object>> exceptions(ILoggingEvent event) {
        List<Map<String, Object>> exceptions = new ArrayList<>();
        IThrowableProxy thrown = event.getThrowableProxy();
        while (thrown != null && !thrown.isCyclic()) {
            StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
            exceptions.add(Map.of(
                    "type",
                    thrown.getClassName(),
                    "frames",
                    Stream.of(frames)
                            .limit(frames.length - thrown.getCommonFrames())
                            .map(frame -> frame.getStackTraceElement().toString())
                            .toList()));
            thrown = thrown.getCause();
        }
        return exceptions;
    }
}
