package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change is commented on, accepted with a reason and withdrawn in the real window.
class RemarksOnScreenTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Shop, version: '%1$s'}
        paths:
          /orders/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: An order
                  content:
                    application/json:
                      schema: {type: object, properties: {total: {type: integer}, note: {type: %2$s}}%3$s}
        """;

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aChangeIsCommentedOnAcceptedFilteredAndCountsAgainWhenThatIsWithdrawn() throws Exception {
        Path base = write("v1.yaml", CONTRACT.formatted("1", "string", ", required: [total, note]"));
        Path revision = write("v2.yaml", CONTRACT.formatted("2", "integer", ", required: [note]"));
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#open-sample");
            window.files.will(base).will(revision);
            window.press(KeyCode.CONTROL, KeyCode.O);
            window.until("two changes are listed", () -> shown(window) == 2);
            window.until(
                    "what is said is known",
                    () -> !tabs(window).getTabs().get(3).isDisable());
            Window.onFx(() -> {
                tabs(window).getSelectionModel().select(3);
                return true;
            });
            type(window, "#change-comment-text", "Who reads the note? The till does not.");
            window.press("#change-comment");
            window.until("the comment is counted", () -> title(window).equals("Comments (1)"));

            window.press("#accept-change");
            window.untilShown("#accept-reason");
            window.until(
                    "the reason has the keyboard",
                    () -> lookup(window, "#accept-reason").isFocused());
            type(window, "#accept-reason", "The only consumer reads no note; agreed with the team of the till");
            window.pictures("remarks-form");
            window.press("#accept-now");
            window.until("the filter is offered", () -> accepted(window).isVisible());
            window.until("it is withdrawable", () -> lookup(window, "#withdraw-DS1-1") != null);
            assertThat(shown(window)).isEqualTo(2);
            window.pictures("remarks-accepted");
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .isEmpty();

            choose(window, 1);
            window.until("one is left", () -> shown(window) == 1);
            choose(window, 0);
            window.until("both are listed", () -> shown(window) == 2);
            choose(window, 2);
            window.until("the accepted one is left", () -> shown(window) == 1);
            window.until("its acceptance is shown", () -> lookup(window, "#withdraw-DS1-1-why") != null);
            type(window, "#withdraw-DS1-1-why", "The app reads it");
            window.press("#withdraw-DS1-1");
            window.until("nothing is accepted any more", () -> shown(window) == 0);
            window.press("#clear-filters");
            window.until("both are listed again", () -> shown(window) == 2);
            assertThat(Window.onFx(() -> accepted(window).isVisible())).isFalse();
            window.pictures("remarks-withdrawn");
            assertThat(css.seen()).isEmpty();
        }
    }

    private static void type(Window window, String selector, String words) {
        Window.onFx(() -> {
            ((TextInputControl) lookup(window, selector)).setText(words);
            return true;
        });
    }

    private static void choose(Window window, int which) {
        Window.onFx(() -> {
            accepted(window).getSelectionModel().select(which);
            return true;
        });
    }

    private static Node lookup(Window window, String selector) {
        return window.stage.getScene().lookup(selector);
    }

    private static int shown(Window window) {
        return lookup(window, "#changes") == null
                ? -1
                : ((ListView<?>) lookup(window, "#changes")).getItems().size();
    }

    private static ComboBox<?> accepted(Window window) {
        return (ComboBox<?>) lookup(window, "#change-accepted");
    }

    private static TabPane tabs(Window window) {
        return (TabPane) lookup(window, "#change-tabs");
    }

    private static String title(Window window) {
        return tabs(window).getTabs().get(3).getText();
    }
}
