package dev.plimsoll.model.run;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.run.ThresholdReplay.Firing;
import java.util.Optional;

/// Whether a condition of a plan, tried on a run that is on record, would have said what its verdict says.
/// Only PASS and FAIL speak of the service; nothing is learned of a condition from any other end.
public enum Hindsight {
    /// It was met in a run that failed, or never met in one that passed.
    RIGHT("right"),
    /// It was met in a run that passed.
    FALSE_ALARM("false alarm"),
    /// It was never met in a run that failed.
    MISSED("missed"),
    /// The verdict says nothing about the service, or there is none.
    UNDECIDED("undecided"),
    /// The run has no value of its signal.
    NOT_MEASURED("not measured");

    private final String label;

    Hindsight(String label) {
        this.label = label;
    }

    /// In a word or two.
    public String label() {
        return label;
    }

    /// @param verdict of the run that it was tried on
    public static Hindsight of(Firing firing, Optional<Verdict> verdict) {
        if (!firing.measured()) {
            return NOT_MEASURED;
        }
        boolean met = firing.after().isPresent();
        return switch (verdict.orElse(Verdict.INCONCLUSIVE)) {
            case PASS -> met ? FALSE_ALARM : RIGHT;
            case FAIL -> met ? RIGHT : MISSED;
            case INCONCLUSIVE, ERROR, INVALID -> UNDECIDED;
        };
    }
}
