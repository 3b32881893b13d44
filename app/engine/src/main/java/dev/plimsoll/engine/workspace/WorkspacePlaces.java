package dev.plimsoll.engine.workspace;

import dev.plimsoll.model.Problem;
import dev.plimsoll.storage.Place;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds the workspace that somebody names.
///
/// @param standard the folder or address when nobody names one
/// @param teams below it, the database of a team gets a folder on this machine
public record WorkspacePlaces(String standard, Path teams) {
    /// @param typed a folder, or an address such as `jdbc:postgresql://host/database`; null for the standard
    /// @throws Problem if it is neither, or an address that is not safe
    public WorkspacePlace of(@Nullable String typed) {
        String named = typed == null ? standard : typed;
        try {
            return new WorkspacePlace(Place.of(named, teams));
        } catch (InvalidPathException cause) {
            throw new Problem("'" + named + "' cannot be a folder.", "Name another folder for the workspace.", cause);
        }
    }
}
