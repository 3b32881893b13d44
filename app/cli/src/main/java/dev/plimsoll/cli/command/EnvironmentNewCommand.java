package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.environment.EnvironmentState;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll environment new`.
@Command(
        name = "new",
        description = {
            "Keeps the card of an environment from a JSON or YAML file: name, owner, deputy, operators, product,"
                    + " killHolders, objectives, boundaries and rollback; 'schema --of environment' describes it.",
            "Outside the sandbox a plan runs only where there is a card that everybody whom it names has acknowledged."
        })
public final class EnvironmentNewCommand extends EnvironmentActCommand {
    @Option(names = "--from", paramLabel = "FILE", required = true, description = "The card.")
    private Path from;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public EnvironmentNewCommand(Desk desk) {
        super(desk);
    }

    @Override
    EnvironmentState act(Engine engine, Person by) {
        return engine.environments().draft(read(from, Json.mapper().createObjectNode()), by);
    }
}
