package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.desktop.shell.Screen;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window in its second language: every screen is there under its German name, and the language is kept.
class GermanOnScreenTest {
    @TempDir
    Path folder;

    @BeforeEach
    void speakGerman() {
        Window.speak("de");
    }

    @AfterEach
    void speakEnglish() {
        Window.speak();
    }

    @Test
    void everyScreenIsReachedAndTheLanguageIsChosen() {
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.press("#open-sample");
            window.until(
                    "changes are listed",
                    () -> window.stage.getScene().lookup("#changes") instanceof ListView<?> list
                            && list.getSelectionModel().getSelectedItem() != null);
            for (Screen screen : Screen.values()) {
                window.press("#" + screen.buttonId());
                assertThat(Window.onFx(() -> name(window, screen)))
                        .isEqualTo(screen.label())
                        .isNotEmpty();
                assertThat(Window.onFx(
                                () -> Nameless.under(window.stage.getScene().getRoot())))
                        .as("controls without a name on " + screen)
                        .isEmpty();
            }
            window.press("#" + Screen.SETTINGS.buttonId());
            window.untilShown("#language");
            window.picture("language");
            Window.onFx(() -> {
                ((ChoiceBox<?>) window.stage.getScene().lookup("#language"))
                        .getSelectionModel()
                        .select(1 + Language.GERMAN.ordinal());
                return true;
            });
            KeptFile kept = new KeptFile(folder.resolve("workbench.json"));
            window.until("the language is kept", () -> kept.read().language() == Language.GERMAN);
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static String name(Window window, Screen screen) {
        return ((ToggleButton) window.stage.getScene().lookup("#" + screen.buttonId())).getText();
    }
}
