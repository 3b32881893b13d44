package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Harm;
import dev.plimsoll.model.plan.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says when the conditions of a plan would have been met in a run that is on record, so that they can be judged before
/// anybody approves them. It asks what a live run asks, of the same windows.
public final class ThresholdReplay {
    private ThresholdReplay() {}

    /// @param kind `abort`, `harm`, `hold`, `roll back` or `kill`
    /// @param criterion what was watched for
    /// @param after when it was first met, from the first window on; empty when it never was
    /// @param sentence what was seen then; empty when it never was
    /// @param measured whether any window holds a value of its signal
    public record Firing(
            String kind, AbortCriterion criterion, Optional<Duration> after, String sentence, boolean measured) {
        /// What the run's own end says of it.
        public Hindsight inHindsightOf(Run run) {
            return Hindsight.of(this, run.verdict());
        }
    }

    /// Every condition of a plan against the windows of a run, in the order of the plan.
    ///
    /// @param run may be of another plan: windows hold every measure
    public static List<Firing> of(ExperimentPlan plan, Run run) {
        List<Firing> firings = new ArrayList<>();
        plan.abort().forEach(criterion -> firings.add(firing("abort", criterion, plan, run)));
        Harm harm = plan.terms().harm();
        if (harm != null) {
            harm.when().forEach(criterion -> firings.add(firing("harm", criterion, plan, run)));
        }
        for (Threshold threshold : plan.terms().thresholds()) {
            String kind = threshold.action().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            AbortCriterion criterion =
                    new AbortCriterion(threshold.signal(), threshold.condition(), threshold.holdsFor());
            firings.add(firing(kind, criterion, plan, run));
        }
        return List.copyOf(firings);
    }

    private static Firing firing(String kind, AbortCriterion criterion, ExperimentPlan plan, Run run) {
        CriterionWatch watch = new CriterionWatch(criterion, plan.signals());
        List<SignalWindow> windows = run.windows();
        for (SignalWindow window : windows) {
            Optional<String> met = watch.see(window);
            if (met.isPresent()) {
                Duration after = Duration.between(
                        windows.getFirst().start(), window.start().plus(window.length()));
                return new Firing(kind, criterion, Optional.of(after), met.get(), true);
            }
        }
        Signal signal = Signal.named(criterion.signal(), plan.signals());
        boolean measured = windows.stream().anyMatch(window -> !Double.isNaN(window.value(signal)));
        return new Firing(kind, criterion, Optional.empty(), "", measured);
    }
}
