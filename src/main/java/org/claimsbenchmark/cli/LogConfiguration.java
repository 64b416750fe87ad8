package org.claimsbenchmark.cli;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * One logging for all commands, with and without Spring: to standard error, as results alone go to standard output.
 * {@code -Dclaims.log=debug} says more, stack frames included; {@code -Dlogback.configurationFile=FILE} names another one. A
 * service of logback's, which would else parse it from XML at each start.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    private static final String LEVEL = "claims.log";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        level(context, "org.claimsbenchmark", Level.toLevel(System.getProperty(LEVEL), Level.INFO));
        // the command says itself what failed
        level(context, "org.springframework.boot.SpringApplication", Level.OFF);
        level(context, "org.springframework.boot.diagnostics", Level.OFF);
        level(context, "org.springframework.context", Level.ERROR);
        level(context, Logger.ROOT_LOGGER_NAME, Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(standardError(context));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static void level(LoggerContext context, String logger, Level level) {
        context.getLogger(logger).setLevel(level);
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder(ProgramLogging.format()));
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> encoder(LogFormat format) {
        return switch (format) {
            case TEXT -> new TextLogEncoder();
            case JSON -> new JsonLogEncoder();
        };
    }
}
