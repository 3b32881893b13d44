package dev.plimsoll.desktop;

import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// A window in which somebody works through large inputs: of each step it prints how long it took until it was
/// seen, what of that the FX thread spent, and every time that our code held that thread for longer than people bear.
final class Watched implements AutoCloseable {
    private static final Duration BEARABLE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    final Window window;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread fx;
    private final FxWatchdog watchdog;
    private String round = "";
    private int holds;

    Watched(Window window) {
        this.window = window;
        this.fx = Window.onFx(Thread::currentThread);
        this.watchdog = new FxWatchdog(fx, BEARABLE);
    }

    /// What was never done before loads classes and is not compiled yet: everything is worked through twice, and the
    /// second time is the one that counts.
    void twice(Runnable tour) {
        for (String next : List.of("first", "again")) {
            round = next;
            holds = 0;
            System.out.printf(Locale.ROOT, "%-7s %-52s %9s %9s%n", round, "milliseconds", "to see", "FX thread");
            tour.run();
        }
        System.out.printf(Locale.ROOT, "holds above %d ms the second time: %d%n", BEARABLE.toMillis(), holds);
    }

    /// @param deed done on this thread
    /// @param seen asked on the FX thread
    void step(String what, Runnable deed, Callable<Boolean> seen) {
        settle();
        watchdog.taken();
        long spent = threads.getThreadCpuTime(fx.threadId());
        long start = System.nanoTime();
        deed.run();
        await(what).atMost(PATIENCE).pollInterval(BETWEEN_LOOKS).until(() -> Window.onFx(seen));
        long wall = System.nanoTime() - start;
        settle();
        long processor = threads.getThreadCpuTime(fx.threadId()) - spent;
        System.out.printf(Locale.ROOT, "%-7s %-52s %9.0f %9.0f%n", round, what, wall / 1e6, processor / 1e6);
        for (String hold : watchdog.taken()) {
            holds++;
            System.out.println("        held " + hold);
        }
    }

    /// Lets what follows a change be laid out and drawn, and the watchdog look once more.
    private void settle() {
        window.rest(Duration.ofMillis(300));
    }

    @Override
    public void close() {
        watchdog.taken();
        watchdog.close();
        window.close();
    }
}
