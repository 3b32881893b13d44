package dev.plimsoll.model.contract.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stages of life that `x-stability-level` names, from the first draft on. Nothing said means stable.
final class Levels {
    private static final List<String> ALL = List.of("draft", "alpha", "beta", "stable");

    private Levels() {}

    static boolean isKnown(@Nullable String level) {
        return level == null || ALL.contains(level);
    }

    /// The place of a level among all; an unknown one counts as stable, the strictest reading.
    static int rank(@Nullable String level) {
        int at = level == null ? -1 : ALL.indexOf(level);
        return at < 0 ? ALL.size() - 1 : at;
    }
}
