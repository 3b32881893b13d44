package dev.plimsoll.storage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks, twice a second, whether another process has changed the workspace, and tells who wants to know. One short
/// question to the server each time: it needs no connection of its own, and comes back by itself when the server does.
final class ChangeWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Reading reading;
    private final OpenServer server;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Thread thread;

    ChangeWatch(Reading reading, OpenServer server) {
        this.reading = reading;
        this.server = server;
    }

    /// From now on the listener is told, on a thread of the watch.
    synchronized void listen(Runnable listener) {
        listeners.add(listener);
        if (thread == null) {
            server.rememberOwnChanges();
            long now = revision();
            thread = Thread.ofVirtual().name("workspace-watch").start(() -> watch(now));
        }
    }

    private long revision() {
        return reading.read(handle -> Numbering.last(handle, Numbering.REVISION));
    }

    private void watch(long seen) {
        long last = seen;
        try {
            while (!ended.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                last = look(last);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // nobody interrupts it, and whoever does wants it to end
        }
    }

    private long look(long last) {
        try {
            long now = revision();
            if (server.othersMade(last, now)) {
                listeners.forEach(Runnable::run);
            }
            return now;
        } catch (WorkspaceProblem unreachable) {
            // Whoever works in the workspace is told by their own step; the watch asks again.
            LOG.debug("could not look for changes of others", unreachable);
            return last;
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
