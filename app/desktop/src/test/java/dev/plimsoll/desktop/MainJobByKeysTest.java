package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.palette.PaletteModel;
import dev.plimsoll.model.run.RunEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The guided first run by somebody who has no mouse: from the amendment to the published report.
class MainJobByKeysTest {
    @TempDir
    Path folder;

    @Test
    void fromTheAmendmentToThePublishedReport() {
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(folder.resolve("workspace"), ColorScheme.LIGHT, 1280, 800)) {
            Keys keys = new Keys(window);
            seeTheChanges(window, keys);
            approve(window, keys);
            runAndStop(window, keys);
            exportTheReport(window, keys);
            publish(window, keys);
            openTheOnlyRun(window, keys);
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void seeTheChanges(Window window, Keys keys) {
        keys.press("open-sample");
        keys.untilAt("changes");
        window.type(KeyCode.DOWN);
        window.until("the second change is chosen", () -> chosen(window) == 1);
        window.type(KeyCode.F7);
        window.until("the third change is chosen", () -> chosen(window) == 2);
        keys.reach("plan-experiment");
    }

    private static int chosen(Window window) {
        return list(window, "#changes").getSelectionModel().getSelectedIndex();
    }

    private static ListView<?> list(Window window, String selector) {
        return window.stage.getScene().lookup(selector) instanceof ListView<?> found ? found : new ListView<>();
    }

    private static void approve(Window window, Keys keys) {
        keys.press("plan-experiment");
        window.untilShown("#approve");
        keys.reach("approval-note");
        window.write("Read");
        keys.press("approve");
        window.until("approved", () -> disabled(window, "#approve"));
        keys.seen();
    }

    private static boolean disabled(Window window, String selector) {
        return window.stage.getScene().lookup(selector).isDisabled();
    }

    private static void runAndStop(Window window, Keys keys) {
        workAs(window, "ada");
        window.until("the run may begin", () -> !disabled(window, "#start-run"));
        window.press(KeyCode.CONTROL, KeyCode.R);
        window.until(
                "a fault acts",
                () -> list(window, "#events").getItems().stream().anyMatch(RunEvent.FaultInjected.class::isInstance));
        keys.untilAt("events");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        window.untilShown("#resume-run");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        window.untilShown("#hold-run");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.PERIOD);
        window.untilShown("#verdict");
        keys.seen();
    }

    private void exportTheReport(Window window, Keys keys) {
        Path file = folder.resolve("report.html");
        window.files.will(file);
        keys.press("open-report");
        window.untilShown("#report-page");
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.until("exported", () -> Files.exists(file) && Files.size(file) > 1_000);
    }

    private static void publish(Window window, Keys keys) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        keys.untilAt("document-list");
        keys.press("draft-document");
        done(window, "Document DOC1 is a draft.");
        keys.press("submit-document");
        window.untilShown("#review-document");
        workAs(window, "grace");
        keys.press("review-document");
        window.untilShown("#publish-document");
        keys.press("publish-document");
        done(window, "Document DOC1 is published.");
        keys.seen();
    }

    private static void openTheOnlyRun(Window window, Keys keys) {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        keys.reach("home-runs");
        window.type(KeyCode.DOWN);
        window.type(KeyCode.ENTER);
        keys.untilAt("open-report"); // where the run was left
    }

    private static void done(Window window, String words) {
        window.until(
                words,
                () -> window.stage.getScene().lookup("#document-done") instanceof Label label
                        && label.getText().equals(words));
    }

    /// A second person takes over the keyboard.
    private static void workAs(Window window, String account) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.until("the palette has the keyboard", () -> {
            Node owner = window.stage.getScene().getFocusOwner();
            return owner != null && "palette-field".equals(owner.getId());
        });
        window.write("work as " + account);
        window.until(
                "it is found",
                () -> list(window, "#palette-list").getSelectionModel().getSelectedItem()
                                instanceof PaletteModel.Hit hit
                        && hit.entry().title().equals("Work as " + account));
        window.type(KeyCode.ENTER);
        window.until(
                account + " works",
                () -> window.stage.getScene().lookup("#person") instanceof MenuButton menu
                        && menu.getText().equals(account));
    }
}
