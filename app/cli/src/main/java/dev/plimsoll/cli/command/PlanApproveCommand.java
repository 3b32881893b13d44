package dev.plimsoll.cli.command;

import dev.plimsoll.cli.plan.PlanText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll plan approve`.
@Command(
        name = "approve",
        description = "Approves the present content of a plan; not for those who wrote it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:approved", "3:error", "4:this person may not approve this content"})
public final class PlanApproveCommand implements Runnable {
    private final Desk desk;

    @Parameters(paramLabel = "PLAN", description = "For example P1.")
    private PlanId plan;

    @Option(names = "--as", paramLabel = "ACCOUNT", required = true, description = "Who approves.")
    private Person account;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What is to be remembered.")
    private String note;

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            description = "From which point of view: security, reliability or product. Default: none in particular.")
    private @Nullable Lane lane;

    @Option(
            names = "--checked",
            paramLabel = "NUMBER",
            split = ",",
            description = "An item of the lane's checklist that you looked at, as 'plan checklist' numbers them. May be"
                    + " repeated.")
    private List<Integer> checked = List.of();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PlanApproveCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            PlanState seen = engine.plans().get(plan);
            engine.plans().overlapsOf(seen, engine.planRules()).forEach(desk.terminal()::note);
            PlanState state = engine.approvePlan().approve(seen, account, note, lane, items(engine));
            desk.terminal()
                    .say("Plan " + state.id() + " is approved by " + account + " for digest "
                            + state.plan().digest().substring(0, 12) + ": " + PlanText.state(engine.planRules(), state)
                            + ".");
        }
    }

    private List<String> items(Engine engine) {
        List<String> all =
                lane == null ? List.of() : engine.planRules().policy().people().checklist(lane);
        List<String> looked = new ArrayList<>();
        for (int number : checked) {
            if (number < 1 || number > all.size()) {
                throw new Problem(
                        "There is no item " + number + " to tick: " + (lane == null ? "no lane" : lane.word()) + " has "
                                + all.size() + ".",
                        "See 'plan checklist' for the items of each lane, and name the lane with --lane.");
            }
            looked.add(all.get(number - 1));
        }
        return looked;
    }
}
