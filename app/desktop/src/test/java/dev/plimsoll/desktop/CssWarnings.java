package dev.plimsoll.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Collects what JavaFX complains about in stylesheets.
final class CssWarnings extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    CssWarnings() {
        logger.addHandler(this);
    }

    List<String> seen() {
        return warnings;
    }

    @Override
    public void publish(LogRecord complaint) {
        warnings.add(complaint.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
