package dev.plimsoll.model.learning.action;

import dev.plimsoll.model.history.Folded;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An action as its events have left it. It is done only when something shows it, and it is waived only by somebody
/// who neither owns it nor opened it.
///
/// @param id its name in the workspace
/// @param action its present content
/// @param status where it stands
/// @param events the whole history, oldest first
public record ActionState(ActionId id, Action action, ActionStatus status, List<ActionEvent> events)
        implements Folded<ActionId, ActionEvent, ActionState> {
    public ActionState {
        events = List.copyOf(events);
    }

    /// Folds a history.
    ///
    /// @throws IllegalArgumentException if it does not begin with [ActionEvent.Opened], or an event cannot follow
    public static ActionState of(ActionId id, List<ActionEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof ActionEvent.Opened opened)) {
            throw new IllegalArgumentException("the history of action " + id + " does not begin with its opening");
        }
        ActionState state = new ActionState(id, opened.action(), ActionStatus.OPEN, List.of(opened));
        for (ActionEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    @Override
    public ActionState after(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Opened _ -> throw impossible("opened twice");
            case ActionEvent.Revised revised -> {
                require(!status.settled(), "changed");
                yield new ActionState(id, revised.action(), status, and(event));
            }
            case ActionEvent.Begun _ -> {
                require(status == ActionStatus.OPEN, "begun");
                yield in(ActionStatus.IN_PROGRESS, event);
            }
            case ActionEvent.Done _ -> {
                require(status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS, "done");
                yield in(ActionStatus.DONE, event);
            }
            case ActionEvent.Verified _ -> {
                require(status == ActionStatus.DONE, "verified");
                yield in(ActionStatus.VERIFIED, event);
            }
            case ActionEvent.Waived waived -> {
                require(!status.settled(), "waived");
                if (waived.by().equals(action.owner()) || waived.by().equals(opener())) {
                    throw new IllegalArgumentException("action " + id + " is waived by somebody other than "
                            + waived.by() + ", who owns or opened it");
                }
                yield in(ActionStatus.WAIVED, event);
            }
            case ActionEvent.Cancelled _ -> {
                require(!status.settled(), "cancelled");
                yield in(ActionStatus.CANCELLED, event);
            }
            case ActionEvent.Reopened _ -> {
                require(status.settled() || status == ActionStatus.DONE, "opened again");
                yield in(ActionStatus.OPEN, event);
            }
        };
    }

    private void require(boolean possible, String what) {
        if (!possible) {
            throw impossible(what);
        }
    }

    private IllegalArgumentException impossible(String what) {
        return new IllegalArgumentException("action " + id + " cannot be " + what + ": it is " + status.word());
    }

    private ActionState in(ActionStatus next, ActionEvent event) {
        return new ActionState(id, action, next, and(event));
    }

    private List<ActionEvent> and(ActionEvent event) {
        List<ActionEvent> history = new ArrayList<>(events);
        history.add(event);
        return history;
    }

    /// Who opened it.
    public Person opener() {
        return events.getFirst().by();
    }

    public Instant openedAt() {
        return events.getFirst().at();
    }

    /// Whether its day is over and it is neither done nor settled.
    public boolean overdue(LocalDate today) {
        LocalDate due = action.due();
        return !status.settled() && status != ActionStatus.DONE && due != null && due.isBefore(today);
    }

    /// How long it has been waited for: until now, or until it was settled.
    public Duration age(Instant now) {
        return Duration.between(openedAt(), status.settled() ? last().at() : now);
    }

    /// The evidence that it was last said to be done by; empty when it never was.
    public String evidence() {
        List<ActionEvent.Done> done = all(ActionEvent.Done.class);
        return done.isEmpty() ? "" : done.getLast().evidence();
    }
}
