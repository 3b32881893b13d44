package dev.plimsoll.desktop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a workspace lies when nobody names a folder: the variable `PLIMSOLL_WORKSPACE`, else the place where
/// programs of the system keep a user's data (XDG base directories; Known Folders; Application Support).
final class DataFolder {
    private static final String VARIABLE = "PLIMSOLL_WORKSPACE";

    private DataFolder() {}

    /// @param environment variables of the process
    /// @param system name of the operating system, as the property `os.name` gives it
    /// @param home the user's home folder
    static Path standard(Map<String, String> environment, String system, Path home) {
        String named = value(environment, VARIABLE);
        if (named != null) {
            return Path.of(named);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = value(environment, "LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Plimsoll");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Plimsoll");
        }
        String data = value(environment, "XDG_DATA_HOME");
        Path base = data != null && Path.of(data).isAbsolute()
                ? Path.of(data)
                : home.resolve(".local").resolve("share");
        return base.resolve("plimsoll");
    }

    private static @Nullable String value(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? null : value;
    }
}
