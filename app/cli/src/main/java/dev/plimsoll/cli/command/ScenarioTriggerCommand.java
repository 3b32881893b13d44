package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll scenario trigger`.
@Command(
        name = "trigger",
        description = "Brings the failure about: runs a plan that the card names, through the same gates as 'run'.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:verdict PASS", "1 to 143:as 'plimsoll run'"})
public final class ScenarioTriggerCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "CARD", description = "For example S1.")
    private ScenarioId id;

    @Option(names = "--plan", paramLabel = "PLAN", description = "Which of its plans, when it names several.")
    private @Nullable PlanId plan;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who runs it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public ScenarioTriggerCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PlanId chosen = chosen();
        return new RunCommand(desk).run(chosen, account == null ? desk.me() : account);
    }

    private PlanId chosen() {
        Scenario card;
        try (Engine engine = desk.door().open()) {
            card = engine.scenarios().get(id).scenario();
        }
        List<PlanId> plans = card.plans();
        if (plan != null && !plans.contains(plan)) {
            throw Mistake.of("Scenario card " + id + " does not name plan " + plan + "; it names " + plans + ".");
        }
        if (plan == null && plans.size() != 1) {
            throw Mistake.of(
                    plans.isEmpty()
                            ? "Scenario card " + id + " names no plan; name one with 'scenario revise " + id
                                    + " --plan PLAN'."
                            : "Scenario card " + id + " names several plans; choose one of " + plans + " with --plan.");
        }
        return plan == null ? plans.getFirst() : plan;
    }
}
