package dev.plimsoll.model.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The contents that a plan has had, as undo and redo walk them. Nothing is taken out of the history: going back is one
/// more revision, and it is known by its content. So undo is there after a restart, for everybody.
public final class Revisions {
    private final Deque<ExperimentPlan> earlier = new ArrayDeque<>();
    private final Deque<ExperimentPlan> later = new ArrayDeque<>();

    private Revisions() {}

    /// Walks a history.
    public static Revisions of(List<PlanEvent> events) {
        Revisions revisions = new Revisions();
        ExperimentPlan present = null;
        for (PlanEvent event : events) {
            ExperimentPlan next = switch (event) {
                case PlanEvent.Drafted drafted -> drafted.plan();
                case PlanEvent.Revised revised -> revised.plan();
                default -> present;
            };
            if (present != null && next != null && !next.equals(present)) {
                revisions.step(present, next);
            }
            present = next;
        }
        return revisions;
    }

    private void step(ExperimentPlan present, ExperimentPlan next) {
        if (next.equals(earlier.peek())) {
            earlier.pop();
            later.push(present);
        } else {
            if (next.equals(later.peek())) {
                later.pop();
            } else {
                later.clear();
            }
            earlier.push(present);
        }
    }

    /// The content before the present one, where undo leads; empty at the first.
    public Optional<ExperimentPlan> undone() {
        return Optional.ofNullable(earlier.peek());
    }

    /// The content that the last undo left, where redo leads; empty unless the last change was an undo.
    public Optional<ExperimentPlan> redone() {
        return Optional.ofNullable(later.peek());
    }
}
