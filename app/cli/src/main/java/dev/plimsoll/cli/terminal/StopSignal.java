package dev.plimsoll.cli.terminal;

/// Tells a command that the process is asked to end (Ctrl-C, SIGTERM), so that it can put things back first.
public interface StopSignal {
    /// Does not fire any more once it is closed.
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /// @param whenAsked called once, on another thread, when the process is asked to end; must not block
    Watch watch(Runnable whenAsked);
}
