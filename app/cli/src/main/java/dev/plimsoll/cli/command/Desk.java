package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.StopSignal;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.workspace.WorkspaceDoor;
import dev.plimsoll.model.plan.Person;
import java.util.Map;

/// What commands work with.
///
/// @param terminal where they print
/// @param door the way into the workspace
/// @param stop tells when the process is asked to end
/// @param me who acts when nobody is named: the account of the operating system
/// @param environment variables of the process
public record Desk(Terminal terminal, WorkspaceDoor door, StopSignal stop, Person me, Map<String, String> environment) {
    public Desk {
        environment = Map.copyOf(environment);
    }

    /// Without the environment: it may hold secrets.
    @Override
    public String toString() {
        return "Desk of " + me;
    }
}
