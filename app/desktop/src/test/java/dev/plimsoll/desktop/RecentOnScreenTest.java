package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was opened is opened again from the menu, in a later session and in another window.
class RecentOnScreenTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Orders, version: '%s'}
        paths:
          /%s:
            get: {responses: {'200': {description: The orders}}}
        """;

    @TempDir
    Path folder;

    @Test
    void twoContractsAndAPlanAreThereInTheNextSession() throws Exception {
        Path base = Files.writeString(folder.resolve("old_orders.yaml"), CONTRACT.formatted("1", "orders"));
        Path revision = Files.writeString(folder.resolve("new_orders.yaml"), CONTRACT.formatted("2", "order"));
        try (Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#open-sample");
            assertThat(Window.onFx(() -> recent(window.stage).isDisable())).isTrue();
            window.files.will(base).will(revision);
            window.press(KeyCode.CONTROL, KeyCode.O);
            window.until("it is remembered", () -> !recent(window.stage).isDisable());
            window.press("#plan-experiment");
            window.until("the plan, too", () -> recent(window.stage).getItems().size() == 4);
        }
        try (Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#home-plans");
            List<MenuItem> items =
                    Window.onFx(() -> List.copyOf(recent(window.stage).getItems()));
            assertThat(items).hasSize(4);
            assertThat(items.getFirst().getText()).startsWith("_1  ").contains("Orders: 1 to 2");
            assertThat(items.get(1).getText()).startsWith("_2  ").contains("old__orders.yaml and ");
            choose(items.get(1));
            window.untilShown("#changes");
            window.press(KeyCode.CONTROL, KeyCode.N);
            Stage second = second(window);
            assertThat(Window.onFx(() -> recent(second).getItems())).hasSize(4);
            Files.delete(base);
            choose(Window.onFx(() -> recent(window.stage).getItems().getFirst()));
            window.until("it is told", () -> window.stage.getScene().lookup(".news .notification .button") != null);
            window.picture("recent-gone");
            Window.onFx(() -> {
                window.stage.getScene().getRoot().lookupAll(".news .button").stream()
                        .filter(button -> button instanceof Button one && "Remove from the list".equals(one.getText()))
                        .forEach(button -> ((Button) button).fire());
                return true;
            });
            window.until("it is off both lists", () -> recent(second).getItems().size() == 3);
            choose(Window.onFx(() -> recent(second).getItems().getLast()));
            assertThat(Window.onFx(() -> recent(window.stage).isDisable())).isTrue();
        }
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

    private static void choose(MenuItem item) {
        Window.onFx(() -> {
            item.fire();
            return true;
        });
    }

    private static Menu recent(Stage stage) {
        MenuBar bar = (MenuBar) stage.getScene().getRoot().lookup(".menu-bar");
        return bar.getMenus().getFirst().getItems().stream()
                .filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
