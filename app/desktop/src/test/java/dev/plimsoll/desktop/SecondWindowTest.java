package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.run.RunEvent;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two whole windows on one workspace: each goes its own way, and a run is one for both.
class SecondWindowTest {
    @TempDir
    Path folder;

    @Test
    void eachGoesItsOwnWayAndARunIsOneForBoth() {
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.press("#open-sample");
            window.until(
                    "changes are listed",
                    () -> !events(window.stage, "#changes").getItems().isEmpty());
            window.press("#go-plan");
            window.press("#approve");
            window.until("approved", () -> find(window.stage, "#approve").isDisabled());
            window.press(KeyCode.CONTROL, KeyCode.N);
            Stage second = second(window);
            window.until("the second is at home", () -> shown(second, "#home-plans"));
            assertThat(Window.onFx(() -> shown(window.stage, "#gates"))).isTrue();
            assertThat(Window.onFx(() -> Nameless.under(second.getScene().getRoot())))
                    .isEmpty();
            window.actAs("ada");
            window.until(
                    "the same person works",
                    () -> find(second, "#person") instanceof MenuButton person
                            && person.getText().equals("ada"));
            killFromTheSecond(window, second);
            assertThat(css.seen()).isEmpty();
            closeTheSecond(window, second);
        }
    }

    private static void killFromTheSecond(Window window, Stage second) {
        window.press("#start-run");
        window.until(
                "a fault acts",
                () -> events(window.stage, "#events").getItems().stream()
                        .anyMatch(RunEvent.FaultInjected.class::isInstance));
        assertThat(Window.onFx(() -> shown(second, "#home-plans")))
                .as("the second stays where it is")
                .isTrue();
        window.until(
                "its kill switch is live", () -> !find(second, "#kill-switch").isDisabled());
        Window.onFx(() -> {
            second.requestFocus();
            return true;
        });
        window.until("the second has the keyboard", second::isFocused);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.until(
                "the run is live there",
                () -> !events(second, "#events").getItems().isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PERIOD);
        window.until("ended there", () -> shown(second, "#verdict"));
        window.until("ended in the first", () -> shown(window.stage, "#verdict"));
        assertThat(Window.onFx(() -> find(window.stage, "#kill-switch").isDisabled()))
                .isTrue();
    }

    private static void closeTheSecond(Window window, Stage second) {
        window.press(KeyCode.CONTROL, KeyCode.W);
        window.until("it is closed", () -> !second.isShowing());
        assertThat(Window.onFx(window.stage::isShowing)).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.N);
        Stage third = second(window);
        window.until(
                "another reads the workspace",
                () -> find(third, "#home-runs") instanceof ListView<?> runs
                        && runs.getItems().size() == 1);
        Window.onFx(() -> {
            window.stage.close();
            return true;
        });
        window.until("all are closed", () -> others(window).isEmpty());
    }

    private static Stage second(Window window) {
        window.until("a second window", () -> others(window).size() == 1);
        return Window.onFx(() -> others(window).getFirst());
    }

    private static List<Stage> others(Window window) {
        return javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> !stage.equals(window.stage))
                .toList();
    }

    private static Node find(Stage stage, String selector) {
        Node found = stage.getScene().lookup(selector);
        return found == null ? new Label() : found;
    }

    private static ListView<?> events(Stage stage, String selector) {
        return find(stage, selector) instanceof ListView<?> list ? list : new ListView<>();
    }

    private static boolean shown(Stage stage, String selector) {
        Node node = stage.getScene().lookup(selector);
        return node != null && Window.visible(node);
    }
}
