package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.PlanFile;
import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan edit`.
@Command(
        name = "edit",
        description = {
            "Revises a plan from a JSON file, a whole plan or the fields that differ, its signals by --signal, or what"
                    + " stands in the place of its dependencies by --dependency.",
            "Approvals sign the content, so a revised plan must be approved again."
        })
public final class PlanEditCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(names = "--from", paramLabel = "FILE", description = "JSON as 'plan show --json' prints it.")
    private @Nullable Path from;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private @Nullable List<SignalOption> signals;

    @Option(
            names = "--dependency",
            paramLabel = "NAME=MODE",
            description = "What stands in the place of a dependency of terms.rig.dependencies: real, double, record,"
                    + " faulted, or replay:RUN with what a run recorded. May be repeated.")
    private List<String> dependencies = List.of();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who revises it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PlanEditCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        if (from == null && signals == null && dependencies.isEmpty()) {
            throw Mistake.of(
                    "Say what changes: --from FILE with what differs, --signal NAME, or --dependency NAME=MODE.");
        }
        Person writer = account == null ? desk.me() : account;
        try (Engine engine = desk.door().open()) {
            PlanState seen = engine.plans().get(plan);
            ExperimentPlan changed = Dependencies.apply(
                    dependencies,
                    SignalOption.apply(signals, from == null ? seen.plan() : PlanFile.merge(from, seen.plan())));
            if (changed.equals(seen.plan())) {
                desk.terminal().say("Plan " + seen.id() + " says this already; nothing was changed.");
                return;
            }
            PlanState state = engine.revisePlan().revise(seen, changed, writer);
            desk.terminal().say("Plan " + state.id() + " is revised.");
            desk.terminal().print(PlanText.gates(engine.planRules(), state));
        }
    }
}
