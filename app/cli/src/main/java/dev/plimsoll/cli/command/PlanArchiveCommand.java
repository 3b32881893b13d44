package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan archive`.
@Command(name = "archive", description = "Puts a concluded plan away, for good.")
public final class PlanArchiveCommand extends PlanActCommand {
    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What is to be remembered.")
    private String note;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanArchiveCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().archive(seen, by, note);
    }

    @Override
    String told(PlanState after, Person by) {
        return "Plan " + after.id() + " is archived by " + by + ".";
    }
}
