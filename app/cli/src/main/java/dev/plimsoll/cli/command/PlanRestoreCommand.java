package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Settings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan restore`.
@Command(
        name = "restore",
        description = "Says that the settings of the environment are again as agreed: one, or every one.")
public final class PlanRestoreCommand extends PlanActCommand {
    @Option(names = "--setting", paramLabel = "NAME", description = "Only this one. Default: every one.")
    private @Nullable String setting;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanRestoreCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.revisePlan().restore(seen, setting, by);
    }

    @Override
    String told(PlanState after, Person by) {
        Settings settings = Objects.requireNonNull(after.plan().terms().settings());
        String digests = settings.presentDigest().equals(settings.agreedDigest())
                ? "the settings have the digest of the baseline '" + settings.baseline() + "', "
                        + settings.agreedDigest().substring(0, 12)
                : "it still deviates from '" + settings.baseline() + "' in "
                        + Words.count(settings.deviations().size(), "setting");
        return "Plan " + after.id() + ": " + digests + ".";
    }
}
