package dev.plimsoll.cli.consumer;

import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.consumer.ReplayWatch;
import dev.plimsoll.model.contract.consumer.replay.ReplayedInteraction;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tells on the error stream how a replay gets on, and ends it when the process is asked to end.
public final class ReplayProgress implements ReplayWatch, AutoCloseable {
    private static final String REWRITE = "\r\u001b[2K";

    private final Terminal terminal;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final StopSignal.Watch watch;
    private final boolean interactive;

    /// @param breakOff ends the call that is being made
    public ReplayProgress(Terminal terminal, StopSignal stop, Runnable breakOff) {
        this.terminal = terminal;
        this.interactive = terminal.interactive();
        this.watch = stop.watch(() -> {
            stopped.set(true);
            breakOff.run();
        });
    }

    @Override
    public void done(ReplayedInteraction interaction, int number, int of) {
        String line =
                Visible.line(number + " of " + of + "  " + interaction.verdict() + "  " + interaction.description());
        if (interactive) {
            terminal.err().print(REWRITE + line);
            terminal.err().flush();
        } else {
            terminal.note(line);
        }
    }

    @Override
    public boolean stopped() {
        return stopped.get();
    }

    @Override
    public void close() {
        watch.close();
        if (interactive) {
            terminal.err().print(REWRITE);
            terminal.err().flush();
        }
    }
}
