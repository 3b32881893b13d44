package dev.plimsoll.desktop;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Collects what JavaFX complains about in stylesheets.
final class CssWarnings extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("javafx.css");
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    CssWarnings() {
        start();
        logger.addAppender(this);
    }

    List<String> seen() {
        return warnings;
    }

    @Override
    protected void append(ILoggingEvent complaint) {
        warnings.add(complaint.getFormattedMessage());
    }

    @Override
    public void close() {
        logger.detachAppender(this);
    }
}
