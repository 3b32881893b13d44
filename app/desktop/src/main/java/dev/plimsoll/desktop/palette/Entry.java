package dev.plimsoll.desktop.palette;

import dev.plimsoll.desktop.control.Action;
import org.kordamp.ikonli.feather.Feather;

/// What the palette offers: an action, or a thing to open.
///
/// @param kind what it is, in a word: `Plan`
/// @param title what is searched
/// @param detail a sentence; may be empty
/// @param shortcut as people read it; may be empty
/// @param enabled whether it can be done now
/// @param discreet whether its use is not remembered
public record Entry(
        String kind,
        String title,
        String detail,
        Feather icon,
        String shortcut,
        boolean enabled,
        boolean discreet,
        Runnable run) {
    public static Entry of(String group, Action action) {
        return new Entry(
                group,
                action.name(),
                action.explanation(),
                action.icon(),
                action.shortcut(),
                action.enabled(),
                action.discreet(),
                action::perform);
    }

    /// A thing that can be opened.
    public static Entry thing(String kind, String title, String detail, Feather icon, Runnable open) {
        return new Entry(kind, title, detail, icon, "", true, false, open);
    }

    /// Names it between sessions.
    public String key() {
        return kind + "/" + title;
    }

    /// As a screen reader says it.
    public String spoken() {
        return title + ", " + kind + (shortcut.isEmpty() ? "" : ", " + shortcut)
                + (enabled ? "" : ", not possible now");
    }
}
