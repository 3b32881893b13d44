package dev.plimsoll.desktop.home;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Badge.Tone;
import org.kordamp.ikonli.feather.Feather;

/// Something that waits for the person who is working.
///
/// @param detail why, in a sentence
/// @param object what opens it: the name of a plan, run, amendment or execution, or the deviation that asks for a
/// decision
public record Need(Kind kind, String title, String detail, Object object) {
    /// What sort of need, the most urgent first.
    public enum Kind {
        RUNNING("Running now", Feather.ACTIVITY, Tone.ACCENT),
        OVERDUE("Overdue", Feather.CLOCK, Tone.DANGER),
        GLASS("Broken glass", Feather.ALERT_OCTAGON, Tone.DANGER),
        UNANSWERED("No answer", Feather.ALERT_TRIANGLE, Tone.WARNING),
        APPROVE("Approve", Feather.CHECK_SQUARE, Tone.ACCENT),
        SIGN("Sign", Feather.EDIT_3, Tone.ACCENT),
        EVALUATE("Evaluate", Feather.CROSSHAIR, Tone.ACCENT),
        READY("Ready to run", Feather.PLAY, Tone.SUCCESS),
        STALE("Approvals void", Feather.ROTATE_CCW, Tone.WARNING),
        UNCERTIFIED("Certificate stale", Feather.AWARD, Tone.WARNING),
        CLOSED("Gates closed", Feather.LOCK, Tone.WARNING),
        UNDERWAY("Under way", Feather.CHECK_SQUARE, Tone.NEUTRAL);

        private final String word;
        private final Feather icon;
        private final Tone tone;

        Kind(String word, Feather icon, Tone tone) {
            this.word = word;
            this.icon = icon;
            this.tone = tone;
        }

        public String word() {
            return tr(word);
        }

        public Feather icon() {
            return icon;
        }

        public Tone tone() {
            return tone;
        }
    }
}
