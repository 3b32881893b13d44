package dev.plimsoll.desktop.incident;

import dev.plimsoll.desktop.wording.WordingModel;
import dev.plimsoll.model.learning.incident.Factor;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A condition that contributed, while it is written.
final class FactorDraft {
    final ObjectProperty<Factor.Kind> kind = new SimpleObjectProperty<>(Factor.Kind.TECHNICAL);
    final WordingModel text;
    final StringProperty evidence = new SimpleStringProperty("");

    FactorDraft(WordingModel text) {
        this.text = text;
    }

    void load(Factor factor) {
        kind.set(factor.kind());
        text.textProperty().set(factor.text());
        evidence.set(String.join(", ", factor.evidence()));
    }

    boolean blank() {
        return text.textProperty().get().isBlank();
    }

    Factor factor() {
        return new Factor(kind.get(), text.textProperty().get().strip(), listed(evidence.get()));
    }

    /// What stands between commas.
    static List<String> listed(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
