package dev.plimsoll.reports.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The program's own lists beside these classes.
final class Resource {
    private Resource() {}

    /// The lines of a list that are neither blank nor comments (#), in order.
    ///
    /// @param name the list's file name
    static List<String> lines(String name) {
        try (InputStream list = Resource.class.getResourceAsStream(name)) {
            if (list == null) {
                throw new IllegalStateException("There is no " + name + " on the class path");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(name + " cannot be read", failure);
        }
    }
}
