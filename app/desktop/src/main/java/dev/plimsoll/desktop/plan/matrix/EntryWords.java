package dev.plimsoll.desktop.plan.matrix;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.model.plan.policy.MatrixCoverage.State;
import org.kordamp.ikonli.feather.Feather;

/// Where an experiment stands, as word and badge.
final class EntryWords {
    private EntryWords() {}

    static String word(State state) {
        return switch (state) {
            case OPEN -> trIn("experiment", "Open");
            case PLANNED -> trIn("experiment", "Planned");
            case NOT_MET -> trIn("experiment", "Not met");
            case PASSED -> trIn("experiment", "Passed");
            case FAILED -> trIn("experiment", "Failed");
            case FAILED_ACCEPTED -> tr("Failed, accepted");
            case WAIVED -> trIn("experiment", "Waived");
        };
    }

    static Badge badge(State state) {
        return switch (state) {
            case OPEN, NOT_MET -> Badge.of(word(state), Feather.ALERT_TRIANGLE, Tone.WARNING);
            case FAILED -> Badge.of(word(state), Feather.X_CIRCLE, Tone.DANGER);
            case PASSED -> Badge.of(word(state), Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case PLANNED -> Badge.of(word(state), Feather.CLIPBOARD, Tone.ACCENT);
            case FAILED_ACCEPTED, WAIVED -> Badge.of(word(state), Feather.SHIELD_OFF, Tone.NEUTRAL);
        };
    }
}
