package dev.plimsoll.model.artefact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the name of an artefact means the same bytes for ever. A tag, `latest` above all, means whatever it is put
/// on next.
public final class Pinned {
    private static final Pattern FORM = Pattern.compile(".+@sha256:[0-9a-f]{64}");
    private static final Pattern TAG_OR_DIGEST = Pattern.compile("@.*|:[^:/]*$");

    /// Versions that everybody moves.
    private static final Set<String> MOVING =
            Set.of("latest", "stable", "edge", "nightly", "main", "master", "head", "dev", "current", "snapshot");

    private Pinned() {}

    /// Whether an image, as its registry names it, ends in `@sha256:` and 64 hex digits.
    public static boolean is(String image) {
        return FORM.matcher(image).matches();
    }

    /// What is wrong with an image that is not pinned and how to write it, as one sentence.
    public static String hint(String image) {
        return "'" + image + "' can mean other bytes tomorrow; pin it as "
                + TAG_OR_DIGEST.matcher(image).replaceAll("") + "@sha256: and the 64 digits of its digest.";
    }

    /// Whether a version is a name that moves on to other bytes, such as `latest`.
    public static boolean moves(String version) {
        return MOVING.contains(version.strip().toLowerCase(Locale.ROOT));
    }
}
