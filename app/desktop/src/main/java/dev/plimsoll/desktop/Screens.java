package dev.plimsoll.desktop;

import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.amendment.AmendmentView;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.home.HomeView;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.PlanView;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.report.ReportView;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.run.RunView;
import dev.plimsoll.desktop.shell.Commands;
import dev.plimsoll.desktop.shell.Screen;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// The actions of the workbench, and the screens that offer them.
record Screens(
        Journeys go,
        Safekeeping safekeeping,
        Runnable quit,
        HomeModel home,
        AmendmentModel amendment,
        PlanModel plan,
        RunModel run,
        ReportModel report) {

    Commands commands() {
        return new Commands(
                openSample(),
                openTwo(),
                saveEvidence(),
                exportReport(),
                nextChange(),
                previousChange(),
                planExperiment(),
                startRun(),
                passphrase(),
                Action.of("Quit", "Stop a run that goes on, close the workspace", Feather.LOG_OUT, quit)
                        .withKeys("Shortcut+Q"));
    }

    Map<Screen, Supplier<Node>> builders() {
        return Map.of(
                Screen.HOME,
                () -> new HomeView(home, new HomeView.Actions(openSample(), openTwo(), go::openPlan, go::openRun)),
                Screen.AMENDMENT,
                () -> new AmendmentView(
                        amendment,
                        new AmendmentView.Actions(
                                openSample(), openTwo(), previousChange(), nextChange(), planExperiment())),
                Screen.PLAN,
                () -> new PlanView(plan, new PlanView.Actions(openSample(), openTwo(), showAmendment(), startRun())),
                Screen.RUN,
                () -> new RunView(run, new RunView.Actions(openSample(), showPlan(), openReport(), saveEvidence())),
                Screen.REPORT,
                () -> new ReportView(report, new ReportView.Actions(openSample(), showRun(), exportReport())));
    }

    private Action passphrase() {
        return Action.of(
                        "Passphrase…",
                        "Encrypt the workspace on this disk, or give it another passphrase",
                        Feather.LOCK,
                        safekeeping::passphrase)
                .disabledWhen(Present.map(run.activeProperty(), _ -> true, false));
    }

    private Action openSample() {
        return Action.of(
                        "Open the sample",
                        "Two versions of a small contract, two consumers and a plan that really runs",
                        Feather.COMPASS,
                        go::openSample)
                .disabledWhen(home.openingProperty());
    }

    private Action openTwo() {
        return Action.of(
                        "Open two contracts…",
                        "Choose the old and the new version of a contract and see what changes",
                        Feather.FOLDER,
                        go::openTwo)
                .withKeys("Shortcut+O");
    }

    private Action nextChange() {
        return Action.of("Next change", "Go to the next change of the list", Feather.ARROW_DOWN, amendment::next)
                .withKeys("F7")
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    private Action previousChange() {
        return Action.of(
                        "Previous change",
                        "Go to the previous change of the list",
                        Feather.ARROW_UP,
                        amendment::previous)
                .withKeys("Shift+F7")
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    private Action planExperiment() {
        return Action.of(
                        "Plan an experiment",
                        "Open the plan of this amendment, or draft one from its changes",
                        Feather.CLIPBOARD,
                        go::planExperiment)
                .disabledWhen(Present.not(amendment.amendedProperty()));
    }

    private Action showAmendment() {
        return Action.of(
                "Show the amendment", "See the changes that this plan is about", Feather.GIT_MERGE, go::showAmendment);
    }

    private Action startRun() {
        ObservableValue<Boolean> barred = plan.runBarred()
                .flatMap(why -> run.startingProperty()
                        .flatMap(starting -> run.activeProperty().map(_ -> true).orElse(starting || !why.isEmpty())));
        return Action.of("Run", "Start the experiment exactly as it was approved", Feather.PLAY, go::startRun)
                .withKeys("Shortcut+R")
                .disabledWhen(barred);
    }

    private Action showPlan() {
        return Action.of(
                "Go to the plan",
                "Open the plan screen",
                Feather.CLIPBOARD,
                () -> go.shell().show(Screen.PLAN));
    }

    private Action showRun() {
        return Action.of(
                "Go to the run",
                "Open the run screen",
                Feather.ACTIVITY,
                () -> go.shell().show(Screen.RUN));
    }

    private Action openReport() {
        return Action.of(
                "Open report", "Compile the report of this run and read it", Feather.FILE_TEXT, go::openReport);
    }

    private Action saveEvidence() {
        return Action.of(
                        "Save evidence…",
                        "Write plan, contracts, events and checksums into a folder, to be verified offline",
                        Feather.ARCHIVE,
                        go::saveEvidence)
                .disabledWhen(Present.map(run.runProperty(), shown -> !shown.ended(), true));
    }

    private Action exportReport() {
        return Action.of(
                        "Export the report…",
                        "Write the report as PDF, HTML or Markdown",
                        Feather.DOWNLOAD,
                        go::exportReport)
                .withKeys("Shortcut+E")
                .disabledWhen(Present.not(report.reportProperty()));
    }
}
