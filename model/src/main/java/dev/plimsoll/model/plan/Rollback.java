package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How to return to the last known good state: the command, then the steps in their order. The first that fails ends
/// it, because later ones build on earlier ones.
///
/// @param command program and arguments, run without a shell
/// @param target how long all of it may take
/// @param steps further parts, each with a name and perhaps a target of its own
public record Rollback(
        List<String> command,
        Duration target,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RollbackStep> steps) {
    /// A command and no further steps.
    public Rollback(List<String> command, Duration target) {
        this(command, target, List.of());
    }

    public Rollback {
        steps = steps == null ? List.of() : List.copyOf(steps);
        command = List.copyOf(command);
        if (target.isNegative() || target.isZero()) {
            throw new IllegalArgumentException("a rollback needs a target time above zero, not " + target);
        }
    }

    /// All that is run, in order.
    public List<RollbackStep> parts() {
        List<RollbackStep> parts = new ArrayList<>();
        if (!command.isEmpty()) {
            parts.add(new RollbackStep("rollback command", command, null));
        }
        parts.addAll(steps);
        return List.copyOf(parts);
    }

    /// What is run, in words.
    public String words() {
        return parts().stream().map(part -> String.join(" ", part.command())).collect(Collectors.joining(", then "));
    }
}
