package dev.plimsoll.desktop.procedure;

import static dev.plimsoll.desktop.language.Translation.tr;

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
            return tr("Finished");
        }
        if (state.over()) {
            return tr("Aborted");
        }
        long done = state.procedure().steps().stream()
                .filter(step -> state.outcome(step.name()).isPresent())
                .count();
        return tr("%d of %d steps", done, state.procedure().steps().size());
    }

    static Badge badge(ExecutionState state) {
        if (state.finished()) {
            return Badge.of(tr("Finished"), Feather.CHECK_CIRCLE, Tone.SUCCESS);
        }
        return state.over()
                ? Badge.of(tr("Aborted"), Feather.SLASH, Tone.WARNING)
                : Badge.of(state(state), Feather.ACTIVITY, Tone.ACCENT);
    }

    /// How a step ended.
    static String outcome(ExecutionState state, ExecutionEvent.OfStep event) {
        String by = event.by() + ", " + Words.when(event.at());
        return switch (event) {
            case ExecutionEvent.Ticked ticked -> {
                String said = state.took(ticked.step())
                        .map(took -> tr("Done by %s, in %s", by, Words.time(took)))
                        .orElseGet(() -> tr("Done by %s", by));
                yield ticked.note().isBlank() ? said + "." : tr("%s: “%s”", said, ticked.note());
            }
            case ExecutionEvent.Skipped skipped -> tr("Skipped by %s: “%s”", by, skipped.reason());
            default -> "";
        };
    }
}
