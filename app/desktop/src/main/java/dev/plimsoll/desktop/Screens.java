package dev.plimsoll.desktop;

import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.amendment.AmendmentView;
import dev.plimsoll.desktop.audit.AuditView;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.home.HomeView;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.PlanView;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.report.ReportView;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.run.RunView;
import dev.plimsoll.desktop.shell.Screen;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The screens that offer the actions, each built when it is first shown.
record Screens(
        Actions actions,
        House house,
        HomeModel home,
        AmendmentModel amendment,
        PlanModel plan,
        RunModel run,
        ReportModel report) {

    Map<Screen, Supplier<Node>> builders() {
        Map<Screen, Supplier<Node>> builders = new EnumMap<>(Screen.class);
        builders.put(Screen.HOME, this::homeView);
        builders.put(Screen.AMENDMENT, this::amendmentView);
        builders.put(Screen.PLAN, this::planView);
        builders.put(Screen.RUN, this::runView);
        builders.put(Screen.REPORT, this::reportView);
        builders.put(Screen.AUDIT, () -> new AuditView(house.audit(), house.auditActions(), ZoneId.systemDefault()));
        return builders;
    }

    private Node homeView() {
        return new HomeView(
                home, new HomeView.Actions(actions.openSample(), actions.openTwo(), actions.go()::openNamed));
    }

    private Node amendmentView() {
        return new AmendmentView(
                amendment,
                new AmendmentView.Actions(
                        actions.openSample(),
                        actions.openTwo(),
                        actions.previousChange(),
                        actions.nextChange(),
                        actions.planExperiment()));
    }

    private Node planView() {
        return new PlanView(
                plan,
                new PlanView.Actions(
                        actions.openSample(), actions.openTwo(), actions.showAmendment(), actions.startRun()));
    }

    private Node runView() {
        return new RunView(
                run,
                new RunView.Actions(
                        actions.openSample(), actions.showPlan(), actions.openReport(), actions.saveEvidence()));
    }

    private Node reportView() {
        return new ReportView(
                report, new ReportView.Actions(actions.openSample(), actions.showRun(), actions.exportReport()));
    }
}
