package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll plan comment`.
@Command(
        name = "comment",
        description = "Remarks on a field of a plan; an objection stands against its run until it is settled.")
public final class PlanCommentCommand extends PlanActCommand {
    @Option(
            names = "--field",
            paramLabel = "FIELD",
            defaultValue = "",
            description =
                    "Steps through the plan's JSON, entries of lists by their name: scope/environment, faults/latency/share. Default: the whole plan.")
    private String field;

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The remark.")
    private String text;

    @Option(names = "--objection", description = "It stands against a run until it is settled.")
    private boolean objection;

    @Option(names = "--lane", paramLabel = "LANE", description = "security, reliability or product.")
    private @Nullable Lane lane;

    @SuppressWarnings("NullAway.Init") // picocli sets the options before it runs the command
    public PlanCommentCommand(Desk desk) {
        super(desk);
    }

    @Override
    PlanState act(Engine engine, PlanState seen, Person by) {
        return engine.reviewPlan().comment(seen, by, field, text, objection, lane);
    }

    @Override
    String told(PlanState after, Person by) {
        return "Comment " + after.all(PlanEvent.Commented.class).size() + " of plan " + after.id() + " is kept.";
    }
}
