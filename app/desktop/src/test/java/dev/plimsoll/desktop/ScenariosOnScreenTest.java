package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.scenario.Scenario;
import dev.plimsoll.model.scenario.ScenarioId;
import dev.plimsoll.model.scenario.ScenarioState;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scenario cards in the window: from a fresh workspace to a drill that plays one.
class ScenariosOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void aDrillWithoutACardLeadsToWritingOne() {
        Path place = folder.resolve("workspace");
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            window.actAs("ada");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.untilShown("#write-scenario");
            window.picture("drills-without-card");
            window.press("#plan-drill");
            write(window, "#drill-title", "Slow database");
            window.untilShown("#write-scenario");
            window.press("#write-scenario");
            writeByKeys(window);
            named(window);
            window.picture("scenario-form");
            window.press("#keep-scenario");
            window.untilShown("#edit-scenario");
            window.picture("scenario-incomplete");
            complete(window);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.until(
                    "the card can be chosen, and the drill still is written",
                    () -> window.stage.getScene().lookup("#drill-scenario") instanceof ComboBox<?> cards
                            && cards.getItems().size() == 1
                            && text(window, "#drill-title").equals("Slow database"));
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
        ScenarioState kept = kept(place);
        assertThat(kept.events()).hasSize(2);
        Scenario card = kept.scenario();
        assertThat(card.title()).isEqualTo("Slow database");
        assertThat(card.trigger()).isEqualTo("Delay it.");
        assertThat(card.recover()).isEqualTo("Use the replica.");
        assertThat(card.complete()).isTrue();
        assertThat(card.owner()).isEqualTo(new Person("ada"));
    }

    private static void writeByKeys(Window window) {
        window.untilShown("#scenario-title");
        window.until(
                "the title has the keyboard",
                () -> window.stage.getScene().lookup("#scenario-title").isFocused());
        window.write("Slow database");
        window.type(KeyCode.TAB);
        window.write("Delay it.");
        window.type(KeyCode.TAB);
        window.write("p95 rises.");
        window.until(
                "what is missing is said",
                () -> window.stage.getScene().lookup("#scenario-missing") instanceof Labeled said
                        && said.getText().endsWith(": recover."));
    }

    private static void complete(Window window) {
        window.press("#edit-scenario");
        write(window, "#scenario-recover", "Use the replica.");
        window.press("#discard-scenario");
        window.untilShown("#take-up-scenario");
        window.press("#take-up-scenario");
        window.until(
                "it is there again", () -> text(window, "#scenario-recover").equals("Use the replica."));
        window.press("#keep-scenario");
        window.until("it is kept", () -> window.stage.getScene().lookup("#keep-scenario") == null);
        window.untilShown("#edit-scenario");
    }

    private static ScenarioState kept(Path place) {
        try (OpeningWorkspace workspace =
                new OpeningWorkspace(WorkspacePlace.in(place), InstantSource.system(), new KnownPassphrases())) {
            return workspace.engine().scenarios().get(ScenarioId.number(1));
        }
    }

    private static String text(Window window, String selector) {
        return window.stage.getScene().lookup(selector) instanceof TextInputControl field ? field.getText() : "";
    }

    private static void write(Window window, String selector, String text) {
        window.untilShown(selector);
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup(selector)).setText(text);
            return true;
        });
    }

    private static void named(Window window) {
        List<String> nameless =
                Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot()));
        assertThat(nameless).as("controls without a name").isEmpty();
    }
}
