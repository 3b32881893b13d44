package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.settings.KeptFile;
import dev.plimsoll.desktop.shell.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.ColorScheme;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window in its second language: every screen is there under its German name, and the language is kept.
class GermanOnScreenTest {
    private static final Duration UNTIL_IT_IS_READ = Duration.ofMillis(700);

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

    /// Whatever is chosen on a screen, the window has no English beside its German.
    @Test
    void nothingIsStillEnglish() {
        Path place = folder.resolve("learned");
        LearnedWorkspace.fill(place);
        Set<String> english = new TreeSet<>();
        try (Window window = Window.open(place, ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            for (String list : List.of("#home-plans", "#home-runs")) {
                window.press("#" + Screen.HOME.buttonId());
                openTheFirst(window, list);
            }
            window.press("#open-report");
            for (Screen screen : Screen.values()) {
                window.press("#" + screen.buttonId());
                window.rest(UNTIL_IT_IS_READ);
                chooseTheFirst(window);
                window.rest(UNTIL_IT_IS_READ);
                everyTab(
                        window,
                        () -> Window.onFx(() -> StillEnglish.under(
                                        window.stage.getScene().getRoot()))
                                .forEach(said -> english.add(screen + ": " + said)));
            }
        }
        assertThat(english).isEmpty();
    }

    private static void openTheFirst(Window window, String list) {
        window.until(list + " has one", () -> !records(window, list).getItems().isEmpty());
        Window.onFx(() -> {
            ListView<?> records = records(window, list);
            records.getSelectionModel().select(0);
            Event.fireEvent(
                    records, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
        window.rest(UNTIL_IT_IS_READ);
    }

    private static ListView<?> records(Window window, String list) {
        return (ListView<?>) window.stage.getScene().lookup(list);
    }

    /// Opens the details of whatever a list shows.
    private static void chooseTheFirst(Window window) {
        Window.onFx(() -> {
            Node root = window.stage.getScene().getRoot();
            for (Node table : root.lookupAll(".table-view")) {
                if (Window.visible(table)) {
                    ((TableView<?>) table).getSelectionModel().select(0);
                }
            }
            return true;
        });
    }

    private static void everyTab(Window window, Runnable look) {
        int most = Window.onFx(() -> tabs(window).stream()
                .mapToInt(pane -> pane.getTabs().size())
                .max()
                .orElse(1));
        for (int tab = 0; tab < most; tab++) {
            int chosen = tab;
            Window.onFx(() -> {
                tabs(window).forEach(pane -> pane.getSelectionModel().select(chosen));
                return true;
            });
            window.rest(UNTIL_IT_IS_READ);
            look.run();
        }
    }

    private static List<TabPane> tabs(Window window) {
        return window.stage.getScene().getRoot().lookupAll(".tab-pane").stream()
                .filter(Window::visible)
                .map(TabPane.class::cast)
                .toList();
    }

    private static String name(Window window, Screen screen) {
        return ((ToggleButton) window.stage.getScene().lookup("#" + screen.buttonId())).getText();
    }
}
