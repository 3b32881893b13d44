package dev.plimsoll.desktop.control;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A column of a [RecordTable].
///
/// @param width usual width in pixels; the last column takes the rest
/// @param text what a cell says; what is copied
/// @param picture what a cell shows in its place; null for the text
public record Column<T>(
        String head,
        double width,
        Function<T, String> text,
        @Nullable Function<T, Node> picture) {
    public static <T> Column<T> of(String head, double width, Function<T, String> text) {
        return new Column<>(head, width, text, null);
    }

    /// A column that is never cut off: half a moment tells nothing.
    public static <T> Column<T> whole(String head, double width, Function<T, String> text) {
        return new Column<>(head, width, text, row -> new Label(text.apply(row)));
    }

    public static <T> Column<T> of(String head, double width, Function<T, String> text, Function<T, Node> picture) {
        return new Column<>(head, width, text, picture);
    }
}
