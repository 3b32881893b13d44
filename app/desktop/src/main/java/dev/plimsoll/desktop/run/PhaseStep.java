package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A step of the phase strip.
record PhaseStep(Phase phase, State state) {
    /// How far the run is with it.
    enum State {
        DONE("done"),
        NOW("now"),
        TO_COME("to come"),
        SKIPPED("skipped");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return tr(word);
        }
    }

    /// The phases of a run in order; those of a stopped run end with the kill and the rollback.
    static List<PhaseStep> of(Run run) {
        Set<Phase> entered = run.all(RunEvent.PhaseEntered.class).stream()
                .map(RunEvent.PhaseEntered::phase)
                .collect(Collectors.toSet());
        entered.add(Phase.PREFLIGHT);
        entered.add(run.phase());
        boolean stopped = run.kill().isPresent() || entered.contains(Phase.KILLED);
        if (stopped) {
            entered.add(Phase.KILLED);
        }
        List<Phase> phases = new ArrayList<>(List.of(Phase.PREFLIGHT, Phase.BASELINE, Phase.INJECT, Phase.RECOVER));
        phases.addAll(stopped ? List.of(Phase.KILLED, Phase.ROLLED_BACK) : List.of(Phase.CONCLUDE));
        return phases.stream()
                .map(phase -> new PhaseStep(phase, state(run, phase, entered.contains(phase), stopped)))
                .toList();
    }

    private static State state(Run run, Phase phase, boolean entered, boolean stopped) {
        if (!run.ended() && phase == run.phase()) {
            return State.NOW;
        }
        if (entered) {
            return State.DONE;
        }
        boolean never = run.ended() || (stopped && phase.compareTo(Phase.KILLED) < 0);
        return never ? State.SKIPPED : State.TO_COME;
    }
}
