package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What has become of each experiment that a plan has to answer.
///
/// @param entries in the order of the plan
public record MatrixCoverage(List<Entry> entries) {
    /// Where an experiment stands.
    public enum State {
        /// Neither planned nor waived: a hole.
        OPEN,
        /// A fault of the plan asks it; no run has answered yet.
        PLANNED,
        /// A run asked it, and none of the consumers met the fault: a hole.
        NOT_MET,
        PASSED,
        /// A run answered no, and nobody has accepted that: a hole once the plan is to run again.
        FAILED,
        /// A run answered no, and somebody who did not write the plan accepted it afterwards.
        FAILED_ACCEPTED,
        WAIVED;

        /// Whether it is neither planned nor settled.
        public boolean isHole() {
            return this == OPEN || this == FAILED || this == NOT_MET;
        }
    }

    /// What runs say of a fault.
    ///
    /// @param run the run's name
    /// @param met whether any consumer met the fault, or there was none to meet it
    /// @param at when it was seen
    public record Answer(String run, boolean passed, boolean met, Instant at) {
        /// One that was met.
        public Answer(String run, boolean passed, Instant at) {
            this(run, passed, true, at);
        }
    }

    /// @param why in one sentence
    public record Entry(PlannedExperiment experiment, State state, String why) {}

    public MatrixCoverage {
        entries = List.copyOf(entries);
    }

    /// @param answers by the id of the fault; the last answer counts
    public static MatrixCoverage of(PlanState state, People people, Instant now, Map<String, Answer> answers) {
        List<Entry> entries = new ArrayList<>();
        for (PlannedExperiment experiment : state.plan().terms().experiments()) {
            entries.add(entry(state, experiment, Waivers.of(state, people, experiment, now), answers));
        }
        return new MatrixCoverage(entries);
    }

    private static Entry entry(
            PlanState state,
            PlannedExperiment experiment,
            Optional<PlanEvent.Waived> waived,
            Map<String, Answer> answers) {
        List<Answer> seen = experiment.faults().stream()
                .map(answers::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Optional<Answer> failed =
                seen.stream().filter(answer -> !answer.passed()).findFirst();
        if (failed.isPresent()) {
            Answer no = failed.get();
            return waived.filter(waiver -> waiver.at().isAfter(no.at()))
                    .map(waiver -> new Entry(
                            experiment,
                            State.FAILED_ACCEPTED,
                            "It failed in " + no.run() + "; accepted by " + waiver.by() + ": " + waiver.reason()))
                    .orElse(new Entry(experiment, State.FAILED, "It failed in " + no.run() + "."));
        }
        Optional<Answer> passed = seen.stream().filter(Answer::met).findFirst();
        if (passed.isPresent()) {
            return new Entry(
                    experiment, State.PASSED, "It passed in " + passed.get().run() + ".");
        }
        return waived.map(waiver -> new Entry(
                        experiment,
                        State.WAIVED,
                        "Waived by " + waiver.by() + " until " + waiver.until() + ": " + waiver.reason()))
                .or(() -> seen.stream().findFirst().map(answer -> notMet(experiment, answer)))
                .orElse(
                        experiment.isAskedBy(state.plan())
                                ? new Entry(experiment, State.PLANNED, "A fault of the plan asks it.")
                                : new Entry(
                                        experiment, State.OPEN, "No fault of the plan asks it, and nobody waived it."));
    }

    private static Entry notMet(PlannedExperiment experiment, Answer answer) {
        return new Entry(
                experiment,
                State.NOT_MET,
                "In " + answer.run() + " no consumer met the fault, so nothing was shown: none of them gets or sends"
                        + " what it touches.");
    }

    /// The experiments that are neither planned nor settled.
    public List<Entry> holes() {
        return entries.stream().filter(entry -> entry.state().isHole()).toList();
    }

    /// The share of the experiments that are no holes, 0 to 1; 1 where there are none.
    public double share() {
        return entries.isEmpty() ? 1 : 1 - (double) holes().size() / entries.size();
    }

    /// How many experiments stand there.
    public long count(State state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    /// `7 of 9 experiments of the amendment are planned or settled (77 %).`
    public String sentence() {
        return "%d of %d experiments of the amendment are planned or settled (%d %%)."
                .formatted(entries.size() - holes().size(), entries.size(), (int) Math.floor(share() * 100));
    }
}
