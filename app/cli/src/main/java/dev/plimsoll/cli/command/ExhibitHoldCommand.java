package dev.plimsoll.cli.command;

import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll exhibit hold`.
@Command(name = "hold", description = "Takes back that customers may see a picture.")
public final class ExhibitHoldCommand extends ExhibitActCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ExhibitHoldCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExhibitState act(Exhibits exhibits, ExhibitState seen, Person by) {
        return exhibits.hold(seen, reason, by);
    }
}
