package dev.plimsoll.desktop;

import dev.plimsoll.desktop.settings.Kept;
import java.util.function.Consumer;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Where the window is, from one session to the next.
final class WindowPlace {
    private WindowPlace() {}

    /// Puts a window where it was, unless that screen is gone.
    static void restore(Stage stage, Kept.@Nullable Place place) {
        if (place == null
                || Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                        .isEmpty()) {
            return;
        }
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    /// Tells where the window was when it is closed.
    static void remember(Stage stage, Consumer<Kept.Place> listener) {
        stage.setOnHiding(_ -> listener.accept(
                new Kept.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
    }
}
