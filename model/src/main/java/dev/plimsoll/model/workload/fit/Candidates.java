package dev.plimsoll.model.workload.fit;

import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.VaryingArrivals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The processes that are held against the counts of a log.
final class Candidates {
    private static final double DAY = 86_400;
    private static final double MOST_OF_A_DAY = 0.75 * DAY;
    private static final double LEAST_RATE = 1e-6;
    private static final double CLEARLY_MORE = 1.5;

    private final Bins bins;

    Candidates(Bins bins) {
        this.bins = bins;
    }

    List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        double mean = rate(bins.mean());
        all.add(new Candidate(new ArrivalProcess.Poisson(mean), _ -> mean, 1));
        all.add(ramp());
        if (bins.length() >= MOST_OF_A_DAY) {
            all.add(diurnal());
        }
        bursts(all);
        return all;
    }

    private double rate(double count) {
        return Math.max(LEAST_RATE, count / bins.width());
    }

    /// A straight line by least squares.
    private Candidate ramp() {
        double middle = bins.length() / 2;
        double mean = bins.mean();
        double up = 0;
        double spread = 0;
        for (int span = 0; span < bins.counts().length; span++) {
            double from = bins.middle(span) - middle;
            up += from * (bins.counts()[span] - mean);
            spread += from * from;
        }
        double slope = spread == 0 ? 0 : up / spread;
        double from = Math.max(0, (mean - slope * middle) / bins.width());
        double to = rate(mean + slope * middle);
        VaryingArrivals.Ramp ramp = new VaryingArrivals.Ramp(from, to, duration(bins.length()));
        return new Candidate(ramp, ramp::rate, 2);
    }

    /// A mean and a sine of one day by least squares, wherever in the day the log begins and ends.
    private Candidate diurnal() {
        double[][] sums = new double[3][4];
        for (int span = 0; span < bins.counts().length; span++) {
            double angle = 2 * Math.PI * bins.middle(span) / DAY;
            double[] row = {1, Math.sin(angle), Math.cos(angle), bins.counts()[span] / bins.width()};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 4; j++) {
                    sums[i][j] += row[i] * row[j];
                }
            }
        }
        double[] found = solved(sums);
        double mean = Math.max(LEAST_RATE, found[0]);
        double swing = Math.clamp(Math.hypot(found[1], found[2]) / mean, LEAST_RATE, 1);
        double shift = Math.atan2(found[2], found[1]) / (2 * Math.PI) * DAY;
        VaryingArrivals.Diurnal diurnal = new VaryingArrivals.Diurnal(mean, swing, duration(DAY));
        return new Candidate(diurnal, seconds -> diurnal.rate(seconds + shift), 3);
    }

    /// Three equations with three unknowns, by Gauss and Jordan; the sums of squares make them solvable.
    private static double[] solved(double[][] rows) {
        for (int pivot = 0; pivot < 3; pivot++) {
            for (int other = 0; other < 3; other++) {
                double factor = other == pivot ? 0 : rows[other][pivot] / rows[pivot][pivot];
                for (int column = 0; column < 4; column++) {
                    rows[other][column] -= factor * rows[pivot][column];
                }
            }
        }
        return new double[] {rows[0][3] / rows[0][0], rows[1][3] / rows[1][1], rows[2][3] / rows[2][2]};
    }

    /// Two levels that follow each other in equal periods, where the counts fall into two heaps.
    private void bursts(List<Candidate> all) {
        double threshold = between();
        List<Integer> starts = new ArrayList<>();
        long high = 0;
        double highCount = 0;
        double lowCount = 0;
        for (int span = 0; span < bins.counts().length; span++) {
            boolean up = bins.counts()[span] > threshold;
            boolean before = span > 0 && bins.counts()[span - 1] > threshold;
            if (up && !before && span > 0) {
                starts.add(span);
            }
            high += up ? 1 : 0;
            highCount += up ? bins.counts()[span] : 0;
            lowCount += up ? 0 : bins.counts()[span];
        }
        long low = bins.counts().length - high;
        if (starts.size() < 2 || high == 0 || low == 0) {
            return;
        }
        double burst = rate(highCount / high);
        double quiet = lowCount / low / bins.width();
        double every = Math.rint(median(starts)) * bins.width();
        double lasting = Math.max(1, Math.rint(every / bins.width() * high / bins.counts().length)) * bins.width();
        if (burst < CLEARLY_MORE * quiet || lasting >= every) {
            return;
        }
        VaryingArrivals.Bursts bursts =
                new VaryingArrivals.Bursts(quiet < LEAST_RATE ? 0 : quiet, burst, duration(every), duration(lasting));
        double first = starts.getFirst() * bins.width();
        all.add(new Candidate(
                bursts,
                seconds -> bursts.rate(
                        Math.floorMod((long) ((seconds - first) * 1_000), (long) (every * 1_000)) / 1_000.0),
                5));
    }

    /// The count that divides the counts into two heaps about their means (k-means with two means, Lloyd 1982).
    private double between() {
        double low = Arrays.stream(bins.counts()).min().orElse(0);
        double high = Arrays.stream(bins.counts()).max().orElse(0);
        for (int round = 0; round < 50; round++) {
            double middle = (low + high) / 2;
            double below = Arrays.stream(bins.counts())
                    .filter(count -> count <= middle)
                    .average()
                    .orElse(low);
            double above = Arrays.stream(bins.counts())
                    .filter(count -> count > middle)
                    .average()
                    .orElse(high);
            if (below == low && above == high) {
                break;
            }
            low = below;
            high = above;
        }
        return (low + high) / 2;
    }

    private static double median(List<Integer> starts) {
        double[] gaps = new double[starts.size() - 1];
        Arrays.setAll(gaps, at -> starts.get(at + 1) - starts.get(at));
        Arrays.sort(gaps);
        return gaps.length % 2 == 1 ? gaps[gaps.length / 2] : (gaps[gaps.length / 2 - 1] + gaps[gaps.length / 2]) / 2;
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.max(1, Math.round(Math.min(seconds, 7 * DAY) * 1_000)));
    }
}
