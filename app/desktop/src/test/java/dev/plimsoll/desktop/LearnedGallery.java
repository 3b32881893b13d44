package dev.plimsoll.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/// Renders the screens of what is learned, in the sizes and schemes that count.
public final class LearnedGallery {
    private LearnedGallery() {}

    /// @param args what the names of pictures begin with that are wanted, such as `1280x800-dark`; none for all
    public static void main(String[] args) throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            String name = scheme.name().toLowerCase(Locale.ROOT);
            if (wanted(args, "1280x800-" + name)) {
                walk("1280x800-" + name, scheme, 1280, 800);
            }
            if (wanted(args, "1920x1080-" + name)) {
                walk("1920x1080-" + name, scheme, 1920, 1080);
            }
        }
        Platform.exit();
    }

    private static boolean wanted(String[] args, String name) {
        return args.length == 0 || List.of(args).contains(name);
    }

    private static void walk(String name, ColorScheme scheme, double width, double height) throws IOException {
        Path place = Files.createTempDirectory("plimsoll-gallery").resolve("workspace");
        LearnedWorkspace.fill(place);
        String prefix = name + "-learn-";
        try (Window window = Window.open(place, scheme, width, height)) {
            window.untilShown("#home-waits-for-you");
            incidents(window, prefix);
            actions(window, prefix);
            documents(window, prefix);
            lessons(window, prefix);
        }
    }

    private static void incidents(Window window, String prefix) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        window.picture(prefix + "1-incidents-empty");
        choose(window, "#incident-list", 1);
        window.picture(prefix + "2-incident");
        Window.onFx(() -> {
            window.stage.getScene().getRoot().lookupAll(".text-area").stream()
                    .map(TextInputControl.class::cast)
                    .findFirst()
                    .ifPresent(area -> area.setText("The engineer forgot to ask the consumer. He was careless."));
            return true;
        });
        pause(window);
        window.picture(prefix + "3-incident-lint");
        LearnedOnScreenTest.tab(window, "#incident-tabs", 1);
        choose(window, "#timeline", 2);
        window.picture(prefix + "4-timeline");
        LearnedOnScreenTest.tab(window, "#incident-tabs", 2);
        pause(window);
        window.picture(prefix + "5-follows");
    }

    private static void actions(Window window, String prefix) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        choose(window, "#action-list", 0);
        window.picture(prefix + "6-actions");
    }

    private static void documents(Window window, String prefix) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        pause(window);
        window.picture(prefix + "7-documents-empty");
        window.press("#draft-document");
        window.untilShown("#submit-document");
        pause(window);
        window.picture(prefix + "8-document");
        LearnedOnScreenTest.tab(window, "#document-tabs", 1);
        Window.onFx(() -> {
            ((TextInputControl) window.stage.getScene().lookup("#document-text"))
                    .setText("The engineer forgot to ask the consumer.");
            return true;
        });
        pause(window);
        window.picture(prefix + "9-document-write");
    }

    private static void lessons(Window window, String prefix) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        choose(window, "#safeguard-list", 0);
        for (int tab = 0; tab < 4; tab++) {
            LearnedOnScreenTest.tab(window, "#lesson-tabs", tab);
            pause(window);
            window.picture(prefix + "10-lessons-" + tab);
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
