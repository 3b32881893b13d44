package dev.plimsoll.desktop.settings;

import dev.plimsoll.model.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The file in which the window remembers things. Nothing in it is worth a question or a failure: what cannot be read
/// is as if it were not there.
public record KeptFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);

    /// The usual place for settings of a user (XDG Base Directory Specification on Linux).
    ///
    /// @param environment variables of the process
    /// @param system name of the operating system, as the property `os.name` gives it
    public static KeptFile of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        String config = environment.getOrDefault(name.startsWith("windows") ? "APPDATA" : "XDG_CONFIG_HOME", "");
        Path folder;
        if (name.startsWith("mac")) {
            folder = home.resolve("Library").resolve("Preferences").resolve("Plimsoll");
        } else if (!config.isBlank() && Path.of(config).isAbsolute()) {
            folder = Path.of(config).resolve("plimsoll");
        } else {
            folder = home.resolve(".config").resolve("plimsoll");
        }
        return new KeptFile(folder.resolve("workbench.json"));
    }

    /// Blocks.
    public Kept read() {
        try {
            Kept read = Json.mapper().readValue(Files.readString(file), Kept.class);
            return read == null ? Kept.STANDARD : read; // the file may say null
        } catch (NoSuchFileException _) {
            return Kept.STANDARD; // the first session
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("The settings in {} cannot be read and are as at first: {}", file, unreadable.toString());
            return Kept.STANDARD;
        }
    }

    /// Replaces the file as a whole. Blocks.
    public void write(Kept kept) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(fresh, Json.canonical(kept));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.warn("The settings cannot be kept in {}: {}", file, failure.toString());
        }
    }
}
