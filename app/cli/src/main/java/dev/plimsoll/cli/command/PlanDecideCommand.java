package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.plan.ReviewPlan.Decided;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan decide`.
@Command(
        name = "decide",
        description = "Notes a decision about a plan or its runs: what was chosen, what else was weighed, and why.")
public final class PlanDecideCommand extends PlanActCommand {
    @Option(names = "--question", paramLabel = "TEXT", required = true, description = "What was to be decided.")
    private String question;

    @Option(names = "--chosen", paramLabel = "TEXT", required = true, description = "The answer.")
    private String chosen;

    @Option(
            names = "--rejected",
            paramLabel = "TEXT",
            description = "Another answer that was weighed. May be repeated.")
    private List<String> rejected = List.of();

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why this one.")
    private String because;

    @Option(
            names = "--data",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What it was decided on: signals, runs, documents.")
    private String data;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanDecideCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().decide(seen, by, new Decided(question, chosen, rejected, because, data));
    }

    @Override
    String told(PlanState after, Person by) {
        return "The decision about plan " + after.id() + " is noted.";
    }
}
