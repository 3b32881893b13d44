package dev.plimsoll.cli.workspace;

import dev.plimsoll.engine.Engine;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/// The way into the workspace: which one it is, and opening it.
public final class WorkspaceDoor {
    private final GlobalOptions options;
    private final Path standard;
    private final Function<Path, Engine> opener;
    private final Consumer<Path> opened;

    /// @param options what the user said
    /// @param standard the workspace when the user named none
    /// @param opener opens the engine on a folder
    /// @param opened told each folder once it is open
    public WorkspaceDoor(GlobalOptions options, Path standard, Function<Path, Engine> opener, Consumer<Path> opened) {
        this.options = options;
        this.standard = standard;
        this.opener = opener;
        this.opened = opened;
    }

    public Path folder() {
        Path named = options.workspace();
        return named == null ? standard : named;
    }

    /// Opens the workspace; the caller closes it.
    ///
    /// @throws dev.plimsoll.model.Problem if the folder cannot be used
    public Engine open() {
        return open(folder());
    }

    /// Opens another folder than the one the user named.
    public Engine open(Path folder) {
        Engine engine = opener.apply(folder.toAbsolutePath().normalize());
        opened.accept(folder);
        return engine;
    }
}
