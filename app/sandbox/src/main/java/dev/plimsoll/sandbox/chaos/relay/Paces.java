package dev.plimsoll.sandbox.chaos.relay;

import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import java.util.random.RandomGenerator;

/// The paces of the classic faults.
final class Paces {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long MAX_MILLIS = 24L * 60 * 60 * 1000;

    private Paces() {}

    /// Every piece comes `latency` ± `jitter` milliseconds late, at most a day.
    static PacedStage.Pace latency(Toxic toxic, RandomGenerator random) {
        long latency = Math.clamp(toxic.number("latency"), -MAX_MILLIS, MAX_MILLIS) * NANOS_PER_MILLI;
        long jitter = Math.clamp(toxic.number("jitter"), 0, MAX_MILLIS) * NANOS_PER_MILLI;
        // A long line holds much: 8 MiB is 80 MB/s at 100 ms.
        return new FixedPace(8 << 20) {
            @Override
            public long due(long now, long previous, int size) {
                return now + latency + (jitter == 0 ? 0 : random.nextLong(-jitter, jitter + 1));
            }
        };
    }

    /// `rate` kilobytes of 1000 bytes a second, sent on in pieces of at most 20 ms.
    static PacedStage.Pace bandwidth(Toxic toxic) {
        long rate = Math.min(toxic.number("rate"), Integer.MAX_VALUE);
        if (rate <= 0) {
            return new FixedPace(Integer.MAX_VALUE);
        }
        return new FixedPace(256 << 10) {
            @Override
            public int pieceSize(int waiting) {
                return (int) Math.min(waiting, Math.max(1, rate * 20));
            }

            @Override
            public long due(long now, long previous, int size) {
                return Math.max(now, previous) + size * NANOS_PER_MILLI / rate;
            }
        };
    }

    /// Pieces of `average_size` ± `size_variation` bytes, `delay` microseconds apart. No size means no cutting.
    static PacedStage.Pace slicer(Toxic toxic, RandomGenerator random) {
        int average = Math.clamp(toxic.number("average_size"), 0, Integer.MAX_VALUE / 4);
        int variation = Math.clamp(toxic.number("size_variation"), 0, Integer.MAX_VALUE / 4);
        long delay = Math.clamp(toxic.number("delay"), 0, MAX_MILLIS * 1000) * 1000;
        return new FixedPace(256 << 10) {
            @Override
            public int pieceSize(int waiting) {
                return average == 0 ? waiting : average + random.nextInt(-variation, variation + 1);
            }

            @Override
            public long due(long now, long previous, int size) {
                return Math.max(now, previous) + delay;
            }
        };
    }

    /// Whole pieces, at once, up to a capacity.
    private static class FixedPace implements PacedStage.Pace {
        private final int capacity;

        FixedPace(int capacity) {
            this.capacity = capacity;
        }

        @Override
        public int pieceSize(int waiting) {
            return waiting;
        }

        @Override
        public long due(long now, long previous, int size) {
            return now;
        }

        @Override
        public int capacity() {
            return capacity;
        }
    }
}
