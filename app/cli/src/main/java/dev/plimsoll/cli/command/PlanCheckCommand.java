package dev.plimsoll.cli.command;

import dev.plimsoll.cli.archive.ArchiveText;
import dev.plimsoll.cli.plan.LifeText;
import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.search.FindSimilar;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan check`.
@Command(
        name = "check",
        description = "Shows the gates between a plan and its run as a checklist, and what you may do next.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every gate is open", "3:error", "4:a gate is closed"})
public final class PlanCheckCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "For whom to say what they may do. Default: you.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public PlanCheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            PlanState state = engine.plans().get(plan);
            desk.terminal().print(PlanText.gates(engine.planRules(), state));
            desk.terminal()
                    .say("Plan " + state.id() + ": "
                            + PlanText.state(engine.planRules(), state) + "; stage "
                            + engine.planRules().stage(state).title() + ".");
            desk.terminal().print(LifeText.next(engine.planRules(), state, account == null ? desk.me() : account));
            engine.plans().overlapsOf(state, engine.planRules()).forEach(desk.terminal()::say);
            desk.terminal().print(ArchiveText.learnings(engine.findSimilar().to(state, FindSimilar.SHOWN)));
            return engine.planRules().closed(state).isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
