package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a rollback that a program does.
///
/// @param name what it does, for people
/// @param command program and arguments, run without a shell
/// @param target how long it may take; null when only the whole rollback has a target
public record RollbackStep(
        String name,
        List<String> command,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration target) {
    public RollbackStep {
        command = List.copyOf(command);
        if (name.isBlank() || command.isEmpty()) {
            throw new IllegalArgumentException("a step of a rollback needs a name and a command");
        }
        if (target != null && !target.isPositive()) {
            throw new IllegalArgumentException("a step's target time is above zero, not " + target);
        }
    }

    /// What came of a step.
    ///
    /// @param at when it ended
    /// @param exitCode null when it could not be started or ran out of time
    /// @param output the last lines it printed
    public record Done(
            String name,
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer exitCode,

            Duration took,
            String output) {
        public boolean worked() {
            return Integer.valueOf(0).equals(exitCode);
        }

        /// As people read it after its name.
        public String words() {
            return (exitCode == null ? "did not end" : "exit code " + exitCode) + " after " + Lasting.words(took);
        }
    }
}
