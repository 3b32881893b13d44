package dev.plimsoll.desktop.control;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.plan.Gate;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Gates as a checklist, each with the sentence that says why it is open or what opens it. Closed ones come first: they
/// are what is to be done, and a low window shows no more than the first.
public final class GateList extends VBox {
    public GateList() {
        getStyleClass().add("gates");
    }

    public void show(List<Gate> gates) {
        getChildren()
                .setAll(gates.stream()
                        .sorted(Comparator.comparing(Gate::open))
                        .map(GateList::row)
                        .toList());
    }

    private static HBox row(Gate gate) {
        FontIcon icon = new FontIcon(gate.open() ? Feather.CHECK_CIRCLE : Feather.LOCK);
        Label name =
                new Label(gate.open() ? tr("%s, open", GateWords.name(gate)) : tr("%s, closed", GateWords.name(gate)));
        name.getStyleClass().add("gate-name");
        Label reason = new Label(GateWords.reason(gate));
        reason.setWrapText(!gate.open());
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.setMinWidth(0);
        Hint.on(reason, GateWords.reason(gate));
        reason.getStyleClass().add("gate-reason");
        VBox words = new VBox(name, reason);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, words);
        row.getStyleClass().addAll("gate", gate.open() ? "open" : "closed");
        return row;
    }
}
