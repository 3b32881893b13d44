package dev.plimsoll.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Watches that our code does not hold the FX thread: a story fails whose code kept it busy for longer than a bound.
///
/// What counts is the time for which the FX thread had a processor between two actions that this watchdog puts into
/// its queue, and not the time by the clock: on a busy machine a thread waits long without doing anything wrong. The
/// bound is twenty times what a warm program is held to: a story builds every screen for the first time, its code is
/// still loaded and interpreted, and other processes share the caches of a slow machine. Only what was seen in our own
/// code counts, not what a test does itself, such as taking pictures.
final class FxWatchdog implements AutoCloseable {
    /// Processor time.
    static final Duration BOUND = Duration.ofSeconds(1);

    private static final long STEP_MILLIS = 10;
    private static final Pattern OURS = Pattern.compile("dev\\.plimsoll\\..*");
    private static final Pattern OF_TESTS = Pattern.compile(
            ".*(Test|Gallery|Bench|\\.Watched|\\.Window|\\.Pictures|\\.Nameless|\\.FxWatchdog)([$./].*)?");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<String> holds = Collections.synchronizedList(new ArrayList<>());
    private final Thread fx;
    private final Duration bound;
    private final Thread watcher;
    private volatile boolean over;

    /// @param fx the FX thread
    FxWatchdog(Thread fx, Duration bound) {
        this.fx = fx;
        this.bound = bound;
        watcher = Thread.ofPlatform().daemon().name("fx-watchdog").start(this::watch);
    }

    private void watch() {
        try {
            while (!over) {
                look();
                Thread.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void look() throws InterruptedException {
        long before = threads.getThreadCpuTime(fx.threadId());
        CountDownLatch reached = new CountDownLatch(1);
        Platform.runLater(reached::countDown);
        List<String> seen = new ArrayList<>();
        while (!reached.await(STEP_MILLIS, TimeUnit.MILLISECONDS) && !over) {
            if (since(before).compareTo(bound.dividedBy(4)) > 0) {
                ours(fx.getStackTrace()).forEach(seen::add);
            }
        }
        Duration held = since(before);
        if (held.compareTo(bound) > 0 && !seen.isEmpty()) {
            holds.add(held.toMillis() + " ms, seen in " + often(seen));
        }
    }

    /// Where it was seen most.
    private static List<String> often(List<String> seen) {
        Map<String, Long> counts =
                seen.stream().collect(Collectors.groupingBy(frame -> frame, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(8)
                .map(frame -> frame.getValue() + " x " + frame.getKey())
                .toList();
    }

    /// What was found so far, which is forgotten with this: for somebody who lists the holds instead of failing.
    List<String> taken() {
        synchronized (holds) {
            List<String> taken = List.copyOf(holds);
            holds.clear();
            return taken;
        }
    }

    private Duration since(long before) {
        return Duration.ofNanos(threads.getThreadCpuTime(fx.threadId()) - before);
    }

    /// The innermost frames of ours in a stack.
    private static Stream<String> ours(StackTraceElement[] stack) {
        return Stream.of(stack)
                .filter(frame -> OURS.matcher(frame.getClassName()).matches()
                        && !OF_TESTS.matcher(frame.getClassName()).matches())
                .limit(2)
                .map(StackTraceElement::toString);
    }

    /// @throws AssertionError if the thread was held
    @Override
    public void close() {
        over = true;
        try {
            watcher.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (!holds.isEmpty()) {
            throw new AssertionError("Our code held the FX thread for more than " + bound.toMillis()
                    + " ms of processor time:\n" + holds.stream().collect(Collectors.joining("\n")));
        }
    }
}
