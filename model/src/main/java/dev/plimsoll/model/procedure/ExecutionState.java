package dev.plimsoll.model.procedure;

import dev.plimsoll.model.history.Folded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One time that a procedure was done, as its events have left it. There is nothing else to lose: after a crash it
/// stands at the same step.
///
/// @param id its name in the workspace
/// @param events the whole history, oldest first
public record ExecutionState(ExecutionId id, List<ExecutionEvent> events)
        implements Folded<ExecutionId, ExecutionEvent, ExecutionState> {
    public ExecutionState {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof ExecutionEvent.Started)) {
            throw new IllegalArgumentException("the history of execution " + id + " does not begin with its start");
        }
    }

    /// Folds a history.
    ///
    /// @throws IllegalArgumentException if an event cannot follow
    public static ExecutionState of(ExecutionId id, List<ExecutionEvent> events) {
        ExecutionState state = new ExecutionState(id, events.isEmpty() ? events : events.subList(0, 1));
        for (ExecutionEvent event : events.subList(1, events.size())) {
            state = state.after(event);
        }
        return state;
    }

    @Override
    public ExecutionState after(ExecutionEvent event) {
        String obstacle = new Course(this).obstacle(event);
        if (!obstacle.isEmpty()) {
            throw new IllegalArgumentException(obstacle);
        }
        List<ExecutionEvent> history = new ArrayList<>(events);
        history.add(event);
        return new ExecutionState(id, history);
    }

    public ExecutionEvent.Started start() {
        return (ExecutionEvent.Started) events.getFirst();
    }

    /// The version that is done, as it was at the start.
    public Procedure procedure() {
        return start().procedure();
    }

    /// Whether it was finished or aborted.
    public boolean over() {
        return finished() || last() instanceof ExecutionEvent.Aborted;
    }

    public boolean finished() {
        return last() instanceof ExecutionEvent.Finished;
    }

    /// How a step ended: ticked or skipped; empty while it is open.
    public Optional<ExecutionEvent.OfStep> outcome(String step) {
        return ofStep(step, ExecutionEvent.OfStep.class).stream()
                .filter(event -> event instanceof ExecutionEvent.Ticked || event instanceof ExecutionEvent.Skipped)
                .findFirst();
    }

    /// The events of one kind about a step.
    public <K extends ExecutionEvent.OfStep> List<K> ofStep(String step, Class<K> kind) {
        return all(kind).stream().filter(event -> event.step().equals(step)).toList();
    }

    /// The first step that is open.
    public Optional<Step> current() {
        return procedure().steps().stream()
                .filter(step -> outcome(step.name()).isEmpty())
                .findFirst();
    }

    /// The mandatory steps that are not ticked.
    public List<Step> missing() {
        return procedure().steps().stream()
                .filter(step -> step.mandatory()
                        && ofStep(step.name(), ExecutionEvent.Ticked.class).isEmpty())
                .toList();
    }

    /// The command that was begun last for a step and of whose end nothing is known.
    public Optional<ExecutionEvent.CommandBegan> openCommand(String step) {
        int began = ofStep(step, ExecutionEvent.CommandBegan.class).size();
        int ended = ofStep(step, ExecutionEvent.CommandEnded.class).size();
        return began > ended
                ? Optional.of(ofStep(step, ExecutionEvent.CommandBegan.class).getLast())
                : Optional.empty();
    }

    /// From the end of the step before, the start or a resumption until the step was ticked; empty if it was not.
    public Optional<Duration> took(String step) {
        Instant from = start().at();
        for (ExecutionEvent event : events) {
            switch (event) {
                case ExecutionEvent.Ticked ticked -> {
                    if (ticked.step().equals(step)) {
                        return Optional.of(Duration.between(from, ticked.at()));
                    }
                    from = ticked.at();
                }
                case ExecutionEvent.Skipped skipped -> from = skipped.at();
                case ExecutionEvent.Resumed resumed -> from = resumed.at();
                default -> {}
            }
        }
        return Optional.empty();
    }

    /// From the start to the last event.
    public Duration lasted() {
        return Duration.between(start().at(), last().at());
    }
}
