package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cards of environments and the trash in the window.
class EnvironmentsOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void aCardIsWrittenAndAcknowledged() {
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            window.actAs("ada");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            window.press("#new-environment");
            window.untilShown("#keep-environment");
            write(
                    window,
                    Map.of(
                            "#environment-name", "staging",
                            "#environment-deputy", "grace",
                            "#environment-product", "lin",
                            "#environment-operators", "ada, grace",
                            "#environment-holders", "ada",
                            "#environment-objectives", "How does checkout take a slow provider?",
                            "#environment-boundaries", "No real payment",
                            "#environment-rollback", "Deploy the release before"));
            named(window);
            window.picture("environment-form");
            window.press("#discard-environment");
            window.press("#take-up-environment");
            window.untilShown("#keep-environment");
            window.press("#keep-environment");
            window.press("#acknowledge-environment");
            window.until(
                    "ada has acknowledged", () -> window.stage.getScene().lookup("#acknowledge-environment") == null);
            window.actAs("lin");
            window.press("#acknowledge-environment");
            window.until(
                    "lin has acknowledged", () -> window.stage.getScene().lookup("#acknowledge-environment") == null);
            named(window);
            window.picture("environment");
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    @Test
    void aWithdrawnPlanComesBackFromTheTrash() {
        Path place = folder.resolve("workspace");
        withdraw(place);
        try (Window window = Window.open(place, ColorScheme.DARK, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            window.actAs("ada");
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            window.until("the plan is in the trash", () -> items(window) == 1);
            Window.onFx(() -> {
                trash(window).getSelectionModel().select(0);
                window.stage.getScene().lookup("#trash").requestFocus();
                return true;
            });
            window.type(KeyCode.ENTER);
            write(window, Map.of("#trash-reason", "it is wanted again"));
            named(window);
            window.picture("trash");
            window.press("#restore-trash");
            window.until("the trash is empty", () -> items(window) == 0);
        }
    }

    private static void withdraw(Path place) {
        try (OpeningWorkspace workspace =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            var engine = workspace.engine();
            engine.openSample().open();
            engine.reviewPlan()
                    .withdraw(engine.plans().get(PlanId.number(1)), new Person("ada"), "another idea is better");
        }
    }

    private static TableView<?> trash(Window window) {
        return (TableView<?>) window.stage.getScene().lookup("#trash");
    }

    private static int items(Window window) {
        TableView<?> trash = trash(window);
        return trash == null ? -1 : trash.getItems().size();
    }

    private static void write(Window window, Map<String, String> texts) {
        Window.onFx(() -> {
            texts.forEach(
                    (field, text) -> ((TextInputControl) window.stage.getScene().lookup(field)).setText(text));
            return true;
        });
    }

    private static void named(Window window) {
        List<String> nameless =
                Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot()));
        assertThat(nameless).as("controls without a name").isEmpty();
    }
}
