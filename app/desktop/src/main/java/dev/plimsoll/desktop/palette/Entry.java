package dev.plimsoll.desktop.palette;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import java.util.Locale;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// What the palette offers: an action, or a thing to open.
///
/// @param kind what it is, in a word: `Plan`
/// @param title what is searched
/// @param detail a sentence; may be empty
/// @param shortcut as people read it; may be empty
/// @param enabled whether it can be done now
/// @param discreet whether its use is not remembered
/// @param literal whether it is found by whole pieces of its words only, and not before somebody types: a
///     long list that any few letters find would drown the rest
public record Entry(
        String kind,
        String title,
        String detail,
        Feather icon,
        String shortcut,
        boolean enabled,
        boolean discreet,
        boolean literal,
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
                false,
                action::perform);
    }

    /// A thing that can be opened.
    public static Entry thing(String kind, String title, String detail, Feather icon, Runnable open) {
        return new Entry(kind, title, detail, icon, "", true, false, false, open);
    }

    /// A page of a long list.
    public static Entry page(String kind, String title, String detail, Feather icon, Runnable open) {
        return new Entry(kind, title, detail, icon, "", true, false, true, open);
    }

    /// Whether a literal entry fits what somebody typed.
    boolean says(String text) {
        String all = (title + " " + kind).toLowerCase(Locale.ROOT);
        return !text.isBlank()
                && Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(all::contains);
    }

    /// Names it between sessions.
    public String key() {
        return kind + "/" + title;
    }

    /// As a screen reader says it.
    public String spoken() {
        return title + ", " + kind + (shortcut.isEmpty() ? "" : ", " + shortcut)
                + (enabled ? "" : ", " + tr("not possible now"));
    }
}
