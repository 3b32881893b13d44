package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.Measure;
import dev.plimsoll.model.evidence.Signal;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells the load alone, a fault alone, and both together apart: what goes wrong only in the combination is another
/// finding than what the fault does by itself. The load alone is the baseline; a run in which that is not well ends
/// there.
///
/// @param fault its name in the plan
/// @param wrong what went wrong under both, each as a consumer or a signal
/// @param alone what of that went wrong under the fault alone too
/// @param told whether the fault acted alone, and took effect
public record ThreePhases(String fault, List<String> wrong, List<String> alone, boolean told) {
    public ThreePhases {
        wrong = List.copyOf(wrong);
        alone = List.copyOf(alone);
    }

    /// One for each fault that acted under the load, in their order.
    public static List<ThreePhases> of(Run run) {
        return run.stages().stream()
                .filter(stage -> stage.fault() != null)
                .map(stage -> of(run, stage))
                .toList();
    }

    private static ThreePhases of(Run run, RunEvent.StageMeasured stage) {
        String fault = String.valueOf(stage.fault());
        List<String> wrong = new ArrayList<>(brokenUnder(run, fault));
        wrong.addAll(failed(run, stage.summary()));
        Optional<RunEvent.FaultAlone> control = run.all(RunEvent.FaultAlone.class).stream()
                .filter(event -> event.fault().equals(fault) && event.hits() > 0)
                .findFirst();
        List<String> alone = new ArrayList<>();
        control.ifPresent(event -> {
            alone.addAll(event.broken().stream().map(ThreePhases::consumer).toList());
            alone.addAll(failed(run, event.summary()));
        });
        alone.retainAll(wrong);
        return new ThreePhases(fault, wrong, alone, control.isPresent());
    }

    private static List<String> brokenUnder(Run run, String fault) {
        return run.consumers().stream()
                .filter(tried -> fault.equals(tried.fault()) && tried.outcome() != ConsumerOutcome.WORKED)
                .map(tried -> consumer(tried.consumer()))
                .toList();
    }

    /// Rates depend on how much is asked, which one user does not tell.
    private static List<String> failed(Run run, SignalWindow window) {
        return run.plan().signals().stream()
                .filter(signal -> !signal.queried() && signal.measure() != Measure.THROUGHPUT)
                .filter(signal -> !Double.isNaN(window.value(signal)))
                .filter(signal -> !window.empty() && signal.judge(window.value(signal)) == Verdict.FAIL)
                .map(Signal::name)
                .toList();
    }

    private static String consumer(String name) {
        return "consumer " + name;
    }

    /// What goes wrong only when fault and load act together.
    public List<String> onlyTogether() {
        return told ? wrong.stream().filter(what -> !alone.contains(what)).toList() : List.of();
    }

    /// Under the fault alone, in a few words.
    public String aloneInWords() {
        if (wrong.isEmpty()) {
            return "not tried: nothing went wrong under both";
        }
        if (!told) {
            return "not tried, or without effect";
        }
        return alone.isEmpty() ? "well" : "wrong: " + String.join(", ", alone);
    }

    /// Under the fault and the load, in a few words.
    public String togetherInWords() {
        return wrong.isEmpty() ? "well" : "wrong: " + String.join(", ", wrong);
    }

    /// What the separation says; empty where there is nothing to separate.
    public Optional<String> sentence() {
        if (wrong.isEmpty() || !told) {
            return Optional.empty();
        }
        List<String> only = onlyTogether();
        if (only.isEmpty()) {
            return Optional.of("The fault '" + fault + "' does that alone, without the load.");
        }
        return Optional.of("Only the fault '" + fault + "' and the load together do that to "
                + String.join(", ", only) + "; neither does alone."
                + (alone.isEmpty() ? "" : " The fault alone does it to " + String.join(", ", alone) + "."));
    }
}
