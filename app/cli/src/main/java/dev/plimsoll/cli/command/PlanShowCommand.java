package dev.plimsoll.cli.command;

import dev.plimsoll.cli.archive.ArchiveText;
import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.search.FindSimilar;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll plan show`.
@Command(name = "show", description = "Shows a plan with its history; its JSON is what 'plan edit --from' takes back.")
public final class PlanShowCommand extends ShowCommand {
    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId id;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PlanShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    String json(Engine engine) {
        return Json.pretty(engine.plans().get(id).plan());
    }

    @Override
    String text(Engine engine, Terminal terminal) {
        PlanState state = engine.plans().get(id);
        return PlanText.show(engine.planRules(), state)
                + ArchiveText.learnings(engine.findSimilar().to(state, FindSimilar.SHOWN));
    }
}
