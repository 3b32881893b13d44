package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.chaos.CombinedFault;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.PlannedExperiment;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.Settings;
import dev.plimsoll.model.plan.StateProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a plan beside its review and its run, in the real window with the real engine.
class PlanLifeOnScreenTest {
    /// What outlives a run is listed by a program, here from a file.
    private static final Rig ORDERS = Rig.NONE.withState(
            List.of(new StateProbe("orders", List.of("cat", "orders.txt"), List.of("o-1"), List.of())));

    @TempDir
    Path folder;

    @Test
    void aPlanIsCarriedThroughItsLifeInTheWindow() throws IOException {
        Path workspace = folder.resolve("workspace");
        asking(workspace);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(workspace, ColorScheme.LIGHT, 1280, 800)) {
            PlanFormOnScreenTest.reopenForm(window);
            anAuthorWaivesNothing(window);
            anotherWaivesEveryExperiment(window);
            aStormIsComposed(window);
            settingsAreCompared(window, workspace);
            theStateIsLookedAtAndTaken(window, workspace);
            stepsAreTaken(window);
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .as("controls without a name")
                    .isEmpty();
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
        try (Desk later = new Desk(WorkspacePlace.in(workspace), "ada")) {
            carried(later.engine().plans().get(PlanId.number(1)));
        }
    }

    /// The sample, whose plan is asked more than its faults answer.
    static void asking(Path workspace) {
        try (Desk ada = new Desk(WorkspacePlace.in(workspace), "ada")) {
            PlanState sample = ada.engine().openSample().open();
            ExperimentPlan plan = sample.plan();
            List<PlannedExperiment> experiments = List.of(
                    new PlannedExperiment(
                            "field-added.unexpected.1",
                            "Does every consumer still work when a field that it does not know comes in an answer?",
                            List.of(plan.faults().getFirst().id())),
                    new PlannedExperiment(
                            "field-removed.still-sent.2",
                            "Does the provider do what was asked when a request still holds 'discount'?",
                            List.of()),
                    new PlannedExperiment(
                            "limit-tightened.beyond.3",
                            "Does every consumer still work when 'quantity' is beyond its new limit?",
                            List.of("beyond")));
            ada.engine()
                    .revisePlan()
                    .revise(
                            sample,
                            plan.withTerms(
                                    plan.terms().withExperiments(experiments).withRig(ORDERS)),
                            ada.person);
        }
    }

    private static void carried(PlanState plan) {
        assertThat(plan.all(PlanEvent.Waived.class))
                .hasSameSizeAs(plan.plan().terms().experiments())
                .allSatisfy(waived -> assertThat(waived.reason()).isEqualTo("seen elsewhere"));
        assertThat(plan.all(PlanEvent.Rehearsed.class))
                .singleElement()
                .satisfies(rehearsed -> assertThat(rehearsed.exitCode()).isZero());
        assertThat(plan.all(PlanEvent.Decided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.question()).isEqualTo("When?");
            assertThat(decided.rejected()).containsExactly("never", "now");
        });
        assertThat(plan.all(PlanEvent.Withdrawn.class)).hasSize(1);
        assertThat(plan.plan().faults())
                .filteredOn(fault -> fault.fault() instanceof CombinedFault)
                .hasSizeGreaterThan(2);
        Settings settings = plan.plan().terms().settings();
        assertThat(settings).isNotNull();
        assertThat(settings.source()).isEqualTo("live.env");
        assertThat(settings.deviations()).isEmpty();
        assertThat(plan.plan().terms().rigged().state())
                .singleElement()
                .satisfies(orders -> assertThat(orders.baseline()).containsExactly("o-1", "o-7"));
        assertThat(plan.events().getLast()).isInstanceOf(PlanEvent.Reopened.class);
    }

    private static void anAuthorWaivesNothing(Window window) {
        PlanTab.EXPERIMENTS.show(window);
        window.until("experiments are listed", () -> !table(window).getItems().isEmpty());
        Window.onFx(() -> {
            table(window).getSelectionModel().selectAll();
            ((TextField) window.stage.getScene().lookup("#waive-reason")).setText("seen elsewhere");
            return true;
        });
        assertThat(window.find("#waive-experiments").isDisabled()).isTrue();
        assertThat(window.find("#ask-experiments").isDisabled()).isFalse();
        window.picture("plan-experiments-chosen");
    }

    private static void anotherWaivesEveryExperiment(Window window) {
        window.actAs("lin");
        window.press("#waive-experiments");
        window.until(
                "all are waived",
                () -> table(window).getItems().stream()
                        .allMatch(entry -> entry.toString().contains("state=WAIVED")));
    }

    private static void aStormIsComposed(Window window) {
        window.actAs("ada");
        PlanTab.STEPS.show(window);
        window.press("#compose-storm");
        window.untilShown("#remove-storm");
        window.pictures("plan-storm");
        PlanTab.EDIT.show(window);
        PlanTab.STEPS.show(window);
    }

    /// The plan remembers the file of the environment by its name in the workspace.
    private static void settingsAreCompared(Window window, Path workspace) throws IOException {
        Files.writeString(
                workspace.resolve("agreed.json"), "{\"pool\": 10, \"region\": \"north\", \"api.key\": \"s3\"}");
        Files.writeString(workspace.resolve("live.env"), "pool=20\nregion=south\napi.key=s3\n");
        window.actAs("ada");
        PlanTab.STEPS.show(window);
        write(window, "#baseline-name", "release 7");
        write(window, "#agreed-settings", "agreed.json");
        write(window, "#present-settings", "live.env");
        window.press("#compare-settings");
        window.untilShown("#restore-setting");
        window.pictures("plan-settings");
        window.press("#restore-setting");
        window.until("one is left", () -> restorable(window).equals(List.of("region")));
        window.press("#restore-settings");
        window.until("all is as agreed", () -> restorable(window).isEmpty());
        window.actAs("lin");
    }

    private static void theStateIsLookedAtAndTaken(Window window, Path workspace) throws IOException {
        Files.writeString(workspace.resolve("orders.txt"), "o-1\no-7\n");
        window.actAs("ada");
        PlanTab.STEPS.show(window);
        window.press("#look-at-state");
        untilSaid(window, "Too much: o-7");
        window.pictures("plan-state");
        window.press("#take-state");
        untilSaid(window, "2 lines");
        window.press("#look-at-state");
        untilSaid(window, "As its baseline");
        window.actAs("lin");
    }

    private static void untilSaid(Window window, String words) {
        window.until(
                words,
                () -> window.find("#plan-life").lookupAll(".label").stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().equals(words)));
    }

    private static List<String> restorable(Window window) {
        return window.stage.getScene().lookup("#restore-setting-choice") instanceof ComboBox<?> choice
                ? choice.getItems().stream().map(String::valueOf).toList()
                : List.of();
    }

    private static void stepsAreTaken(Window window) {
        PlanTab.STEPS.show(window);
        window.press("#rehearse-rollback");
        write(window, "#decision-question", "When?");
        write(window, "#decision-chosen", "tomorrow");
        write(window, "#decision-because", "everybody is there");
        Window.onFx(() -> {
            ((TextArea) window.stage.getScene().lookup("#decision-others")).setText("never\n\n now ");
            return true;
        });
        window.press("#note-decision");
        window.until(
                "the form is empty",
                () -> ((TextField) window.stage.getScene().lookup("#decision-question"))
                        .getText()
                        .isEmpty());
        write(window, "#withdraw-plan-reason", "not needed");
        window.press("#withdraw-plan");
        window.untilShown("#reopen-plan");
        assertThat(Window.visible(window.find("#withdraw-plan"))).isFalse();
        write(window, "#reopen-plan-reason", "needed after all");
        window.press("#reopen-plan");
        window.untilShown("#withdraw-plan");
    }

    private static void write(Window window, String field, String text) {
        Window.onFx(() -> {
            ((TextField) window.stage.getScene().lookup(field)).setText(text);
            return true;
        });
    }

    private static TableView<?> table(Window window) {
        return window.stage.getScene().lookup("#plan-experiments") instanceof TableView<?> table
                ? table
                : new TableView<>();
    }
}
