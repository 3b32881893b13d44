package dev.plimsoll.model.procedure;

import java.util.Optional;
import java.util.stream.Collectors;

/// Which event can follow in an execution, and why another cannot.
public final class Course {
    private final ExecutionState state;

    public Course(ExecutionState state) {
        this.state = state;
    }

    /// One or two sentences: why the event cannot follow, with the step that is in the way, and what to do; empty when
    /// it can.
    public String obstacle(ExecutionEvent event) {
        if (state.over()) {
            return "Execution " + state.id() + " ended at " + state.last().at() + "; start another.";
        }
        if (event instanceof ExecutionEvent.OfStep about
                && state.procedure().step(about.step()).isEmpty()) {
            return "There is no step '" + about.step() + "'; the steps are "
                    + state.procedure().steps().stream().map(Step::name).collect(Collectors.joining(", ")) + ".";
        }
        return switch (event) {
            case ExecutionEvent.Started _ -> "Execution " + state.id() + " is started already.";
            case ExecutionEvent.Ticked ticked -> ticked(step(ticked));
            case ExecutionEvent.Skipped skipped -> skipped(step(skipped), skipped.reason());
            case ExecutionEvent.CommandBegan began -> command(step(began), began);
            case ExecutionEvent.CommandEnded ended ->
                state.openCommand(ended.step()).isPresent()
                        ? ""
                        : "No command of step '" + ended.step() + "' was begun; nothing can have ended.";
            case ExecutionEvent.Attached _, ExecutionEvent.Resumed _ -> "";
            case ExecutionEvent.Aborted aborted ->
                aborted.reason().isBlank() ? "To abort an execution takes a reason, and it is empty; say why." : "";
            case ExecutionEvent.Finished _ -> finished();
        };
    }

    private Step step(ExecutionEvent.OfStep event) {
        return state.procedure().step(event.step()).orElseThrow();
    }

    private String ticked(Step step) {
        String before = before(step);
        boolean shown = !state.ofStep(step.name(), ExecutionEvent.Attached.class)
                        .isEmpty()
                || !state.ofStep(step.name(), ExecutionEvent.CommandEnded.class).isEmpty();
        if (before.isEmpty() && !step.evidence().isEmpty() && !shown) {
            return "Step '" + step.name() + "' wants evidence, " + step.evidence()
                    + ", and nothing is attached; attach it with 'procedure attach " + state.id() + " " + step.name()
                    + " FILE'.";
        }
        return before;
    }

    private String skipped(Step step, String reason) {
        if (step.mandatory()) {
            return "Step '" + step.name() + "' is mandatory and cannot be skipped; do it and tick it, or abort the"
                    + " execution.";
        }
        return reason.isBlank() ? "To skip a step takes a reason, and it is empty; say why." : before(step);
    }

    private String command(Step step, ExecutionEvent.CommandBegan began) {
        if (!step.runnable() || !began.command().equals(step.command())) {
            return "Step '" + step.name() + "' does not say that Plimsoll may execute "
                    + (step.command().isEmpty() ? "anything" : "its command")
                    + "; do it by hand and tick it, or revise the procedure ('runnable').";
        }
        return before(step);
    }

    /// What is in the way of any step: that it is done, or, but in a checklist, that one before it is open.
    private String before(Step step) {
        Optional<ExecutionEvent.OfStep> outcome = state.outcome(step.name());
        if (outcome.isPresent()) {
            return "Step '" + step.name() + "' was ended by " + outcome.get().by() + " at "
                    + outcome.get().at() + " already.";
        }
        Step current = state.current().orElseThrow();
        return state.procedure().kind() == ProcedureKind.CHECKLIST || current.equals(step)
                ? ""
                : "Step '" + current.name() + "' comes before '" + step.name() + "' and is open; "
                        + (current.mandatory() ? "tick it first." : "tick or skip it first.");
    }

    private String finished() {
        return state.missing().stream()
                .findFirst()
                .map(step -> "Step '" + step.name() + "' (" + step.text()
                        + ") is mandatory and not ticked; do it and tick it, or abort the execution with a reason.")
                .orElse("");
    }
}
