package dev.plimsoll.model.learning.forecast;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What came of a plan's runs beside their forecasts, with what people decided about it. It opens with the first run
/// that ends and is over when each large deviation has its decision.
///
/// @param plan the plan with its history
/// @param runs its runs that ended with a valid verdict, oldest first
/// @param deviations values outside their intervals, the furthest first
public record Evaluation(PlanState plan, List<Run> runs, List<Calibration.Deviation> deviations) {
    /// The name of the gate before a plan's archive.
    public static final String GATE = "Forecast deviations";

    public Evaluation {
        runs = List.copyOf(runs);
        deviations = List.copyOf(deviations);
    }

    /// @param runs of the workspace; those of other plans are left out
    public static Evaluation of(PlanState plan, Collection<Run> runs) {
        List<Run> own = runs.stream()
                .filter(run -> run.start().planId().equals(plan.id()))
                .filter(run -> run.verdict().filter(Calibration::valid).isPresent())
                .toList();
        return new Evaluation(plan, own, Calibration.deviations(own));
    }

    /// What was decided last about a deviation, as the history of its plan has it.
    public static Optional<PlanEvent.Decided> answer(PlanState plan, Calibration.Deviation deviation) {
        return plan.all(PlanEvent.Decided.class).stream()
                .filter(decided -> decided.question().equals(deviation.question()))
                .reduce((_, later) -> later);
    }

    /// Those that still ask what is adjusted.
    public List<Calibration.Deviation> undecided() {
        return deviations.stream()
                .filter(one -> one.large() && answer(plan, one).isEmpty())
                .toList();
    }

    /// The gate before the plan's archive.
    public Gate gate() {
        List<Calibration.Deviation> open = undecided();
        if (open.isEmpty()) {
            return new Gate(GATE, true, "No large deviation from a forecast waits for a decision.");
        }
        Calibration.Deviation first = open.getFirst();
        String more = open.size() == 1 ? "" : " and " + (open.size() - 1) + " more";
        return new Gate(
                GATE,
                false,
                first.words() + ", and nobody has decided what is adjusted" + more
                        + "; decide it with 'plimsoll forecasts --decide "
                        + first.run().id() + " --signal \""
                        + first.reading().signal().name()
                        + "\"', or among the lessons of the workbench: model, dataset, configuration, or nothing and"
                        + " why.");
    }

    /// What the runs say together, in a sentence; nothing while no run has ended.
    public Optional<String> sentence() {
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        Scores.Share share = Calibration.of(runs).intervals();
        String held = share.n() == 0
                ? "no forecast interval met a measured value"
                : share.hits() + " of " + share.n() + (share.n() == 1 ? " forecast interval" : " forecast intervals")
                        + " held the value";
        int open = undecided().size();
        return Optional.of(runs.getLast().id() + " ended with "
                + runs.getLast().verdict().orElseThrow() + "; " + held + ". "
                + (open == 0
                        ? "No large deviation is undecided: archive the plan when it has no more to tell."
                        : (open == 1 ? "1 large deviation asks" : open + " large deviations ask")
                                + " what is adjusted."));
    }
}
