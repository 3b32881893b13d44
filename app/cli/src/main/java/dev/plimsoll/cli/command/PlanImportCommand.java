package dev.plimsoll.cli.command;

import dev.plimsoll.cli.document.RecordFile;
import dev.plimsoll.cli.plan.LifeText;
import dev.plimsoll.cli.plan.PlanFile;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan import`.
@Command(
        name = "import",
        description = {
            "Drafts a plan from a file that 'plan export' wrote; fields that are not known are kept.",
            "A file carries no approvals: the same rules decide as for a plan that was written here."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the policy refuses it; the sentence says why and what opens it"})
public final class PlanImportCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "FILE", description = "A whole plan as JSON.")
    private Path file;

    @Option(names = "--into", paramLabel = "PLAN", description = "Revise this plan instead of drafting a new one.")
    private @Nullable PlanId into;

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "A contract that the plan names by its digest, to keep it here. May be repeated.")
    private List<Path> contracts = new ArrayList<>();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who does it. Default: your account.")
    private @Nullable Person account;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PlanImportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        ExperimentPlan plan = PlanFile.read(file);
        Map<String, byte[]> sources = RecordFile.bytes(contracts);
        try (Engine engine = desk.door().open()) {
            PlanState state = into == null
                    ? engine.draftPlan().take(plan, by, sources)
                    : revise(engine, engine.plans().get(into), plan, by);
            desk.terminal()
                    .say("Plan " + state.id() + " has the content of " + file + ", digest "
                            + state.plan().digest() + ". " + LifeText.stage(engine.planRules(), state));
            if (!engine.plans().keepsContractsOf(state.plan())) {
                desk.terminal()
                        .note(
                                "Its contracts are not in this workspace; import it with --contract for both before it runs.");
            }
        }
    }

    private PlanState revise(Engine engine, PlanState seen, ExperimentPlan plan, Person by) {
        if (!plan.amendment().equals(seen.plan().amendment())) {
            throw Mistake.of(
                    file + " is about another amendment than plan " + seen.id() + "; import it as a new plan.");
        }
        return engine.revisePlan().revise(seen, plan, by);
    }
}
