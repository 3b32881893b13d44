package dev.plimsoll.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Changes something once a frame, and measures how long the frames take. To be of use the toolkit has
/// to draw as fast as it can, `-Djavafx.animation.fullspeed=true`: then the time from one frame to the
/// next is what one costs.
///
/// @param wall from frame to frame in nanoseconds, in ascending order
/// @param processor what the FX thread and the one that draws spent on each, in nanoseconds, in ascending order
record Frames(long[] wall, long[] processor) {
    /// The first ones load classes.
    private static final int WARM_UP = 120;

    /// @param step told the number of the frame, from 0, on the FX thread
    static Frames of(int frames, IntConsumer step) {
        CompletableFuture<Frames> done = new CompletableFuture<>();
        Window.onFx(() -> {
            new Watch(frames, step, done).start();
            return true;
        });
        return done.join();
    }

    void print(String what) {
        System.out.printf(
                Locale.ROOT,
                "%-56s %7.1f %7.1f %7.1f %13.1f %7.1f%n",
                what,
                millis(wall, 0.5),
                millis(wall, 0.95),
                millis(wall, 1),
                millis(processor, 0.5),
                millis(processor, 0.95));
    }

    static void head() {
        System.out.printf(
                Locale.ROOT,
                "%-56s %7s %7s %7s %13s %7s%n",
                "milliseconds a frame",
                "p50",
                "p95",
                "max",
                "processor p50",
                "p95");
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] / 1e6;
    }

    private static final class Watch extends AnimationTimer {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final IntConsumer step;
        private final CompletableFuture<Frames> done;
        private final long[] wall;
        private final long[] processor;
        private final long[] drawing;
        private int frame = -WARM_UP - 1;
        private long last;
        private long lastProcessor;

        Watch(int frames, IntConsumer step, CompletableFuture<Frames> done) {
            this.step = step;
            this.done = done;
            this.wall = new long[frames];
            this.processor = new long[frames];
            this.drawing = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                    .mapToLong(Thread::threadId)
                    .toArray();
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            long spent = processor();
            if (frame >= 0) {
                wall[frame] = time - last;
                processor[frame] = spent - lastProcessor;
            }
            last = time;
            lastProcessor = spent;
            if (++frame == wall.length) {
                stop();
                Arrays.sort(wall);
                Arrays.sort(processor);
                done.complete(new Frames(wall, processor));
            } else {
                step.accept(frame);
            }
        }

        private long processor() {
            return threads.getCurrentThreadCpuTime()
                    + Arrays.stream(drawing).map(threads::getThreadCpuTime).sum();
        }
    }
}
