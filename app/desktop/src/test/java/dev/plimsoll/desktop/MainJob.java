package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

/// The main job as a person does it in the window, step by step, each step awaited.
final class MainJob {
    private MainJob() {}

    /// From the empty workspace to the open report of a run that was stopped by hand.
    ///
    /// @param picture told after each step that leaves something to look at
    static void walk(Window window, Consumer<String> picture) {
        picture.accept("1-home");
        window.press("#open-sample");
        window.until("changes are listed", () -> shown(window, "#changes") instanceof ListView<?> list
                && !list.getItems().isEmpty());
        picture.accept("2-amendment");
        window.press("#go-plan");
        window.until("plan is shown", () -> shown(window, "#start-run") != null);
        assertThat(window.find("#start-run").isDisabled()).as("the run is barred before the approval").isTrue();
        window.press("#approve");
        picture.accept("3-plan");
        window.press("#start-run");
        window.until("kill switch is armed", () -> !window.stage.getScene().lookup("#kill-switch").isDisabled());
        picture.accept("4-run-live");
        window.press("#kill-switch");
        window.until("verdict is shown", () -> shown(window, "#verdict") != null);
        picture.accept("5-run-ended");
        assertThat(window.find("#kill-switch").isDisabled()).as("nothing is left to stop").isTrue();
        window.press("#open-report");
        window.until("report is shown", () -> shown(window, "#report-page") != null);
        picture.accept("6-report");
    }

    /// Exports the open report and waits for the file.
    static void export(Window window, Path file) {
        window.files.will(file);
        window.press("#export-report");
        window.until("report is exported", () -> Files.exists(file)
                && shown(window, "#exported") instanceof Labeled said
                && said.getText().contains(file.getFileName().toString()));
    }

    private static Node shown(Window window, String selector) {
        Node node = window.stage.getScene().lookup(selector);
        return node != null && Window.visible(node) ? node : null;
    }
}
