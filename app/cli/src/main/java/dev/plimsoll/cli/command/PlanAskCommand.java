package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll plan ask`.
@Command(
        name = "ask",
        description = {
            "Takes faults into a plan that ask experiments of its chaos matrix which are open: a draft holds only so many.",
            "The first fault of each is taken, and what it disturbs comes into scope and load."
        })
public final class PlanAskCommand extends PlanActCommand {
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "EXPERIMENT",
            description = "As 'plan matrix' prints it, for example amendment.late.")
    private List<String> experiments = new ArrayList<>();

    public PlanAskCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.askExperiments().ask(seen, experiments, by);
    }

    @Override
    String told(PlanState after, Person by) {
        long asked = after.plan().terms().experiments().stream()
                .filter(experiment -> experiment.isAskedBy(after.plan()))
                .count();
        return "The faults of plan " + after.id() + " ask " + asked + " of its "
                + after.plan().terms().experiments().size() + " experiments.";
    }
}
