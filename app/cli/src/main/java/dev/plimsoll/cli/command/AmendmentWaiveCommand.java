package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll amendment waive`.
@Command(name = "waive", description = "Sets a gate about chaos aside for a time, for this content; not for an author.")
public final class AmendmentWaiveCommand extends AmendmentActCommand {
    @Option(
            names = "--gate",
            paramLabel = "NAME",
            required = true,
            description =
                    "'Chaos matrix', 'Certificate', an experiment as 'amendment show' names it, or its beginning and *.")
    private String gate;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @Option(names = "--days", paramLabel = "NUMBER", defaultValue = "7", description = "How long. Default: 7.")
    private int days;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public AmendmentWaiveCommand(Desk desk) {
        super(desk);
    }

    @Override
    AmendmentState act(Engine engine, AmendmentState seen, Person by) {
        return engine.amendments().carry().waive(seen, by, gate, reason, Duration.ofDays(days));
    }

    @Override
    String told(AmendmentState after, Person by) {
        return "Gate '" + gate + "' of amendment " + after.id() + " is waived by " + by + " for " + days + " days.";
    }
}
