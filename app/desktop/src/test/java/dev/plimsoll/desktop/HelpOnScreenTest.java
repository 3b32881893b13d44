package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.application.ColorScheme;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Help in the window: for the screen, for a change, by the palette.
class HelpOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void whatIsOnTheScreenIsExplained() {
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            window.press(KeyCode.SHIFT, KeyCode.F1);
            reads(window, "Home");
            window.press(KeyCode.ALT, KeyCode.LEFT);
            window.press("#open-sample");
            window.until(
                    "changes are listed",
                    () -> window.stage.getScene().lookup("#changes") instanceof ListView<?> list
                            && list.getSelectionModel().getSelectedItem() != null);
            window.press("#explain");
            window.until("the rule of the change is open", () -> title(window).contains("-"));
            window.picture("help-rule");
            palette(window, "plimsoll in two pages");
            reads(window, "Plimsoll in two pages");
            palette(window, "ten minutes with the");
            reads(window, "Ten minutes with the sample");
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .as("controls without a name")
                    .isEmpty();
            window.rest(Duration.ofMillis(500));
            window.picture("help-guide");
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void palette(Window window, String words) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.until(
                "the palette has the keyboard",
                () -> window.stage.getScene().getFocusOwner() != null
                        && "palette-field"
                                .equals(window.stage.getScene().getFocusOwner().getId()));
        window.write(words);
        window.until(
                "something fits",
                () -> window.stage.getScene().lookup("#palette-list") instanceof ListView<?> list
                        && !list.getItems().isEmpty()
                        && list.getItems().size() < 12);
        window.type(KeyCode.ENTER);
    }

    private static void reads(Window window, String title) {
        window.until("the help says " + title, () -> title(window).equals(title));
    }

    private static String title(Window window) {
        return window.stage.getScene().lookup(".help-page .title-3") instanceof Labeled label ? label.getText() : "";
    }
}
