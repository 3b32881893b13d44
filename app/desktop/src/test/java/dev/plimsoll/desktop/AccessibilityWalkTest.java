package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.shell.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every screen with its lists, pages and forms, by somebody who sees no colour, has no mouse, or listens.
class AccessibilityWalkTest {
    private static final Duration UNTIL_IT_IS_READ = Duration.ofMillis(600);

    private static final List<String> FORMS = List.of(
            "#new-environment", "#open-action", "#plan-drill", "#report-incident", "#new-learning", "#tell-near-miss");

    @TempDir
    Path folder;

    @Test
    void everyScreenDoesForEverybody() {
        Path place = folder.resolve("workspace");
        LearnedWorkspace.fill(place);
        Set<String> found = new TreeSet<>();
        try (Window window = Window.open(place, ColorScheme.LIGHT, 1280, 800)) {
            window.untilShown("#home-plans");
            open(window, "#home-runs");
            window.until("a run is open", () -> window.stage.getScene().lookup("#events") != null);
            window.press("#open-report");
            window.untilShown("#report-page");
            window.press("#go-home");
            open(window, "#home-plans");
            window.until("a plan is open", () -> window.stage.getScene().lookup("#gates") != null);
            for (Screen screen : Screen.values()) {
                window.press("#" + screen.buttonId());
                window.rest(UNTIL_IT_IS_READ);
                collect(window, screen, found);
                for (String list : lists(window)) {
                    open(window, list);
                    window.rest(UNTIL_IT_IS_READ);
                    tabs(window, screen, found);
                }
                tabs(window, screen, found);
                forms(window, screen, found);
            }
        }
        assertThat(found).isEmpty();
    }

    /// What begins something new on the screen.
    private static void forms(Window window, Screen screen, Set<String> found) {
        for (String form : FORMS) {
            boolean opened = Window.onFx(() -> {
                Node node = window.stage.getScene().lookup(form);
                boolean can = node instanceof Button && Window.visible(node) && !node.isDisabled();
                if (can) {
                    ((Button) node).fire();
                }
                return can;
            });
            if (opened) {
                window.rest(UNTIL_IT_IS_READ);
                collect(window, screen, found);
            }
        }
    }

    private static void tabs(Window window, Screen screen, Set<String> found) {
        for (TabPane pane : panes(window)) {
            for (int tab = 0; tab < pane.getTabs().size(); tab++) {
                int at = tab;
                Window.onFx(() -> {
                    pane.getSelectionModel().select(at);
                    return true;
                });
                window.rest(UNTIL_IT_IS_READ);
                collect(window, screen, found);
            }
        }
        collect(window, screen, found);
    }

    private static List<TabPane> panes(Window window) {
        return Window.onFx(() -> window.stage.getScene().getRoot().lookupAll(".tab-pane").stream()
                .filter(Window::visible)
                .map(TabPane.class::cast)
                .toList());
    }

    private static List<String> lists(Window window) {
        return Window.onFx(() -> window.stage.getScene().getRoot().lookupAll(".table-view").stream()
                .filter(node -> Window.visible(node) && node.getId() != null)
                .filter(node -> !((TableView<?>) node).getItems().isEmpty())
                .map(node -> "#" + node.getId())
                .toList());
    }

    private static void collect(Window window, Screen screen, Set<String> found) {
        Window.onFx(() -> {
            Node root = window.stage.getScene().getRoot();
            Nameless.under(root).forEach(one -> found.add(screen + ": no name has " + one));
            MouseOnly.under(root).forEach(one -> found.add(screen + ": " + one));
            return true;
        });
    }

    /// Chooses the first row and presses Enter.
    private static void open(Window window, String selector) {
        window.until(selector + " has rows", () -> {
            Node node = window.stage.getScene().lookup(selector);
            return node instanceof ListView<?> list && !list.getItems().isEmpty()
                    || node instanceof TableView<?> table && !table.getItems().isEmpty();
        });
        Window.onFx(() -> {
            Node node = window.stage.getScene().lookup(selector);
            if (node instanceof ListView<?> list) {
                list.getSelectionModel().select(0);
            } else if (node instanceof TableView<?> table) {
                table.getSelectionModel().clearAndSelect(0);
            }
            node.requestFocus();
            List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)
                    .forEach(kind ->
                            node.fireEvent(new KeyEvent(kind, "", "", KeyCode.ENTER, false, false, false, false)));
            return true;
        });
    }

    @Test
    void whatDoesNotDoForEverybodyIsFound() {
        Window.startToolkit();
        List<String> found = new ArrayList<>();
        Window.onFx(() -> {
            Button mouse = new Button("Press");
            mouse.setFocusTraversable(false);
            Region clicked = new Region();
            clicked.setOnMouseClicked(_ -> {});
            Region silent = new Region();
            silent.setFocusTraversable(true);
            Circle dot = new Circle(4);
            dot.getStyleClass().add("danger");
            Region tall = new Region();
            tall.setMinHeight(4_000);
            ScrollPane page = new ScrollPane(tall);
            HBox row = new HBox(mouse, clicked, silent, page, new HBox(dot));
            new Scene(row, 300, 200);
            row.applyCss();
            row.layout();
            page.layout();
            found.addAll(MouseOnly.under(row));
            found.addAll(Nameless.under(new HBox(new Button(), silent)));
            return true;
        });
        assertThat(found)
                .anyMatch(one -> one.startsWith("only a mouse uses Button"))
                .anyMatch(one -> one.startsWith("only a mouse uses Region"))
                .anyMatch(one -> one.startsWith("only a mouse scrolls ScrollPane"))
                .anyMatch(one -> one.startsWith("no role has Region"))
                .anyMatch(one -> one.startsWith("only a colour tells of Circle"))
                .anyMatch(one -> one.startsWith("Button null"));
    }
}
