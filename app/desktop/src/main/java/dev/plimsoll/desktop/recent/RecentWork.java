package dev.plimsoll.desktop.recent;

import java.util.Optional;

/// What opens again what was opened before.
public interface RecentWork {
    /// What of it is gone, as people know it; empty when it can be opened. Blocks.
    Optional<String> missing(Opened one);

    /// Opens it where it belongs. Call on the FX thread.
    void open(Opened one);
}
