package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an incident to its actions, in the window.
class LearnedOnScreenTest {
    @TempDir
    Path folder;

    @Test
    void anIncidentIsToldAndWhatFollowsIsDone() throws Exception {
        Path place = folder.resolve("workspace");
        LearnedWorkspace.fill(place);
        try (CssWarnings css = new CssWarnings();
                Window window = Window.open(place, ColorScheme.DARK, 1280, 800)) {
            window.untilShown("#home-waits-for-you");
            reportAnIncident(window);
            tellItsTimeline(window);
            attachEvidence(window);
            writeItsPostMortem(window);
            openAnActionAndDoIt(window);
            publishADocument(window);
            assertThat(Window.onFx(() -> Nameless.under(window.stage.getScene().getRoot())))
                    .as("controls without a name")
                    .isEmpty();
            assertThat(css.seen()).as("complaints about stylesheets").isEmpty();
        }
    }

    private static void reportAnIncident(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        window.press("#report-incident");
        write(window, "#incident-title", "Orders are lost");
        window.press("#keep-incident");
        window.until("reported", () -> text(window, "#incident-done").equals("Incident I3 was reported."));
    }

    private static void tellItsTimeline(Window window) {
        tab(window, "#incident-tabs", 1);
        write(window, "#event-at", "2026-01-02T10:05:00Z");
        write(window, "#event-text", "Support tells of lost orders");
        window.press("#add-event");
        window.until("added", () -> rows(window, "#timeline") == 1);
        select(window, "#timeline");
        window.press("#mark-pin");
        window.until("pinned", () -> text(window, "#incident-done").endsWith("is marked."));
    }

    private void attachEvidence(Window window) throws Exception {
        Path chart = LearnedWorkspace.chart(folder.resolve("chart.png"));
        tab(window, "#incident-tabs", 3);
        window.files.will(chart);
        window.press("#choose-exhibit");
        window.until("in hand", () -> text(window, "#exhibit-file").equals("chart.png"));
        Window.onFx(() -> {
            var lines = window.stage.getScene().lookup("#exhibit-told").lookupAll(".text-field").stream()
                    .map(TextInputControl.class::cast)
                    .toList();
            lines.get(0).setText("Grafana");
            lines.get(2).setText("Errors rise at 10:04");
            return true;
        });
        window.press("#attach-exhibit");
        window.until("attached", () -> text(window, "#exhibit-done").equals("EX1 is attached."));
        window.until("listed", () -> rows(window, "#exhibit-list") == 1);
        window.picture("incident-evidence");
        dropEvidence(window);
    }

    private void dropEvidence(Window window) throws Exception {
        Path alerts = Files.writeString(folder.resolve("alerts.csv"), "time,text\n");
        Path trace = Files.writeString(folder.resolve("trace.txt"), "no quote\n");
        assertThat(FileDrop.onto(window.find("#incident-tabs").lookup(".tab-header-area"), List.of(alerts)))
                .as("beside the evidence")
                .isFalse();
        assertThat(FileDrop.onto(window.find("#exhibit-list"), List.of(alerts, trace)))
                .isTrue();
        window.until("dropped", () -> text(window, "#exhibit-file").equals("alerts.csv"));
        assertThat(FileDrop.onto(window.find("#exhibit-list"), List.of(folder))).isTrue();
        window.until(
                "a folder is refused",
                () -> window.stage.getScene().lookup("#exhibits").lookupAll(".problem").stream()
                        .anyMatch(Window::visible));
    }

    private void writeItsPostMortem(Window window) throws Exception {
        Path report = folder.resolve("report.md");
        window.files.will(report);
        window.press("#export-incident");
        window.until("written", () -> Files.exists(report) && Files.size(report) > 500);
        assertThat(Files.readString(report))
                .contains("Orders are lost", "Support tells of lost orders", "Errors rise at 10:04", "data:image/png");
    }

    private static void openAnActionAndDoIt(Window window) {
        tab(window, "#incident-tabs", 2);
        window.press("#follow-incident");
        write(window, "#action-text", "Alert when no order arrives for 60 s");
        window.press("#keep-action");
        window.until("open", () -> text(window, "#action-done").equals("Action AC4 is open."));
        write(window, "#action-words", "AlertTest");
        window.press("#done-action");
        window.until("done", () -> text(window, "#action-done").equals("Action AC4 is done."));
        assertThat(Window.onFx(() -> text(window, "#action-summary"))).contains("1 of them overdue");
    }

    private static void publishADocument(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        window.press("#draft-document");
        window.until("drafted", () -> text(window, "#document-done").equals("Document DOC1 is a draft."));
        tab(window, "#document-tabs", 1);
        write(window, "#document-text", "The engineer forgot to ask the consumer.");
        window.until(
                "the wording is remarked upon",
                () -> !window.stage.getScene().getRoot().lookupAll(".remark").isEmpty());
        write(window, "#document-text", "The release did not ask the consumer.");
        window.press("#add-to-document");
        window.until("added", () -> text(window, "#document-done").contains("says this now"));
        window.press("#submit-document");
        window.untilShown("#review-document");
        window.actAs("grace");
        window.press("#review-document");
        window.press("#publish-document");
        window.until("published", () -> text(window, "#document-done").equals("Document DOC1 is published."));
    }

    private static void write(Window window, String selector, String text) {
        window.untilShown(selector);
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup(selector)).setText(text);
            return true;
        });
    }

    private static String text(Window window, String selector) {
        return window.stage.getScene().lookup(selector) instanceof Label label ? label.getText() : "";
    }

    private static int rows(Window window, String selector) {
        return window.stage.getScene().lookup(selector) instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }

    private static void select(Window window, String table) {
        Window.onFx(() -> {
            ((TableView<?>) window.stage.getScene().lookup(table))
                    .getSelectionModel()
                    .select(0);
            return true;
        });
    }

    static void tab(Window window, String tabs, int index) {
        window.untilShown(tabs);
        Window.onFx(() -> {
            ((TabPane) window.stage.getScene().lookup(tabs)).getSelectionModel().select(index);
            return true;
        });
    }
}
