package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program that the run starts before its load and ends after it: a provider, a gateway before it, something that a
/// provider depends on. It finds what it needs in its environment: [#PORT_VARIABLE] and [#SANDBOX_VARIABLE].
///
/// @param name how people and faults call it
/// @param command program and arguments, run without a shell; `{port}` stands for the port on which it is to listen,
///     `{java}` for the Java launcher that runs Plimsoll
/// @param directory working directory: relative to the workspace folder, empty for that folder itself; or absolute
/// @param serves whether consumers and load call it, in place of the sandbox; it must listen on its port at 127.0.0.1
/// @param patience how long it may take until it listens; 30 s when left out
public record RunNode(
        String name,
        List<String> command,
        String directory,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean serves,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration patience) {
    /// The variable with the port that was chosen for it.
    public static final String PORT_VARIABLE = "PLIMSOLL_PORT";

    /// The variable with the address of the sandbox, for a node that passes calls on.
    public static final String SANDBOX_VARIABLE = "PLIMSOLL_SANDBOX";

    /// The variable with its own name, which its children inherit.
    public static final String NAME_VARIABLE = "PLIMSOLL_NODE";

    private static final Duration USUAL = Duration.ofSeconds(30);

    public RunNode {
        command = List.copyOf(command);
        directory = directory == null ? "" : directory;
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "a node has a name of letters, digits, '.', '-' and '_', at most 64, not '" + name + "'");
        }
        if (command.isEmpty()) {
            throw new IllegalArgumentException("the node '" + name + "' needs a command");
        }
        if (patience != null && (patience.isNegative() || patience.isZero())) {
            throw new IllegalArgumentException("the node '" + name + "' needs time to start, not " + patience);
        }
    }

    /// How long it may take until it listens.
    public Duration startsWithin() {
        return patience == null ? USUAL : patience;
    }
}
