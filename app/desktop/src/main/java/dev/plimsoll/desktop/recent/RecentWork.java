package dev.plimsoll.desktop.recent;

/// What opens again what was opened before.
public interface RecentWork {
    /// Whether it is still there. Blocks.
    boolean there(Opened one);

    /// Opens it where it belongs. Call on the FX thread.
    void open(Opened one);
}
