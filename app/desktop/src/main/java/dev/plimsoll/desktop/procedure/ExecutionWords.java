package dev.plimsoll.desktop.procedure;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.procedure.ExecutionEvent;
import dev.plimsoll.model.procedure.ExecutionState;
import org.kordamp.ikonli.feather.Feather;

/// What an execution says of itself.
final class ExecutionWords {
    private ExecutionWords() {}

    static String state(ExecutionState state) {
        if (state.finished()) {
            return "Finished";
        }
        if (state.over()) {
            return "Aborted";
        }
        long done = state.procedure().steps().stream()
                .filter(step -> state.outcome(step.name()).isPresent())
                .count();
        return done + " of " + state.procedure().steps().size() + " steps";
    }

    static Badge badge(ExecutionState state) {
        if (state.finished()) {
            return Badge.of("Finished", Feather.CHECK_CIRCLE, Tone.SUCCESS);
        }
        return state.over()
                ? Badge.of("Aborted", Feather.SLASH, Tone.WARNING)
                : Badge.of(state(state), Feather.ACTIVITY, Tone.ACCENT);
    }

    /// How a step ended.
    static String outcome(ExecutionState state, ExecutionEvent.OfStep event) {
        String by = event.by() + ", " + Words.when(event.at());
        return switch (event) {
            case ExecutionEvent.Ticked ticked ->
                "Done by " + by
                        + state.took(ticked.step())
                                .map(took -> ", in " + Words.time(took))
                                .orElse("")
                        + (ticked.note().isBlank() ? "." : ": “" + ticked.note() + "”");
            case ExecutionEvent.Skipped skipped -> "Skipped by " + by + ": “" + skipped.reason() + "”";
            default -> "";
        };
    }
}
