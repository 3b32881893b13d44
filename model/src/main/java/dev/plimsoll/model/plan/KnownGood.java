package dev.plimsoll.model.plan;

import dev.plimsoll.model.artefact.Pinned;

/// An artefact that the rollback returns to.
///
/// @param name of the service or component
/// @param image as the registry names it; pinned when it ends in `@sha256:` and 64 hex digits
public record KnownGood(String name, String image) {
    /// Whether the image means the same bytes for ever. A tag, `latest` above all, means whatever it is put on next.
    public boolean pinned() {
        return Pinned.is(image);
    }
}
