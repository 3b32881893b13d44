package dev.plimsoll.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/// Renders the screens of what is learned, in the sizes and schemes that count.
public final class LearnedGallery {
    private LearnedGallery() {}

    /// @param args the code of a language; English without
    public static void main(String[] args) throws IOException {
        Window.speak(args);
        Path place = Files.createTempDirectory("plimsoll-gallery").resolve("workspace");
        LearnedWorkspace.fill(place);
        Look first = Look.USUAL;
        try (Window window = Window.open(place, ColorScheme.LIGHT, first.width(), first.height())) {
            window.untilShown("#home-waits-for-you");
            incidents(window);
            actions(window);
            documents(window);
            lessons(window);
        }
        Platform.exit();
    }

    private static void incidents(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        window.pictures("learn-1-incidents-empty");
        choose(window, "#incident-list", 1);
        window.pictures("learn-2-incident");
        Window.onFx(() -> {
            window.stage.getScene().getRoot().lookupAll(".text-area").stream()
                    .map(TextInputControl.class::cast)
                    .findFirst()
                    .ifPresent(area -> area.setText("The engineer forgot to ask the consumer. He was careless."));
            return true;
        });
        pause(window);
        window.pictures("learn-3-incident-lint");
        LearnedOnScreenTest.tab(window, "#incident-tabs", 1);
        choose(window, "#timeline", 2);
        window.pictures("learn-4-timeline");
        LearnedOnScreenTest.tab(window, "#incident-tabs", 2);
        pause(window);
        window.pictures("learn-5-follows");
    }

    private static void actions(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        choose(window, "#action-list", 0);
        window.pictures("learn-6-actions");
    }

    private static void documents(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        pause(window);
        window.pictures("learn-7-documents-empty");
        window.press("#draft-document");
        window.untilShown("#submit-document");
        pause(window);
        window.pictures("learn-8-document");
        LearnedOnScreenTest.tab(window, "#document-tabs", 1);
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup("#document-text"))
                    .setText("The engineer forgot to ask the consumer.");
            return true;
        });
        pause(window);
        window.pictures("learn-9-document-write");
    }

    private static void lessons(Window window) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        choose(window, "#safeguard-list", 0);
        for (int tab = 0; tab < 4; tab++) {
            LearnedOnScreenTest.tab(window, "#lesson-tabs", tab);
            pause(window);
            window.pictures("learn-10-lessons-" + tab);
        }
    }

    private static void choose(Window window, String table, int row) {
        window.until(
                table + " is filled",
                () -> window.stage.getScene().lookup(table) instanceof TableView<?> shown
                        && shown.getItems().size() > row);
        Window.onFx(() -> {
            TableView<?> shown = (TableView<?>) window.stage.getScene().lookup(table);
            shown.getSelectionModel().clearAndSelect(row);
            shown.requestFocus();
            return true;
        });
        window.type(KeyCode.ENTER);
        pause(window);
    }

    private static void pause(Window window) {
        long end = System.nanoTime() + 700_000_000L;
        window.until("pause", () -> System.nanoTime() > end);
    }
}
