package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The main job on JavaFX's headless platform, against the real engine and the real embedded services.
class MainJobTest {
    @TempDir
    Path workspace;

    @Test
    void from_the_sample_to_the_exported_report() throws Exception {
        Path exported = workspace.resolve("post-mortem.md");
        try (Window window = Window.open(workspace, ColorScheme.LIGHT, 1280, 800)) {
            MainJob.walk(window, _ -> {});
            MainJob.export(window, exported);
        }
        assertThat(Files.readString(exported)).startsWith("# Post-mortem of run R1");
        Run run = kept();
        assertThat(run.ended()).isTrue();
        assertThat(run.kill().orElseThrow().by()).hasToString("lin");
        assertThat(run.all(RunEvent.FaultsCleared.class)).extracting(RunEvent.FaultsCleared::remaining).containsOnly(0);
    }

    private Run kept() {
        try (Engine engine = Engine.open(
                workspace,
                _ -> {
                    throw new Problem("No run is wanted here.", "");
                },
                InstantSource.system())) {
            return engine.runs().all().getFirst();
        }
    }

    @Test
    void the_changes_are_walked_with_mouse_and_keyboard() {
        try (Window window = Window.open(workspace, ColorScheme.DARK, 1280, 800)) {
            FxRobot robot = new FxRobot();
            robot.targetWindow(window.stage);
            robot.clickOn(window.find("#open-sample"));
            window.until("changes are listed", () -> window.stage.getScene().lookup("#changes") instanceof ListView<?> list
                    && Window.visible(list)
                    && list.getItems().size() > 2);
            ListView<?> changes = (ListView<?>) window.find("#changes");
            robot.clickOn(changes);
            int before = Window.onFx(() -> changes.getSelectionModel().getSelectedIndex());
            robot.press(KeyCode.F7).release(KeyCode.F7);
            window.until("the next change is selected", () -> changes.getSelectionModel().getSelectedIndex() == before + 1);
            robot.press(KeyCode.SHIFT, KeyCode.F7).release(KeyCode.F7, KeyCode.SHIFT);
            window.until("the previous change is selected", () -> changes.getSelectionModel().getSelectedIndex() == before);
        }
    }

    @Test
    void every_control_has_a_name_for_screen_readers() {
        try (Window window = Window.open(workspace, ColorScheme.LIGHT, 1280, 800)) {
            window.press("#open-sample");
            window.until("changes are listed", () -> window.stage.getScene().lookup("#changes") instanceof ListView<?> list
                    && !list.getItems().isEmpty());
            List<String> nameless = Window.onFx(() -> nameless(window.stage.getScene().getRoot()));
            assertThat(nameless).isEmpty();
        }
    }

    private static List<String> nameless(Node node) {
        List<String> found = new ArrayList<>();
        boolean silent = node.getAccessibleText() == null || node.getAccessibleText().isBlank();
        boolean asked = node.isFocusTraversable() && node.getId() != null;
        boolean worded = node instanceof ButtonBase button && button.getText() != null && !button.getText().isBlank();
        if (asked && silent && !worded && (node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView)) {
            found.add(node.getTypeSelector() + "#" + node.getId());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(nameless(child)));
        }
        return found;
    }
}
