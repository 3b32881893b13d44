package dev.plimsoll.sandbox.stub;

import com.github.tomakehurst.wiremock.common.Notifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// WireMock's messages, in our log instead of on the console.
final class LoggedNotes implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedNotes.class);

    @Override
    public void info(String message) {
        LOG.debug("{}", message);
    }

    @Override
    public void error(String message) {
        LOG.warn("{}", message);
    }

    @Override
    public void error(String message, Throwable cause) {
        LOG.warn("{}", message, cause);
    }
}
