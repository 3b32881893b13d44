package dev.plimsoll.model.evidence.detect.bench;

import dev.plimsoll.model.evidence.detect.RequestEvent;
import java.util.Arrays;
import java.util.function.Function;

/// The usual rules over windows of whole seconds.
final class Rules {
    private Rules() {}

    /// Errors over requests of the last seconds, looked at every so many seconds, so many looks in a row.
    static Watcher.Kind errorRate(String name, int seconds, int every, int inARow) {
        return new Named(name, _ -> new ErrorRate(seconds, every, inARow));
    }

    /// p99 of the last seconds, looked at every second.
    static Watcher.Kind p99(int seconds) {
        return new Named("p99 over " + seconds + " s", _ -> new P99(seconds));
    }

    /// Mann and Whitney's statistic of the last seconds against the baseline, looked at every second.
    static Watcher.Kind mannWhitney(int seconds) {
        return new Named("Mann-Whitney " + seconds + " s", baseline -> new MannWhitney(baseline.latencies(), seconds));
    }

    record Named(String name, Function<Traffic.Baseline, Watcher> make) implements Watcher.Kind {
        @Override
        public Watcher after(Traffic.Baseline baseline) {
            return make.apply(baseline);
        }
    }

    /// Sums of a sliding window of whole seconds.
    private static final class Sliding {
        private final double[] perSecond;
        private double sum;

        Sliding(int seconds) {
            this.perSecond = new double[seconds];
        }

        void add(int second, double value) {
            perSecond[second % perSecond.length] += value;
            sum += value;
        }

        void drop(int second) {
            sum -= perSecond[second % perSecond.length];
            perSecond[second % perSecond.length] = 0;
        }
    }

    /// Calls [#look] at the end of every second.
    private abstract static class BySecond implements Watcher {
        private int second;

        @Override
        public double see(RequestEvent event) {
            double seen = SILENT;
            while (event.nanos() >= (second + 1) * 1_000_000_000L) {
                seen = Math.max(seen, look(second + 1));
                second++;
                begin(second);
            }
            add(second, event);
            return seen;
        }

        abstract void add(int second, RequestEvent event);

        abstract void begin(int second);

        abstract double look(int seconds);
    }

    private static final class ErrorRate extends BySecond {
        private final Sliding failures;
        private final Sliding requests;
        private final int every;
        private final double[] looks;
        private int looked;

        ErrorRate(int seconds, int every, int inARow) {
            this.failures = new Sliding(seconds);
            this.requests = new Sliding(seconds);
            this.every = every;
            this.looks = new double[inARow];
        }

        @Override
        void add(int second, RequestEvent event) {
            requests.add(second, 1);
            failures.add(second, event.failed() ? 1 : 0);
        }

        @Override
        void begin(int second) {
            requests.drop(second);
            failures.drop(second);
        }

        @Override
        double look(int seconds) {
            if (seconds % every != 0 || seconds < requests.perSecond.length) {
                return SILENT;
            }
            looks[looked++ % looks.length] = failures.sum / Math.max(1, requests.sum);
            return looked < looks.length ? SILENT : Arrays.stream(looks).min().orElseThrow();
        }
    }

    private static final class MannWhitney extends BySecond {
        private final double[] sorted;
        private final Sliding ranks;
        private final Sliding requests;

        MannWhitney(double[] baseline, int seconds) {
            this.sorted = baseline.clone();
            Arrays.sort(sorted);
            this.ranks = new Sliding(seconds);
            this.requests = new Sliding(seconds);
        }

        @Override
        void add(int second, RequestEvent event) {
            int found = Arrays.binarySearch(sorted, event.latency());
            ranks.add(second, (found < 0 ? -found - 1 : found) / (double) sorted.length);
            requests.add(second, 1);
        }

        @Override
        void begin(int second) {
            ranks.drop(second);
            requests.drop(second);
        }

        @Override
        double look(int seconds) {
            return seconds < ranks.perSecond.length ? SILENT : ranks.sum / Math.max(1, requests.sum);
        }
    }

    /// Counts latencies in bins of 0.5 %.
    private static final class P99 extends BySecond {
        private static final int BINS = 4000;
        private static final double WIDTH = Math.log(1.005);

        private final int[][] perSecond;
        private final int[] all = new int[BINS];
        private int requests;

        P99(int seconds) {
            this.perSecond = new int[seconds][BINS];
        }

        @Override
        void add(int second, RequestEvent event) {
            int bin = (int) Math.clamp(Math.log(event.latency() * 100) / WIDTH, 0, BINS - 1);
            perSecond[second % perSecond.length][bin]++;
            all[bin]++;
            requests++;
        }

        @Override
        void begin(int second) {
            int[] old = perSecond[second % perSecond.length];
            for (int bin = 0; bin < BINS; bin++) {
                all[bin] -= old[bin];
                requests -= old[bin];
            }
            Arrays.fill(old, 0);
        }

        @Override
        double look(int seconds) {
            if (seconds < perSecond.length) {
                return SILENT;
            }
            int above = 0;
            int bin = BINS - 1;
            while (bin > 0 && above + all[bin] <= requests / 100) {
                above += all[bin--];
            }
            // Within the bin by interpolation, so that the limit can be finer than a bin.
            return bin + 1 - (requests / 100.0 - above) / Math.max(1, all[bin]);
        }
    }
}
