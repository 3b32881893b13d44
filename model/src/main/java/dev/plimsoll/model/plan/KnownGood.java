package dev.plimsoll.model.plan;

import java.util.regex.Pattern;

/// An artefact that the rollback returns to.
///
/// @param name of the service or component
/// @param image as the registry names it; pinned when it ends in `@sha256:` and 64 hex digits
public record KnownGood(String name, String image) {
    private static final Pattern PINNED = Pattern.compile(".+@sha256:[0-9a-f]{64}");

    /// Whether the image means the same bytes for ever. A tag, `latest` above all, means whatever it is put on next.
    public boolean pinned() {
        return PINNED.matcher(image).matches();
    }
}
