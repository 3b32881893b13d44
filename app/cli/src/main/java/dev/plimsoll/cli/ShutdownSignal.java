package dev.plimsoll.cli;

import dev.plimsoll.cli.terminal.StopSignal;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C, SIGTERM and SIGHUP as Java tells them: by its shutdown hook. While a command watches, the process lives on
/// until the command has ended, but no longer than its patience.
final class ShutdownSignal implements StopSignal {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ConcurrentLinkedQueue<Runnable> watchers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Installs the hook.
    static ShutdownSignal install() {
        ShutdownSignal signal = new ShutdownSignal();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(signal::stop));
        return signal;
    }

    private void stop() {
        if (watchers.isEmpty()) {
            return;
        }
        watchers.forEach(Runnable::run);
        try {
            boolean _ = ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            // The process ends anyway; whoever interrupted the hook wants it sooner.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Watch watch(Runnable whenAsked) {
        watchers.add(whenAsked);
        return () -> watchers.remove(whenAsked);
    }

    /// The command has ended and put everything back.
    void commandEnded() {
        ended.countDown();
    }
}
