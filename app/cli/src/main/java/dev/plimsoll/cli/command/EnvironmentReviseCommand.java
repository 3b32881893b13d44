package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.environment.EnvironmentCard;
import dev.plimsoll.model.environment.EnvironmentId;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll environment revise`.
@Command(
        name = "revise",
        description = "Changes a card by the fields of a file; everybody whom it names acknowledges it again.")
public final class EnvironmentReviseCommand extends EnvironmentActCommand {
    @Parameters(paramLabel = "ENVIRONMENT", description = "For example ENV1.")
    private EnvironmentId id;

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "The fields that differ.")
    private Path from;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public EnvironmentReviseCommand(Desk desk) {
        super(desk);
    }

    @Override
    EnvironmentState act(Engine engine, Person by) {
        EnvironmentState seen = engine.environments().get(id);
        return engine.environments().revise(seen, read(from, EnvironmentCard.DOCUMENT.tree(seen.card())), by);
    }
}
