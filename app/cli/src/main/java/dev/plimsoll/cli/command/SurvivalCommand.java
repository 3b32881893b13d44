package dev.plimsoll.cli.command;

import dev.plimsoll.cli.learning.SurvivalText;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.learning.survival.SurvivalMap;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll survival`.
@Command(
        name = "survival",
        description = {
            "Lists every incident, near miss and scenario card with the experiments that bring it about.",
            "What no experiment covers comes first. A plan that was withdrawn or archived covers nothing any more."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every known way to fail has an experiment", "3:error", "4:some have none"})
public final class SurvivalCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(
            names = "--draft",
            paramLabel = "RECORD",
            description =
                    "Draft an experiment for a scenario card or an incident, for example S1; --like says of what.")
    private @Nullable String hazard;

    @Option(
            names = "--like",
            paramLabel = "PLAN",
            description = "The plan whose contracts, load and faults the draft begins with.")
    private @Nullable PlanId like;

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who drafts. Default: your account.")
    private @Nullable Person account;

    public SurvivalCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            if (hazard != null) {
                draft(engine, hazard);
            }
            SurvivalMap map = engine.learning().lessons().survival();
            desk.terminal().print(SurvivalText.of(map));
            return map.covered() == map.rows().size() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private void draft(Engine engine, String wanted) {
        if (like == null) {
            throw Mistake.of(
                    "Say with --like which plan the draft begins with; without one, draft it from the contracts"
                            + " with 'plimsoll plan new' and name it in the card.");
        }
        PlanState plan = engine.draftSurvival().draft(wanted, like, account == null ? desk.me() : account);
        desk.terminal()
                .say("Plan " + plan.id() + " was drafted for " + wanted + "; 'plimsoll plan check " + plan.id()
                        + "' says what it lacks.");
    }
}
