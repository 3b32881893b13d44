package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run and a report in windows of their own, beside the workbench.
class OwnWindowsTest {
    @TempDir
    Path folder;

    @Test
    void eachWindowStaysWithItsOwnAndClosingOneKeepsTheOthers() {
        Path place = folder.resolve("workspace");
        CapacityOnScreenTest.fill(place);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.LIGHT, 1280, 800)) {
            CapacityOnScreenTest.tour(window, name -> open(window));
            assertThat(Window.onFx(() -> beside(window)))
                    .extracting(Stage::getTitle)
                    .hasSize(2)
                    .anySatisfy(title -> assertThat(title).startsWith("R1  Orders"))
                    .anySatisfy(title -> assertThat(title).startsWith("Post-mortem"));
            Stage run = Window.onFx(() -> named(window, "R1"));
            assertThat(Window.onFx(() -> Nameless.under(run.getScene().getRoot())))
                    .isEmpty();
            assertThat(Window.onFx(() -> shown(run, "#capacity"))).isTrue();
            larger(window, run);
            Window.onFx(() -> {
                run.close();
                return true;
            });
            assertThat(Window.onFx(() -> beside(window)))
                    .extracting(Stage::getTitle)
                    .singleElement()
                    .asString()
                    .startsWith("Post-mortem");
            assertThat(css.seen()).isEmpty();
            Window.onFx(() -> {
                window.stage.close();
                return true;
            });
            window.until("all are closed", () -> beside(window).isEmpty());
        }
    }

    private static void open(Window window) {
        int before = Window.onFx(() -> beside(window).size());
        Window.onFx(() -> {
            MenuBar menus = (MenuBar) window.stage.getScene().lookup(".menu-bar");
            menus.getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> "Open in a window of its own".equals(item.getText()))
                    .forEach(MenuItem::fire);
            return true;
        });
        assertThat(Window.onFx(() -> beside(window).size())).isEqualTo(before + 1);
    }

    /// It takes its looks after the workbench.
    private static void larger(Window window, Stage run) {
        Window.onFx(() -> {
            window.appearance.sizeProperty().set(150);
            return true;
        });
        assertThat(Window.onFx(() -> run.getScene().getRoot().getStyle())).contains("21.0px");
    }

    private static List<Stage> beside(Window window) {
        return javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> !stage.equals(window.stage))
                .toList();
    }

    private static Stage named(Window window, String begin) {
        return beside(window).stream()
                .filter(stage -> stage.getTitle().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private static boolean shown(Stage stage, String selector) {
        Node node = stage.getScene().lookup(selector);
        return node != null && Window.visible(node);
    }
}
