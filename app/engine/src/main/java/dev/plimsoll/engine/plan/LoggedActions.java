package dev.plimsoll.engine.plan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes actions on plans into the program's log.
public final class LoggedActions implements ActionLog {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedActions.class);

    @Override
    public void keep(Action action) {
        LOG.info(
                "{} {} {} {}: {}",
                action.by(),
                action.allowed() ? "did" : "was refused to",
                action.action(),
                action.subject(),
                action.why());
    }
}
