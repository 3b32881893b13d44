package dev.plimsoll.model.evidence.detect.bench;

import dev.plimsoll.model.evidence.detect.RequestEvent;
import dev.plimsoll.model.evidence.detect.bench.Watcher.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Prints how fast detectors notice changes, and how often they cry without one, beside the usual rules.
///
/// Every detector is calibrated by the same simulation: its limit is the value that 1 % of runs without a change
/// reach within 600 s (errors) or 300 s (latency). The sequential detectors appear a second time with the limit
/// that their formula gives, which is what a run uses; their measured false alarms are printed.
///
/// Arguments, all optional: `errors=0.005 rate=200 baseline=300 shape=LOGNORMAL seed=1`; `runs=1000` without a change
/// and `delays=400` with one, 0 for none; `only=errors` or `only=latency`; `rules=no` for the mixtures alone.
final class DetectorBench {
    private static final double FALSE_ALARMS = 0.01;
    private static final double LEAD = 60;

    private final Map<String, String> arguments;
    private final Traffic traffic;
    private final double baseline;
    private final int runs;
    private final int delays;
    private final long seed;

    private DetectorBench(Map<String, String> arguments) {
        this.arguments = arguments;
        this.traffic = new Traffic(number("rate", 200), number("errors", 0.005), shape());
        this.baseline = number("baseline", 300);
        this.runs = (int) number("runs", 1000);
        this.delays = (int) number("delays", 400);
        this.seed = (long) number("seed", 1);
    }

    public static void main(String[] args) {
        Map<String, String> arguments = new TreeMap<>();
        for (String arg : args) {
            int sign = arg.indexOf('=');
            arguments.put(arg.substring(0, sign), arg.substring(sign + 1));
        }
        new DetectorBench(arguments).run();
    }

    private double number(String name, double otherwise) {
        String given = arguments.get(name);
        return given == null ? otherwise : Double.parseDouble(given);
    }

    private Shape shape() {
        return Shape.valueOf(arguments.getOrDefault("shape", "LOGNORMAL"));
    }

    private void run() {
        System.out.printf(Locale.ROOT, "%s, baseline of %.0f s, seed %d%n", traffic, baseline, seed);
        String only = arguments.getOrDefault("only", "");
        if (!only.equals("latency")) {
            errors();
        }
        if (!only.equals("errors")) {
            latency();
        }
    }

    private void errors() {
        double base = traffic.errors();
        List<Change> changes = arguments.containsKey("errors")
                ? List.of(
                        Change.errorsTo(base * 2),
                        Change.errorsTo(base * 4),
                        Change.errorsTo(base * 10),
                        Change.errorsTo(Math.min(0.9, base * 60)))
                : List.of(Change.errorsTo(0.01), Change.errorsTo(0.02), Change.errorsTo(0.05), Change.errorsTo(0.3));
        header("errors", changes);
        if (rules()) {
            calibrated(Rules.errorRate("60 s rate, five in a row", 60, 60, 5), changes, 600);
            calibrated(Rules.errorRate("60 s rate every 60 s", 60, 60, 1), changes, 600);
            calibrated(Rules.errorRate("sliding 10 s rate", 10, 1, 1), changes, 600);
        }
        mixture(Mixtures.errors("mixture"), changes, 600);
    }

    private void latency() {
        List<Change> changes = List.of(
                Change.slower("x1.15", 1, latency -> latency * 1.15),
                Change.slower("x1.3", 1, latency -> latency * 1.3),
                Change.slower("x2", 1, latency -> latency * 2),
                Change.slower("+10 ms", 1, latency -> latency + 10),
                Change.slower("+100 ms on 5 %", 0.05, latency -> latency + 100));
        header("latency", changes);
        if (rules()) {
            calibrated(Rules.p99(60), changes, 300);
            calibrated(Rules.mannWhitney(10), changes, 300);
        }
        mixture(Mixtures.latency("mixture"), changes, 300);
    }

    private boolean rules() {
        return !arguments.getOrDefault("rules", "yes").equals("no");
    }

    private static void header(String what, List<Change> changes) {
        System.out.printf("%n%-26s %8s", what + ": median/p95 s, misses", "false");
        changes.forEach(change -> System.out.printf(" %22s", change.name()));
        System.out.println();
    }

    private void calibrated(Kind kind, List<Change> changes, double seconds) {
        double[] highest = highest(kind, seconds);
        line(kind.name(), kind, changes, seconds, limit(highest), highest);
    }

    private void mixture(Kind kind, List<Change> changes, double seconds) {
        double[] highest = highest(kind, seconds);
        line(kind.name() + ", calibrated", kind, changes, seconds, limit(highest), highest);
        double used = seconds * traffic.perSecond() / FALSE_ALARMS;
        line(kind.name() + ", as used", kind, changes, seconds, used, highest);
    }

    private static double limit(double[] highest) {
        double[] sorted = highest.clone();
        Arrays.sort(sorted);
        return Math.nextUp(sorted[(int) Math.ceil(sorted.length * (1 - FALSE_ALARMS)) - 1]);
    }

    private void line(String name, Kind kind, List<Change> changes, double seconds, double limit, double[] highest) {
        double cried =
                (double) Arrays.stream(highest).filter(value -> value >= limit).count() / highest.length;
        System.out.printf(Locale.ROOT, "%-26s %6.2f %%", name, cried * 100);
        for (Change change : delays == 0 ? List.<Change>of() : changes) {
            double[] times = IntStream.range(0, delays)
                    .parallel()
                    .mapToDouble(run -> delay(kind, change, seconds, limit, run))
                    .sorted()
                    .toArray();
            long misses = Arrays.stream(times).filter(Double::isInfinite).count();
            System.out.printf(
                    Locale.ROOT,
                    " %22s",
                    String.format(Locale.ROOT, "%.2f / %.2f, %d", times[delays / 2], times[delays * 95 / 100], misses));
        }
        System.out.println();
    }

    /// The highest value of each run without a change.
    private double[] highest(Kind kind, double seconds) {
        return IntStream.range(0, runs)
                .parallel()
                .mapToDouble(run -> {
                    Watcher watcher = kind.after(traffic.baseline(baseline, seed * 1_000_003 + run));
                    Traffic.Stream stream = traffic.stream(seed * 2_000_003 + run);
                    double most = Watcher.SILENT;
                    RequestEvent event = stream.next(Change.NONE, 0);
                    while (event.nanos() < seconds * 1e9) {
                        most = Math.max(most, watcher.see(event));
                        event = stream.next(Change.NONE, 0);
                    }
                    return most;
                })
                .toArray();
    }

    /// Seconds from the change to the first alarm after it; infinite when there was none in time.
    private double delay(Kind kind, Change change, double seconds, double limit, int run) {
        Watcher watcher = kind.after(traffic.baseline(baseline, seed * 3_000_017 + run));
        Traffic.Stream stream = traffic.stream(seed * 4_000_037 + run);
        // The change meets the looks of a rule at any moment between two of them.
        double begin = LEAD + (run % 60) + 0.5;
        RequestEvent event = stream.next(change, begin);
        while (event.nanos() < (begin + seconds) * 1e9) {
            if (watcher.see(event) >= limit && event.nanos() > begin * 1e9) {
                return event.nanos() / 1e9 - begin;
            }
            event = stream.next(change, begin);
        }
        return Double.POSITIVE_INFINITY;
    }
}
