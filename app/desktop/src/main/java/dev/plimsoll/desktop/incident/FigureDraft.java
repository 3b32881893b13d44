package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.learning.incident.Figure;
import java.math.BigDecimal;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A number with its source, while it is written.
final class FigureDraft {
    private final String what;
    final StringProperty value = new SimpleStringProperty("");
    final StringProperty unit;
    final StringProperty source = new SimpleStringProperty("");
    final BooleanProperty estimate = new SimpleBooleanProperty();

    /// @param what is counted, as a person reads it
    /// @param usual unit
    FigureDraft(String what, String usual) {
        this.what = what;
        this.unit = new SimpleStringProperty(usual);
    }

    String what() {
        return what;
    }

    void load(@Nullable Figure figure) {
        value.set(figure == null ? "" : figure.value().toPlainString());
        source.set(figure == null ? "" : figure.source());
        estimate.set(figure != null && figure.estimate());
        if (figure != null) {
            unit.set(figure.unit());
        }
    }

    /// Null while no number is written.
    ///
    /// @throws Problem if it is no number, or has no source
    @Nullable
    Figure figure() {
        String written = value.get().strip();
        if (written.isEmpty()) {
            return null;
        }
        try {
            return new Figure(
                    new BigDecimal(written.replaceAll("[_, ]", "")),
                    unit.get().strip(),
                    source.get().strip(),
                    estimate.get());
        } catch (NumberFormatException wrong) {
            throw new Problem(
                    tr("%s: '%s' is no number.", what, written), tr("Write digits only, for example 1200."), wrong);
        } catch (IllegalArgumentException wrong) {
            throw new Problem(
                    what + ": " + told(String.valueOf(wrong.getMessage())) + ".",
                    tr("Say where the number is found: a dashboard, a query, a run such as R3."),
                    wrong);
        }
    }
}
