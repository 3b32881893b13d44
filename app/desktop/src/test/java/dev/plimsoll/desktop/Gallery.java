package dev.plimsoll.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.ListView;

/// Renders every screen on the way through the main job, in the sizes and schemes that count.
public final class Gallery {
    private record Size(String name, double width, double height) {}

    private static final List<Size> SIZES = List.of(new Size("1280x800", 1280, 800), new Size("1920x1080", 1920, 1080));

    private Gallery() {}

    /// @param args one argument for the small size only, two for the light scheme only
    public static void main(String[] args) throws IOException {
        for (Size size : args.length > 0 ? SIZES.subList(0, 1) : SIZES) {
            for (ColorScheme scheme : args.length > 1 ? List.of(ColorScheme.LIGHT) : List.of(ColorScheme.values())) {
                // A run takes its time, so only one size of each scheme shows it.
                walk(size, scheme, (size == SIZES.getFirst()) == (scheme == ColorScheme.LIGHT));
            }
        }
    }

    private static void walk(Size size, ColorScheme scheme, boolean run) throws IOException {
        Path folder = Files.createTempDirectory("plimsoll-gallery");
        String prefix = size.name() + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-";
        try (Window window = Window.open(folder, scheme, size.width(), size.height())) {
            window.until("shown", () -> true);
            window.picture(prefix + "1-home");
            window.press("#open-sample");
            window.until(
                    "changes",
                    () -> window.stage.getScene().lookup("#changes") instanceof ListView<?> list
                            && !list.getItems().isEmpty()
                            && Window.visible(list));
            pause(window);
            window.picture(prefix + "2-amendment");
            window.press("#go-plan");
            window.until("gates", () -> window.stage.getScene().lookup("#start-run") != null);
            pause(window);
            window.picture(prefix + "3-plan-draft");
            if (!run) {
                return;
            }
            window.press("#approve");
            window.until(
                    "approved", () -> window.stage.getScene().lookup("#approve").isDisabled());
            window.actAs("ada");
            window.press("#start-run");
            window.until(
                    "run", () -> window.stage.getScene().lookup("#kill-switch").isDisabled() == false);
            pause(window, 26);
            window.picture(prefix + "4-run-live");
            window.press("#kill-switch");
            window.until(
                    "ended",
                    () -> window.stage.getScene().lookup("#verdict") != null
                            && window.stage.getScene().lookup("#verdict").isVisible());
            pause(window);
            window.picture(prefix + "5-run-ended");
            window.press("#open-report");
            window.until(
                    "report",
                    () -> window.stage.getScene().lookup("#report-page") != null
                            && Window.visible(window.stage.getScene().lookup("#report-page")));
            pause(window);
            window.picture(prefix + "6-report");
        }
    }

    private static void pause(Window window) {
        pause(window, 1);
    }

    private static void pause(Window window, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        window.until("pause", () -> System.nanoTime() > end);
    }
}
