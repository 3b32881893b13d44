package dev.plimsoll.model.drill;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Something in which a drill was not like production.
///
/// @param about what kind of thing
/// @param name which one
/// @param production how it is there; empty where it is not there
/// @param drill how it was in the drill; empty where it was not there
public record Mismatch(About about, String name, String production, String drill) {
    /// What was compared.
    public enum About {
        SEVERITY,
        ROLE,
        TEMPLATE,
        CONTACT,
        TOOL;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// In words without an end: `role scribe: the drill does not have it`.
    public String sentence() {
        String what = about.word() + " " + name + ": ";
        if (drill.isEmpty()) {
            return what + "the drill does not have it";
        }
        return production.isEmpty()
                ? what + "production does not have it"
                : what + "'" + drill + "' in the drill, '" + production + "' in production";
    }
}
