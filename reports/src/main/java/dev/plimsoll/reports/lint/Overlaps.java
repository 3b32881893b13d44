package dev.plimsoll.reports.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Leaves one finding for each stretch of text.
final class Overlaps {
    private static final Comparator<Finding> WORST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparingInt(finding -> finding.start() - finding.end())
            .thenComparingInt(Finding::start)
            .thenComparing(Finding::rule);

    private Overlaps() {}

    /// The worst of those that overlap, in the order of the text.
    static List<Finding> without(List<Finding> findings) {
        List<Finding> left = new ArrayList<>(findings);
        left.sort(WORST);
        List<Finding> kept = new ArrayList<>();
        for (Finding one : left) {
            if (kept.stream().noneMatch(other -> one.start() < other.end() && other.start() < one.end())) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(kept);
    }
}
