package dev.plimsoll.desktop;

import java.util.List;
import java.util.stream.Stream;

/// How a window looks to somebody: its size, its scheme, and the size of its text.
///
/// @param name for files
/// @param percent the size of text, in percent of the usual one
record Look(String name, double width, double height, boolean dark, int percent) {
    /// How a window stands between pictures. The headless platform takes no keys for one that is larger than it has
    /// room for.
    static final Look USUAL = new Look("1280x800-light", 1280, 800, false, 100);

    /// Those that count, the smallest first; with `-Dplimsoll.looks=.*-dark` those with such a name.
    static final List<Look> ALL = Stream.of(
                    USUAL,
                    new Look("1280x800-dark", 1280, 800, true, 100),
                    new Look("1920x1080-light", 1920, 1080, false, 100),
                    new Look("1920x1080-dark", 1920, 1080, true, 100),
                    new Look("1920x1080-light-200", 1920, 1080, false, 200),
                    new Look("1920x1080-dark-200", 1920, 1080, true, 200))
            .filter(look -> look.name.matches(System.getProperty("plimsoll.looks", ".*")))
            .toList();
}
