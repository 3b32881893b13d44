package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.evidence.Verdict;
import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A short judgement as icon and word, so that it does not rest on colour alone.
public final class Badge extends Label {
    /// How a badge is coloured.
    public enum Tone {
        DANGER,
        WARNING,
        SUCCESS,
        ACCENT,
        NEUTRAL
    }

    private Badge(String word, Feather icon, Tone tone) {
        super(word, new FontIcon(icon));
        getStyleClass().addAll("badge", tone.name().toLowerCase(Locale.ROOT));
        setAccessibleText(word);
        setMinWidth(USE_PREF_SIZE);
    }

    public static Badge of(String word, Feather icon, Tone tone) {
        return new Badge(word, icon, tone);
    }

    public static Badge of(Severity severity) {
        return new Badge(word(severity), icon(severity), tone(severity));
    }

    public static Badge of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> new Badge(tr("Pass"), Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case FAIL -> new Badge(tr("Fail"), Feather.X_CIRCLE, Tone.DANGER);
            case INCONCLUSIVE -> new Badge(tr("Inconclusive"), Feather.HELP_CIRCLE, Tone.WARNING);
            case ERROR -> new Badge(tr("Error"), Feather.ALERT_TRIANGLE, Tone.DANGER);
            case INVALID -> new Badge(tr("Invalid"), Feather.SLASH, Tone.NEUTRAL);
        };
    }

    public static String word(Severity severity) {
        return switch (severity) {
            case BREAKING -> tr("Breaking");
            case RISKY -> tr("Risky");
            case SAFE -> tr("Safe");
        };
    }

    public static Feather icon(Severity severity) {
        return switch (severity) {
            case BREAKING -> Feather.X_OCTAGON;
            case RISKY -> Feather.ALERT_TRIANGLE;
            case SAFE -> Feather.CHECK_CIRCLE;
        };
    }

    public static Tone tone(Severity severity) {
        return switch (severity) {
            case BREAKING -> Tone.DANGER;
            case RISKY -> Tone.WARNING;
            case SAFE -> Tone.SUCCESS;
        };
    }
}
