package dev.plimsoll.desktop.shell;

import org.jspecify.annotations.Nullable;

/// A screen with what it shows.
///
/// @param object for example a plan's name; null for whatever is there
public record Visit(Screen screen, @Nullable Object object) {
    public static Visit of(Screen screen) {
        return new Visit(screen, null);
    }
}
