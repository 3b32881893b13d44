package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.procedure.Procedure;
import dev.plimsoll.model.procedure.ProcedureId;
import dev.plimsoll.model.procedure.ProcedureKind;
import dev.plimsoll.model.procedure.ProcedureState;
import dev.plimsoll.model.procedure.Section;
import dev.plimsoll.model.procedure.Step;
import dev.plimsoll.model.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Amendments, procedures and scenario cards in the window.
class LibraryOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void aRunbookIsDoneFromItsCard() {
        Path place = folder.resolve("workspace");
        fill(place);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.DARK, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT8);
            choose(window, "#scenario-list");
            window.picture("scenarios");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT7);
            choose(window, "#procedure-list");
            window.picture("procedure");
            window.press("#start-procedure");
            window.press("#tick-stop-traffic");
            window.until("ticked", () -> window.stage.getScene().lookup("#tick-stop-traffic") == null);
            window.picture("execution");
            window.press("#tick-roll-back");
            window.press("#finish-execution");
            window.until(
                    "finished",
                    () -> window.stage.getScene().lookup("#finish-execution") == null
                            && window.stage.getScene().lookup("#tick-roll-back") == null);
            aProcedureIsWritten(window);
            window.picture("procedure-written");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            window.untilShown("#amendments");
            review(window);
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .as("controls without a name")
                    .isEmpty();
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    /// Leaves the form of its next version open.
    static void aProcedureIsWritten(Window window) {
        window.press("#new-procedure");
        window.untilShown("#step-1-text");
        write(window, "#procedure-title", "Drain the queue");
        write(window, "#procedure-purpose", "When the queue grows for ten minutes");
        write(window, "#step-1-text", "Stop the workers");
        window.press("#add-step");
        window.untilShown("#step-2-text");
        write(window, "#step-2-text", "Start them again");
        window.press("#keep-procedure");
        window.untilShown("#change-procedure");
        window.until(
                "it is listed",
                () -> ((TableView<?>) window.stage.getScene().lookup("#procedure-list"))
                                .getItems()
                                .size()
                        == 2);
        window.until(
                "it is the one that is marked",
                () -> ((TableView<?>) window.stage.getScene().lookup("#procedure-list"))
                                        .getSelectionModel()
                                        .getSelectedItem()
                                instanceof ProcedureState state
                        && state.procedure().title().equals("Drain the queue"));
        window.press("#change-procedure");
        window.untilShown("#procedure-note");
        write(window, "#procedure-note", "shorter");
        window.press("#discard-procedure");
        window.press("#take-up-procedure");
        window.untilShown("#procedure-note");
    }

    private static void write(Window window, String selector, String text) {
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup(selector)).setText(text);
            return true;
        });
    }

    private static void review(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.until(
                "the palette has the keyboard",
                () -> window.stage.getScene().getFocusOwner() != null
                        && "palette-field"
                                .equals(window.stage.getScene().getFocusOwner().getId()));
        window.write("p1 plan");
        window.until(
                "the plan fits",
                () -> window.stage.getScene().lookup("#palette-list") instanceof ListView<?> list
                        && !list.getItems().isEmpty()
                        && list.getItems().size() < 12);
        window.type(KeyCode.ENTER);
        window.untilShown("#approve");
        PlanTab.REVIEW.show(window);
        window.untilShown("#comment-text");
        Window.onFx(() -> {
            ((TextField) window.stage.getScene().lookup("#comment-text")).setText("Which price do they see?");
            return true;
        });
        window.press("#comment");
        window.untilShown("#settle-1");
        window.picture("review");
    }

    private static void fill(Path place) {
        try (OpeningWorkspace workspace =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            Engine engine = workspace.engine();
            PlanState plan = engine.openSample().open();
            ProcedureId runbook =
                    engine.procedures().write().draft(runbook(), Samples.ADA).id();
            engine.scenarios()
                    .draft(
                            new Scenario(
                                    "The discount is missing",
                                    "A revision without it is deployed while old consumers run.",
                                    "The checkout shows a price of 0.",
                                    "Roll back, then tell support.",
                                    Samples.ADA,
                                    List.of(plan.id()),
                                    runbook,
                                    Map.of()),
                            Samples.ADA);
        }
    }

    private static Procedure runbook() {
        return new Procedure(
                ProcedureKind.RUNBOOK,
                "The checkout shows wrong prices",
                "When consumers calculate with a field that is gone.",
                Samples.ADA,
                List.of(
                        new Step(
                                "stop-traffic",
                                "Take the revision out of the load balancer.",
                                true,
                                Section.CONTAINMENT,
                                Duration.ofMinutes(5),
                                "operator",
                                List.of(),
                                false,
                                ""),
                        new Step(
                                "roll-back",
                                "Deploy the base again and see that its health check passes.",
                                true,
                                Section.ROLLBACK,
                                Duration.ofMinutes(10),
                                "operator",
                                List.of(),
                                false,
                                ""),
                        new Step(
                                "tell-support",
                                "Tell support what customers saw.",
                                false,
                                Section.RECOVERY,
                                null,
                                "",
                                List.of(),
                                false,
                                "")),
                List.of(),
                Map.of());
    }

    private static void choose(Window window, String table) {
        window.until(
                table + " is filled",
                () -> window.stage.getScene().lookup(table) instanceof TableView<?> shown
                        && !shown.getItems().isEmpty());
        Window.onFx(() -> {
            TableView<?> shown = (TableView<?>) window.stage.getScene().lookup(table);
            shown.getSelectionModel().select(0);
            shown.requestFocus();
            return true;
        });
        window.type(KeyCode.ENTER);
        long end = System.nanoTime() + 300_000_000L;
        window.until("shown", () -> System.nanoTime() > end);
    }
}
