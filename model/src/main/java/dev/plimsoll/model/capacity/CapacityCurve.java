package dev.plimsoll.model.capacity;

import dev.plimsoll.model.evidence.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a climb of load found, folded from its steps: the knee, what was hit first, and the headroom above the peak.
///
/// @param peak what was rehearsed
/// @param steps in the order in which they were measured
public record CapacityCurve(Peak peak, List<LoadStep> steps) {
    /// Where the service stops bearing more.
    ///
    /// @param from the highest load that it bore, in requests a second; 0 when it bore none
    /// @param to the lowest load above that which it did not bear
    /// @param hit the limits that this broke
    public record Knee(double from, double to, List<LoadStep.Limit> hit) {
        public Knee {
            hit = List.copyOf(hit);
        }

        /// The middle, by ratio.
        public double at() {
            return from == 0 ? to / 2 : Math.sqrt(from * to);
        }

        /// In words: `between 780 and 840 requests a second`.
        public String words() {
            return "between " + rate(from) + " and " + rate(to) + " requests a second";
        }
    }

    public CapacityCurve {
        steps = List.copyOf(steps);
    }

    /// The steps by their load, each load as it was seen last: a step that was tried again counts as it was then.
    public List<LoadStep> byLoad() {
        return steps.stream()
                .collect(Collectors.toMap(LoadStep::offered, step -> step, (_, later) -> later))
                .values()
                .stream()
                .sorted(Comparator.comparingDouble(LoadStep::offered))
                .toList();
    }

    /// The highest load that was borne, in requests a second; 0 when none was.
    public double borne() {
        return byLoad().stream()
                .filter(step -> step.broken(peak).isEmpty())
                .mapToDouble(LoadStep::offered)
                .max()
                .orElse(0);
    }

    /// Empty while no limit was hit that is the service's.
    public Optional<Knee> knee() {
        double borne = borne();
        return byLoad().stream()
                .filter(step -> step.offered() > borne && !step.broken(peak).isEmpty())
                .findFirst()
                .map(step -> new Knee(borne, step.offered(), step.broken(peak)))
                .filter(knee -> !knee.hit().contains(LoadStep.Limit.GENERATOR));
    }

    /// Whether the generator gave out before the service did.
    public boolean invalid() {
        return byLoad().stream().anyMatch(step -> step.broken(peak).contains(LoadStep.Limit.GENERATOR));
    }

    /// How much more than the peak it bears, as a share of the peak; negative when it bears less. Where no limit was
    /// hit it has at least so much.
    public double headroom() {
        return borne() / peak.perSecond() - 1;
    }

    /// PASS when the peak is borne, FAIL when not, INVALID when the generator gave out, or nothing was measured, before
    /// that could be told.
    public Verdict verdict() {
        if (borne() >= peak.perSecond() * (1 - 1e-9)) {
            return invalid() ? Verdict.INVALID : Verdict.PASS;
        }
        Optional<Knee> knee = knee();
        if (invalid() || knee.isEmpty()) {
            return Verdict.INVALID;
        }
        // The peak lies within the interval: neither is shown.
        return knee.get().to() > peak.perSecond() ? Verdict.INCONCLUSIVE : Verdict.FAIL;
    }

    /// What was found, in one or two sentences.
    public String sentence() {
        if (steps.isEmpty()) {
            return "The rehearsal of the peak measured nothing.";
        }
        if (invalid()) {
            return "The load generator could not keep its schedule above " + rate(borne())
                    + " requests a second, so nothing is said of the service beyond that.";
        }
        String found = knee().map(knee -> "The knee is " + knee.words() + ", where "
                        + knee.hit().stream().map(LoadStep.Limit::words).collect(Collectors.joining(" and ")) + ".")
                .orElse("No limit was hit up to " + rate(borne()) + " requests a second.");
        return found + " " + room();
    }

    private String room() {
        String peakOf = " the peak of " + rate(peak.perSecond());
        if (headroom() < 0) {
            return "That is " + percent(-headroom()) + " below" + peakOf + ".";
        }
        return "Above" + peakOf + " there is " + (knee().isPresent() ? "" : "at least ") + percent(headroom())
                + " headroom.";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /// A rate for people.
    public static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 10 ? "%.1f" : "%.0f", perSecond);
    }
}
