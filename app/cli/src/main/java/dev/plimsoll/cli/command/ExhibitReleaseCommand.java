package dev.plimsoll.cli.command;

import dev.plimsoll.engine.exhibit.Exhibits;
import dev.plimsoll.model.exhibit.ExhibitState;
import dev.plimsoll.model.plan.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll exhibit release`.
@Command(name = "release", description = "Lets customers see a picture in their version of a report.")
public final class ExhibitReleaseCommand extends ExhibitActCommand {
    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Why nothing in it is to stay inside.")
    private String reason;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public ExhibitReleaseCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExhibitState act(Exhibits exhibits, ExhibitState seen, Person by) {
        return exhibits.release(seen, reason, by);
    }
}
