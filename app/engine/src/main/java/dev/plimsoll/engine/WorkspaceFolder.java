package dev.plimsoll.engine;

import dev.plimsoll.engine.workspace.WorkspacePlaces;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the workspace when nobody names one: the variable `PLIMSOLL_WORKSPACE`, or the user's data folder of the
/// operating system (XDG Base Directory Specification on Linux).
public final class WorkspaceFolder {
    public static final String VARIABLE = "PLIMSOLL_WORKSPACE";

    private WorkspaceFolder() {}

    /// @param environment variables of the process
    /// @param system name of the operating system, as the property `os.name` gives it
    /// @param home the user's home folder
    public static WorkspacePlaces places(Map<String, String> environment, String system, Path home) {
        Path data = data(environment, system, home);
        String named = value(environment, VARIABLE);
        return new WorkspacePlaces(named == null ? data.toString() : named, data.resolve("teams"));
    }

    private static Path data(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = value(environment, "LOCALAPPDATA");
            return (local == null ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Plimsoll");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Plimsoll");
        }
        String data = value(environment, "XDG_DATA_HOME");
        boolean usable = data != null && Path.of(data).isAbsolute();
        return (usable ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("plimsoll");
    }

    private static @Nullable String value(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? null : value;
    }
}
