package dev.plimsoll.cli.workspace;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.workspace.WorkspacePlace;
import dev.plimsoll.engine.workspace.WorkspacePlaces;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/// The way into the workspace: which one it is, and opening it.
public final class WorkspaceDoor {
    private final GlobalOptions options;
    private final WorkspacePlaces places;
    private final Function<WorkspacePlace, Engine> opener;
    private final Consumer<Path> opened;

    /// @param options what the user said
    /// @param places knows the workspace when the user named none
    /// @param opener opens the engine on a workspace
    /// @param opened told the folder of each workspace once it is open
    public WorkspaceDoor(
            GlobalOptions options,
            WorkspacePlaces places,
            Function<WorkspacePlace, Engine> opener,
            Consumer<Path> opened) {
        this.options = options;
        this.places = places;
        this.opener = opener;
        this.opened = opened;
    }

    /// Which workspace it is.
    ///
    /// @throws dev.plimsoll.model.Problem if it is named by an address that cannot be used
    public WorkspacePlace place() {
        return places.of(options.workspace());
    }

    /// Its folder on this machine.
    public Path folder() {
        return place().folder();
    }

    /// Opens the workspace; the caller closes it.
    ///
    /// @throws dev.plimsoll.model.Problem if it cannot be used
    public Engine open() {
        return open(place());
    }

    /// The same without the log of the workspace, for who is not to be known.
    public Engine openUnlogged() {
        return opener.apply(place());
    }

    /// Opens another folder than the one the user named.
    public Engine open(Path folder) {
        return open(WorkspacePlace.in(folder));
    }

    private Engine open(WorkspacePlace place) {
        Engine engine = opener.apply(place);
        opened.accept(place.folder());
        return engine;
    }
}
