package dev.plimsoll.engine.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;

/// The log of a program that nobody watches in a terminal: warnings and what is worse, with their time.
public final class WarningsOnStandardError extends LogSetUp {
    @Override
    protected void setUp(LoggerContext log) {
        log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        quieten(log);
        log.getLogger(Logger.ROOT_LOGGER_NAME)
                .addAppender(started(onStandardError(), "stderr", "%d{HH:mm:ss.SSS} %-5level %logger{24} %msg%n", log));
    }
}
