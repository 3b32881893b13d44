package dev.plimsoll.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.control.ListView;

/// Renders every screen on the way through the main job, in the sizes and schemes that count. One window is changed
/// for each picture: a run takes its time, and all of them may show the same one.
public final class Gallery {
    /// Until the sample's run shows load, a fault and its first consumers.
    private static final Duration UNTIL_SOMETHING_IS_SEEN = Duration.ofSeconds(20);

    private Gallery() {}

    /// @param args the code of a language; English without
    public static void main(String[] args) throws IOException {
        Window.speak(args);
        Path folder = Files.createTempDirectory("plimsoll-gallery");
        Look first = Look.USUAL;
        try (Window window = Window.open(folder, ColorScheme.LIGHT, first.width(), first.height())) {
            window.until("shown", () -> true);
            window.pictures("1-home");
            window.press("#open-sample");
            window.until(
                    "changes",
                    () -> window.stage.getScene().lookup("#changes") instanceof ListView<?> list
                            && !list.getItems().isEmpty()
                            && Window.visible(list));
            window.pictures("2-amendment");
            window.press("#go-plan");
            window.until("gates", () -> window.stage.getScene().lookup("#start-run") != null);
            window.pictures("3-plan-draft");
            run(window);
        }
        Platform.exit();
    }

    private static void run(Window window) {
        window.press("#approve");
        window.until(
                "approved", () -> window.stage.getScene().lookup("#approve").isDisabled());
        window.actAs("ada");
        window.press("#start-run");
        window.until(
                "run", () -> !window.stage.getScene().lookup("#kill-switch").isDisabled());
        window.rest(UNTIL_SOMETHING_IS_SEEN);
        window.pictures("4-run-live");
        window.press("#kill-switch");
        window.untilShown("#verdict");
        window.pictures("5-run-ended");
        window.press("#open-report");
        window.untilShown("#report-page");
        window.pictures("6-report");
    }
}
