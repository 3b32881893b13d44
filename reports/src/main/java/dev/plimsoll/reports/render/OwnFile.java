package dev.plimsoll.reports.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Files of the program that lie beside this class: style sheets and the like.
final class OwnFile {
    private OwnFile() {}

    /// @throws IllegalStateException if the program was packed without it
    static String read(String name) {
        try (InputStream file = OwnFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the file " + name + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file " + name + " cannot be read", unreadable);
        }
    }
}
