package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window without a mouse.
class KeyboardOnlyTest {
    @TempDir
    Path folder;

    @Test
    void everythingIsReachedByThePalette() {
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#open-sample");
            find(window, KeyCode.K, "osamp");
            window.until("changes are listed", () -> shows(window, "#changes"));
            find(window, KeyCode.K, "p1 plan");
            window.untilShown("#approve");
            window.press(KeyCode.ALT, KeyCode.LEFT);
            window.until("back at the changes", () -> shows(window, "#changes"));
            window.press(KeyCode.ALT, KeyCode.RIGHT);
            window.untilShown("#approve");
            shortcuts(window);
            ledger(window);
            settings(window);
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void find(Window window, KeyCode key, String text) {
        window.press(KeyCode.CONTROL, key);
        window.until("the palette has the keyboard", () -> focused(window, "palette-field"));
        window.write(text);
        window.until(
                "something fits",
                () -> window.stage.getScene().lookup("#palette-list") instanceof ListView<?> list
                        && !list.getItems().isEmpty()
                        && list.getItems().size() < 12);
        window.picture("palette");
        window.type(KeyCode.ENTER);
    }

    private static void shortcuts(Window window) {
        window.type(KeyCode.F1);
        window.untilShown("#shortcuts");
        window.picture("shortcuts");
        List<String> nameless =
                Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot()));
        assertThat(nameless).as("controls without a name").isEmpty();
        window.type(KeyCode.ESCAPE);
        window.until("closed", () -> !shows(window, "#shortcuts"));
    }

    private static void ledger(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.until(
                "the ledger is read",
                () -> window.stage.getScene().lookup("#ledger") instanceof TableView<?> table
                        && !table.getItems().isEmpty());
        window.press("#verify-ledger");
        window.until("it is checked", () -> shows(window, "#ledger-finding"));
        Window.onFx(() -> {
            ((TableView<?>) window.stage.getScene().lookup("#ledger"))
                    .getSelectionModel()
                    .select(0);
            return true;
        });
        window.picture("audit");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.until("home", () -> shows(window, "#home-waits-for-you"));
        window.picture("home");
    }

    private static void settings(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        window.press("#test-services");
        window.until(
                "the services answer",
                () -> window.stage.getScene().lookup("#services-tested") instanceof Label answer
                        && answer.getText().contains("WireMock"));
        window.press(KeyCode.CONTROL, KeyCode.EQUALS);
        window.until("larger", () -> window.appearance.sizeProperty().get() == 110);
        window.picture("settings");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        window.until("usual", () -> window.appearance.sizeProperty().get() == 100);
    }

    private static boolean focused(Window window, String id) {
        Node owner = window.stage.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private static boolean shows(Window window, String selector) {
        Node node = window.stage.getScene().lookup(selector);
        return node != null && Window.visible(node);
    }
}
