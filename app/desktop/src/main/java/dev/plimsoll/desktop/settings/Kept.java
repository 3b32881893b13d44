package dev.plimsoll.desktop.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.desktop.language.Language;
import dev.plimsoll.desktop.recent.Opened;
import dev.plimsoll.desktop.shell.Appearance;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the window remembers between sessions, for this person on this machine.
///
/// @param look light, dark or as the system says
/// @param size of all text, in percent
/// @param calm whether things that move stand still
/// @param language what the window speaks from its next start on; null for that of the system
/// @param wiremock address of a WireMock; empty for the embedded one
/// @param toxiproxy address of a Toxiproxy; empty for the embedded one
/// @param lockAfter minutes without anybody at the window after which it locks; 0 for never
/// @param recent what the palette was used for, the last first
/// @param place where the window was; null before it was anywhere
/// @param opened what was opened lately, the last first
/// @param dividers where somebody drew them, as a share, by their names
@JsonIgnoreProperties(ignoreUnknown = true) // a newer version may have written it
public record Kept(
        Appearance.Wish look,
        int size,
        boolean calm,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Language language,

        String wiremock,
        String toxiproxy,
        int lockAfter,
        List<String> recent,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place place,

        List<Opened> opened,
        Map<String, Double> dividers) {
    private static final int LONGEST_LOCK = 24 * 60;

    /// As long as nothing was kept.
    public static final Kept STANDARD =
            new Kept(Appearance.Wish.SYSTEM, 100, false, null, "", "", 0, List.of(), null, List.of(), Map.of());

    /// Where a window is on the screens, in pixels.
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    public Kept {
        // An older version did not write all of them.
        look = look == null ? Appearance.Wish.SYSTEM : look;
        size = size < 50 || size > 400 ? 100 : size;
        lockAfter = Math.clamp(lockAfter, 0, LONGEST_LOCK);
        wiremock = wiremock == null ? "" : wiremock;
        toxiproxy = toxiproxy == null ? "" : toxiproxy;
        recent = recent == null ? List.of() : List.copyOf(recent);
        opened = opened == null
                ? List.of()
                : opened.stream().filter(Opened::known).toList();
        dividers = dividers == null ? Map.of() : within(dividers);
    }

    /// A divider at the very edge hides a side, and nobody finds it again.
    private static Map<String, Double> within(Map<String, Double> given) {
        Map<String, Double> shares = new TreeMap<>(given);
        shares.values().removeIf(share -> share == null || !(share >= 0.05 && share <= 0.95));
        return Collections.unmodifiableMap(shares);
    }
}
