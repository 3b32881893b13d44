package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan baseline`.
@Command(
        name = "baseline",
        description = {
            "Compares the settings of the environment with those that were agreed on.",
            "Each that differs must be allowed by somebody who did not write the plan, or taken back, before a run.",
            "A run reads the settings that the environment has again, and ends when they change."
        })
public final class PlanBaselineCommand extends PlanActCommand {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "What the agreed settings are called, for example a release.")
    private String name;

    @Option(
            names = "--agreed",
            paramLabel = "FILE",
            required = true,
            description = "The agreed settings: a JSON object, or lines NAME=VALUE.")
    private Path agreed;

    @Option(
            names = "--present",
            paramLabel = "FILE",
            required = true,
            description = "The settings that the environment has, in the same form.")
    private Path present;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanBaselineCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.revisePlan().settings(seen, name, agreed, present, by);
    }

    @Override
    String told(PlanState after, Person by) {
        StringBuilder told = new StringBuilder();
        after.plan()
                .terms()
                .differences()
                .forEach(deviation -> told.append(deviation.words()).append(".\n"));
        return told + "Plan " + after.id() + " deviates from '" + name + "' in "
                + Words.count(after.plan().terms().differences().size(), "setting") + ".";
    }
}
