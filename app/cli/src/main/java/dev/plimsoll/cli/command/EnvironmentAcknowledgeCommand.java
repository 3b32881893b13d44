package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll environment acknowledge`.
@Command(name = "acknowledge", description = "Takes on the part that the card gives to this person.")
public final class EnvironmentAcknowledgeCommand extends EnvironmentActCommand {
    @Parameters(paramLabel = "ENVIRONMENT", description = "For example ENV1.")
    private EnvironmentId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public EnvironmentAcknowledgeCommand(Desk desk) {
        super(desk);
    }

    @Override
    EnvironmentState act(Engine engine, Person by) {
        return engine.environments().acknowledge(engine.environments().get(id), by);
    }
}
