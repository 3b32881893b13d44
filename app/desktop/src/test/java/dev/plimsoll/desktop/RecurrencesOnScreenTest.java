package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who writes a condition that was met before is led to the record that says what was to be done then.
class RecurrencesOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void aConditionThatWasMetBeforeIsNamedWhileItIsWritten() throws Exception {
        Path place = folder.resolve("workspace");
        LearnedWorkspace.fill(place);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            window.press("#report-incident");
            window.untilShown("#incident-title");
            assertThat(shown(window)).as("nothing is written yet").isFalse();
            condition(window, "Nobody asked the consumer before the field was dropped.");
            window.until("it was met before", () -> shown(window));
            assertThat(said(window))
                    .contains("Nobody asked the consumer", "I1", "The consumer was not asked")
                    .contains("Ask the checkout before a field is dropped", tr("done, not verified"))
                    .contains(tr("Not verified"))
                    .doesNotContain("counts as 100");
            pictures(window);
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .as("controls without a name")
                    .isEmpty();
            open(window);
            window.until(
                    "I1 is shown",
                    () -> labels(window.stage.getScene().getRoot()).contains("I1  Prices of 0 in the checkout"));
            window.until("an incident is not its own recurrence", () -> !shown(window));
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    static void condition(Window window, String text) {
        Window.onFx(() -> {
            button(window.stage.getScene().getRoot(), tr("Add a condition")).fire();
            window.stage.getScene().getRoot().lookupAll(".text-area").stream()
                    .map(TextArea.class::cast)
                    .filter(area -> tr("Condition").equals(area.getAccessibleText()))
                    .findFirst()
                    .orElseThrow()
                    .setText(text);
            return true;
        });
    }

    /// Where the form is scrolled to what was met before.
    private static void pictures(Window window) {
        Window.onFx(() -> {
            Node found = window.stage.getScene().lookup("#recurrences");
            Node above = found;
            while (!(above instanceof ScrollPane)) {
                above = above.getParent();
            }
            ScrollPane page = (ScrollPane) above;
            Node content = page.getContent();
            double top = content.sceneToLocal(found.localToScene(0, 0)).getY();
            page.setVvalue(top / content.getBoundsInLocal().getHeight());
            return true;
        });
        window.picture("recurrences");
    }

    static boolean shown(Window window) {
        return window.stage.getScene().lookup("#recurrences") instanceof Node found && found.isVisible();
    }

    private static void open(Window window) {
        Window.onFx(() -> {
            button((Parent) window.stage.getScene().lookup("#recurrences"), tr("Open %s", "I1"))
                    .fire();
            return true;
        });
    }

    private static Button button(Parent under, String text) {
        return under.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Window window) {
        return Window.onFx(
                () -> String.join("\n", labels((Parent) window.stage.getScene().lookup("#recurrences"))));
    }

    private static List<String> labels(Parent under) {
        return under.lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .collect(Collectors.toList());
    }
}
