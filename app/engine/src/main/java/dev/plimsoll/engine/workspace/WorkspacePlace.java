package dev.plimsoll.engine.workspace;

import dev.plimsoll.storage.Place;
import java.nio.file.Path;

/// Where a workspace lies: in a folder, or in the database of a team.
public record WorkspacePlace(Place place) {
    /// A workspace in a folder, or the one that the folder points to.
    public static WorkspacePlace in(Path folder) {
        return new WorkspacePlace(new Place.Folder(folder));
    }

    /// The folder on this machine, absolute.
    public Path folder() {
        return place.folder();
    }

    /// Whether it lies in the database of a team, or points there.
    public boolean shared() {
        return place.resolved() instanceof Place.Team;
    }

    /// As people know it; holds no secret.
    @Override
    public String toString() {
        return place.name();
    }
}
