package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.agreement.AgreementView;
import dev.plimsoll.desktop.amendment.AmendmentModel;
import dev.plimsoll.desktop.amendment.AmendmentView;
import dev.plimsoll.desktop.amendment.inventory.InventoryView;
import dev.plimsoll.desktop.audit.AuditView;
import dev.plimsoll.desktop.environment.EnvironmentView;
import dev.plimsoll.desktop.help.HelpView;
import dev.plimsoll.desktop.home.HomeModel;
import dev.plimsoll.desktop.home.HomeView;
import dev.plimsoll.desktop.plan.PlanModel;
import dev.plimsoll.desktop.plan.PlanView;
import dev.plimsoll.desktop.plan.ReviewModel;
import dev.plimsoll.desktop.plan.edit.FitModel;
import dev.plimsoll.desktop.plan.edit.PlanEditorModel;
import dev.plimsoll.desktop.plan.edit.PlanEditorView;
import dev.plimsoll.desktop.plan.edit.TrialModel;
import dev.plimsoll.desktop.plan.life.LifeModel;
import dev.plimsoll.desktop.plan.life.LifeView;
import dev.plimsoll.desktop.plan.matrix.MatrixModel;
import dev.plimsoll.desktop.plan.matrix.MatrixView;
import dev.plimsoll.desktop.procedure.ProcedureView;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.report.ReportView;
import dev.plimsoll.desktop.run.RunModel;
import dev.plimsoll.desktop.run.RunView;
import dev.plimsoll.desktop.scenario.ScenarioView;
import dev.plimsoll.desktop.search.SimilarView;
import dev.plimsoll.desktop.settings.SettingsView;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.wording.Lull;
import dev.plimsoll.model.plan.Person;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/// The screens that offer the actions, each built when it is first shown.
record Screens(
        Actions actions,
        House house,
        Menus menus,
        HomeModel home,
        AmendmentModel amendment,
        PlanModel plan,
        TrialsOnEngine trials,
        ReviewModel review,
        LifeOnEngine lives,
        ObservableValue<Person> person,
        RunModel run,
        ReportModel report) {

    private static final Duration UNTIL_CHECKED = Duration.millis(400);
    private static final Duration UNTIL_SAVED = Duration.seconds(2);

    Map<Screen, Supplier<Node>> builders() {
        Map<Screen, Supplier<Node>> builders = new EnumMap<>(Screen.class);
        builders.put(Screen.HOME, this::homeView);
        builders.put(Screen.AMENDMENT, this::amendmentView);
        builders.put(Screen.PLAN, this::planView);
        builders.put(Screen.RUN, this::runView);
        builders.put(Screen.REPORT, this::reportView);
        Library library = actions.go().library();
        builders.put(
                Screen.AMENDMENTS,
                () -> new AgreementView(
                        library.agreements(),
                        actions.writeAmendment(),
                        actions.succeedAmendment(),
                        actions.go()::showChanges));
        builders.put(
                Screen.PROCEDURES,
                () -> new ProcedureView(
                        library.procedures(), actions.go()::attachEvidence, actions.go()::takeProcedure));
        builders.put(
                Screen.SCENARIOS,
                () -> new ScenarioView(library.scenarios(), actions.go()::openNamed, library.writeScenario()));
        builders.put(Screen.ENVIRONMENTS, () -> new EnvironmentView(library.environments()));
        builders.put(Screen.HELP, () -> new HelpView(library.help()));
        library.learned().build(builders, actions.go()::openNamed);
        library.practice().build(builders, actions.go()::openNamed, library.writeScenario());
        builders.put(Screen.AUDIT, () -> new AuditView(house.audit(), house.auditActions(), ZoneId.systemDefault()));
        builders.put(Screen.SETTINGS, this::settingsView);
        return builders;
    }

    private Node settingsView() {
        return new SettingsView(
                house.settings(),
                house.people(),
                house.trash(),
                house.settingsActions(menus.zoom(), actions.passphrase()),
                actions.safekeeping().workspace().place().toString());
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
                        actions.openNamed(),
                        actions.previousChange(),
                        actions.nextChange(),
                        actions.planExperiment(),
                        actions.nameConsumers(),
                        actions.go()::planExperiment),
                new AmendmentView.Operations(
                        () -> new InventoryView(
                                actions.inventory(), actions.rateOperations(), actions.operationResults()),
                        actions.inventory().seenProperty()));
    }

    private Node planView() {
        Practice practice = actions.go().library().practice();
        MatrixModel experiments = new MatrixModel(actions.go().jobs(), lives, plan, person);
        LifeModel life = new LifeModel(actions.go().jobs(), lives, plan, person);
        return new PlanView(
                plan,
                review,
                new PlanView.Parts(
                        practice.similar(),
                        new SimilarView(
                                practice.similar(),
                                like -> practice.openFound(like.kind(), like.id(), actions.go()::openNamed)),
                        this::planEditor,
                        () -> new MatrixView(experiments),
                        experiments.seenProperty(),
                        () -> new LifeView(
                                life,
                                title ->
                                        actions.go().files().open(title, List.of("json", "properties", "env", "txt")))),
                new PlanView.Actions(
                        actions.openSample(), actions.openTwo(), actions.showAmendment(), actions.startRun()));
    }

    private Node planEditor() {
        PlanEditorModel editor = new PlanEditorModel(
                actions.go().jobs(),
                Lull.onToolkit(UNTIL_CHECKED),
                Lull.onToolkit(UNTIL_SAVED),
                new PlanEditorModel.Plan(
                        plan.stateProperty(), plan.busyProperty(), plan.revisionBarred(), plan::revise));
        house.leaving().before(editor::flush);
        TrialModel trials = new TrialModel(actions.go().jobs(), this.trials);
        Present.map(plan.stateProperty(), state -> state.id().value(), "").subscribe((_, _) -> trials.forget());
        FitModel fits = new FitModel(actions.go().jobs(), this.trials::fit, plan.stateProperty());
        Present.map(plan.stateProperty(), state -> state.id().value(), "").subscribe((_, _) -> fits.forget());
        return new PlanEditorView(editor, trials, fits, () -> {
            Path log =
                    actions.go().files().open(tr("Choose an access log"), List.of("log", "json", "jsonl", "gz", "*"));
            if (log != null) {
                fits.add(log);
            }
        });
    }

    private Node runView() {
        return new RunView(
                run,
                actions.hold(),
                actions.certificate(),
                new RunView.Actions(
                        actions.openSample(),
                        actions.showPlan(),
                        actions.openReport(),
                        actions.reportIncident(),
                        actions.saveEvidence(),
                        actions.saveCertificate(),
                        actions.clearAndRun(),
                        actions.holdRun(),
                        actions.resumeRun()));
    }

    private Node reportView() {
        return new ReportView(
                report,
                new ReportView.Actions(
                        actions.openSample(),
                        actions.showRun(),
                        actions.exportReport(),
                        actions.printReport(),
                        () -> actions.go().library().learned().evidenceOf(report)));
    }
}
