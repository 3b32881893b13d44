package dev.plimsoll.model.workload.fit;

import dev.plimsoll.model.workload.ArrivalProcess;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// The arrival process that explains a log best, and how well it does.
///
/// @param process the process
/// @param fits whether the log gives no reason to doubt it, at a level of 1 %
/// @param excess how many times as much the counts vary as the process says; about 1 where it fits
/// @param sentence what was found, for people
public record ArrivalFit(ArrivalProcess process, boolean fits, double excess, String sentence) {
    private static final double LEVEL = 0.01;
    private static final double EVEN = 0.5;
    /// The 99 % point of the greatest difference of distribution functions, over the root of the number of gaps.
    private static final double KOLMOGOROV = 1.628;

    /// @param times sorted, in nanoseconds
    /// @param fine whether they tell fractions of a second
    static ArrivalFit of(long[] times, boolean fine) {
        Bins bins = Bins.of(times, fine);
        Candidate best = new Candidates(bins)
                .all().stream()
                        .min(Comparator.comparingDouble(candidate -> candidate.cost(bins)))
                        .orElseThrow();
        double excess = bins.excess(best.rate(), best.parameters());
        double chance = bins.chance(excess, best.parameters());
        if (best.process() instanceof ArrivalProcess.Poisson poisson && excess < EVEN && chance > 1 - LEVEL) {
            return new ArrivalFit(
                    new ArrivalProcess.Constant(poisson.perSecond()),
                    true,
                    excess,
                    "The counts vary only " + times(excess)
                            + " as much as independent arrivals would: they come evenly.");
        }
        if (chance < LEVEL && fine) {
            TailFit tail = TailFit.of(gaps(times));
            if (tail != null && tail.gain() > Math.log(times.length)) {
                return longTail(tail, times, excess);
            }
        }
        return counted(best.process(), bins, excess, chance, fine);
    }

    private static ArrivalFit counted(ArrivalProcess process, Bins bins, double excess, double chance, boolean fine) {
        boolean fits = chance >= LEVEL;
        String spans = "in " + bins.counts().length + " spans of " + Math.round(bins.width()) + " s";
        String found =
                "The counts " + spans + " vary " + times(excess) + " as much as this process says (chi-squared, p = "
                        + String.format(Locale.ROOT, "%.2g", chance) + "). ";
        String judgement = fits
                ? "The log gives no reason to doubt it."
                : "Real arrivals vary more than any process that Plimsoll knows."
                        + (fine
                                ? ""
                                : " The log tells whole seconds only, so the gaps between requests are not known.");
        return new ArrivalFit(process, fits, excess, found + judgement);
    }

    /// A tail that does not explain the log knows its mean no better than the log does, whose rate is
    /// taken then.
    private static ArrivalFit longTail(TailFit tail, long[] times, double excess) {
        int gaps = times.length - 1;
        boolean fits = tail.distance() <= KOLMOGOROV / Math.sqrt(gaps);
        double observed = gaps * 1e9 / (times[gaps] - times[0]);
        return new ArrivalFit(
                fits
                        ? tail.process()
                        : new ArrivalProcess.LongTail(observed, tail.process().tail()),
                fits,
                excess,
                "The gaps between requests have a long tail: their distribution is at most "
                        + String.format(Locale.ROOT, "%.1f", 100 * tail.distance())
                        + " percentage points from this one"
                        + (fits ? "." : ", more than chance explains, but nearer than that of independent arrivals."));
    }

    private static String times(double excess) {
        return String.format(Locale.ROOT, "%.2f times", excess);
    }

    private static double[] gaps(long[] times) {
        double[] gaps = new double[times.length - 1];
        Arrays.setAll(gaps, at -> (times[at + 1] - times[at]) / 1e9);
        Arrays.sort(gaps);
        return gaps;
    }
}
