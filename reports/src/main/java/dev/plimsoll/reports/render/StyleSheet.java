package dev.plimsoll.reports.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Style sheets that lie beside this class.
final class StyleSheet {
    private StyleSheet() {}

    /// @throws IllegalStateException if the program was packed without it
    static String read(String name) {
        try (InputStream file = StyleSheet.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the style sheet " + name + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the style sheet " + name + " cannot be read", unreadable);
        }
    }
}
