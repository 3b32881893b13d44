package dev.plimsoll.model.premortem;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// A risk and what the ballots say of it. The worst comes first: by the median of likelihood times impact, then by the
/// median of the impact, then as they were worded.
///
/// @param number of the risk, counted from 1
/// @param scores one a ballot
public record RankedRisk(int number, Risk risk, List<Score> scores) implements Comparable<RankedRisk> {
    private static final Comparator<RankedRisk> WORST_FIRST = Comparator.comparingDouble(
                    (RankedRisk risk) -> -risk.product().median())
            .thenComparingDouble(risk -> -risk.impact().median())
            .thenComparingInt(RankedRisk::number);

    public RankedRisk {
        scores = List.copyOf(scores);
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("risk " + number + " has no ballot");
        }
    }

    /// The middle and the ends of what the ballots say; a mean would hide that people disagree.
    ///
    /// @param median the mean of the two middle ones where their number is even
    public record Spread(double median, int lowest, int highest) {}

    public Spread likelihood() {
        return spread(Score::likelihood);
    }

    public Spread impact() {
        return spread(Score::impact);
    }

    /// Of likelihood times impact: 1 to 25.
    public Spread product() {
        return spread(Score::product);
    }

    private Spread spread(ToIntFunction<Score> part) {
        int[] sorted = scores.stream().mapToInt(part).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    @Override
    public int compareTo(RankedRisk other) {
        return WORST_FIRST.compare(this, other);
    }
}
