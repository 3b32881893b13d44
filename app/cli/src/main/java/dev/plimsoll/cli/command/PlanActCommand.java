package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.LifeText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A step in the life of a plan: the policy decides, and the new stage is told.
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the policy refuses it; the sentence says why and what opens it"})
abstract class PlanActCommand implements Callable<Integer> {
    final Desk desk;

    @Parameters(index = "0", paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    PlanActCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Person by = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            PlanState after = act(engine, engine.plans().get(plan), by);
            desk.terminal().say(told(after, by) + " " + LifeText.stage(engine.planRules(), after));
            return outcome(after);
        }
    }

    /// The exit code when the policy has let it happen.
    int outcome(PlanState after) {
        return ExitCode.DONE;
    }

    abstract PlanState act(Engine engine, PlanState seen, Person by);

    /// What was done, as one sentence.
    abstract String told(PlanState after, Person by);
}
