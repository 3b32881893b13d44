package dev.plimsoll.model.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing to do.
///
/// @param name short and without spaces, as people type it: `drain-traffic`
/// @param text what to do
/// @param mandatory whether the procedure cannot be finished without it
/// @param section the part of a runbook it belongs to; null elsewhere
/// @param target how long it should take; null when nobody says so
/// @param role who does it; where it names a role of the list of people, such as `operator`, only somebody with that
/// role can; may be empty
/// @param command program and arguments to copy; empty when people do it by hand
/// @param runnable whether Plimsoll may execute the command when asked to
/// @param evidence the template of what is attached before it is ticked; empty for none
public record Step(
        String name,
        String text,
        boolean mandatory,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Section section,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration target,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) String role,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> command,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean runnable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String evidence) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Step {
        // None of these is written when there is nothing to say.
        role = role == null ? "" : role;
        command = command == null ? List.of() : List.copyOf(command);
        evidence = evidence == null ? "" : evidence;
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a step is named by letters, digits, dots and dashes without spaces, not '" + name + "'");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("step '" + name + "' does not say what to do");
        }
        if (target != null && !target.isPositive()) {
            throw new IllegalArgumentException("step '" + name + "' takes longer than nothing, not " + target);
        }
        if (!command.isEmpty() && command.getFirst().isBlank()) {
            throw new IllegalArgumentException("the command of step '" + name + "' begins with no program");
        }
        if (runnable && command.isEmpty()) {
            throw new IllegalArgumentException("step '" + name + "' has no command that could be executed");
        }
    }
}
