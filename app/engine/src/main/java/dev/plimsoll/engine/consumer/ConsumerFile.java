package dev.plimsoll.engine.consumer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A pact or recorded traffic, as a user names it.
///
/// @param consumer whose it is; null to take it from the pact, or from the name of the file
public record ConsumerFile(@Nullable String consumer, Path file) {
    /// Reads `FILE` or `CONSUMER=FILE`.
    ///
    /// @throws IllegalArgumentException if there is no file in it
    public static ConsumerFile of(String text) {
        int sign = text.indexOf('=');
        boolean named = sign > 0 && text.substring(0, sign).matches("[\\w .:-]+");
        String file = named ? text.substring(sign + 1) : text;
        if (file.isBlank()) {
            throw new IllegalArgumentException("'" + text + "' names no file; write FILE or CONSUMER=FILE");
        }
        return new ConsumerFile(named ? text.substring(0, sign).strip() : null, Path.of(file));
    }

    /// The name of the file without what follows its last dot.
    String stem() {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
