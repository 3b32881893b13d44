package dev.plimsoll.model.evidence.analysis;

import java.util.List;

/// Several metrics together. Immutable.
///
/// @param metrics with what was measured so far, at least one
public record Analysis(List<MetricProgress> metrics) {
    public Analysis {
        metrics = List.copyOf(metrics);
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("an analysis measures at least one metric");
        }
    }

    public static Analysis start(List<Metric> metrics) {
        return new Analysis(metrics.stream().map(MetricProgress::start).toList());
    }

    /// With one more measurement of one metric.
    ///
    /// @throws IllegalArgumentException if there is no such metric
    public Analysis after(String name, Reading reading) {
        if (metrics.stream().noneMatch(progress -> named(progress, name))) {
            throw new IllegalArgumentException("there is no metric '" + name + "' in this analysis");
        }
        return new Analysis(metrics.stream()
                .map(progress -> named(progress, name) ? progress.after(reading) : progress)
                .toList());
    }

    private static boolean named(MetricProgress progress, String name) {
        return progress.metric().name().equals(name);
    }

    /// Told to end now, whatever is still to be measured.
    public Analysis ended() {
        return new Analysis(metrics.stream().map(MetricProgress::ended).toList());
    }

    /// The worst of the metrics that have a say: at once when one was refused, and passed only when all have ended. If
    /// all are dry runs it passes as soon as they have ended, whatever they said.
    public Standing standing() {
        Standing worst = metrics.stream()
                .filter(progress -> !progress.metric().dryRun())
                .map(MetricProgress::standing)
                .reduce(Standing.PASSED, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        boolean goingOn =
                metrics.stream().anyMatch(progress -> !progress.standing().ended());
        return worst == Standing.PASSED && goingOn ? Standing.RUNNING : worst;
    }
}
