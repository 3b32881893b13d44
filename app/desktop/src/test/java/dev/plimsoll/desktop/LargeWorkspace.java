package dev.plimsoll.desktop;

import dev.plimsoll.desktop.plan.PlanEdit;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.action.Action;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.card.AppliesTo;
import dev.plimsoll.model.learning.card.Confidence;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Workspaces of a size that a team has after years.
final class LargeWorkspace {
    private static final String[] THINGS = {"orders", "payments", "baskets", "refunds", "stock", "prices", "invoices"};
    private static final String[] EVENTS = {"without a discount", "late", "twice", "as text", "in another order"};
    private static final int WINDOWS_OF_SMALL_RUN = 6;

    private LargeWorkspace() {}

    /// Plans, their runs, actions and learning cards, a quarter of each.
    static void fill(Path place, int records) {
        try (OpeningWorkspace opened =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            Engine engine = opened.engine();
            engine.openSample().open();
            for (int i = 0; i < records / 4; i++) {
                engine.learning().actions().open(action(i), i % 3 == 0 ? Samples.ADA : Samples.LIN);
                engine.learnings().draft(card(i), Samples.ADA);
            }
        }
        try (Workspace workspace = Workspace.open(place)) {
            ExperimentPlan sample =
                    workspace.plans().find(PlanId.number(1)).orElseThrow().plan();
            for (int i = 0; i < records / 4; i++) {
                ExperimentPlan plan = titled(sample, title(i));
                PlanId id = workspace.plans().create(new PlanEvent.Drafted(Samples.second(i), Samples.ADA, plan));
                run(workspace, id, plan, WINDOWS_OF_SMALL_RUN, i % 5 == 0 ? Verdict.FAIL : Verdict.PASS);
            }
        }
    }

    /// A run of so many windows of a second, with three lines of the log for each, beside a shorter one.
    ///
    /// @return the long one
    static RunId fillRun(Path place, int windows) {
        try (OpeningWorkspace opened =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            opened.engine().openSample().open();
        }
        try (Workspace workspace = Workspace.open(place)) {
            PlanId id = PlanId.number(1);
            ExperimentPlan plan = workspace.plans().find(id).orElseThrow().plan();
            run(workspace, id, plan, WINDOWS_OF_SMALL_RUN, Verdict.PASS);
            return run(workspace, id, plan, windows, Verdict.FAIL);
        }
    }

    private static RunId run(Workspace workspace, PlanId id, ExperimentPlan plan, int windows, Verdict verdict) {
        Random random = new Random(windows);
        RunId run = workspace
                .runs()
                .create(new RunEvent.Started(Samples.START, id, plan, plan.digest(), Samples.LIN, "sandbox"));
        workspace.runs().append(run, new RunEvent.PhaseEntered(Samples.second(0), Phase.BASELINE));
        for (int second = 1; second <= windows; second++) {
            workspace.runs().append(run, Samples.window(second, 40, random.nextInt(4), 60 + random.nextInt(300)));
            for (int check = 0; windows > WINDOWS_OF_SMALL_RUN && check < 3; check++) {
                workspace
                        .runs()
                        .append(
                                run,
                                new RunEvent.CheckMade(
                                        Samples.second(second),
                                        THINGS[check],
                                        second % 11 != 0,
                                        "answer " + second + " is as it was promised"));
            }
        }
        workspace.runs().append(run, new RunEvent.FaultsCleared(Samples.second(windows), 0));
        workspace.runs().append(run, new RunEvent.Concluded(Samples.second(windows), verdict, "It is over."));
        return run;
    }

    private static ExperimentPlan titled(ExperimentPlan plan, String title) {
        return PlanEdit.of(plan).withTitle(title).plan();
    }

    private static String title(int number) {
        return "What if " + THINGS[number % THINGS.length] + " come " + EVENTS[number % EVENTS.length] + ", no. "
                + number;
    }

    private static Action action(int number) {
        return new Action(
                "Let " + THINGS[number % THINGS.length] + " cope when they come " + EVENTS[number % EVENTS.length]
                        + ", no. " + number,
                ActionKind.PREVENT,
                ActionPriority.HIGH,
                Samples.ADA,
                LocalDate.of(2030, 1, 1),
                "",
                "",
                "",
                Map.of());
    }

    private static LearningCard card(int number) {
        return new LearningCard(
                LearningCard.Kind.LEARNING,
                title(number),
                "They came as nobody had foreseen.",
                "A consumer stood still.",
                List.of("A run of the sandbox"),
                "Let it time out.",
                new AppliesTo(List.of(THINGS[number % THINGS.length]), List.of(), List.of()),
                Confidence.MEDIUM,
                LocalDate.of(2030, 1, 1),
                List.of(THINGS[number % THINGS.length]),
                PlanId.number(1),
                List.of(),
                Samples.ADA,
                null,
                Map.of());
    }
}
