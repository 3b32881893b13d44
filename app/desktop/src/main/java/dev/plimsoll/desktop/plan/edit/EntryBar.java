package dev.plimsoll.desktop.plan.edit;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Hint;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// The head of an entry of a list: what it is, and its buttons.
final class EntryBar extends HBox {
    private static final List<String> NAMES =
            List.of("name", "id", "signal", "what", "setting", "procedure", "detector");

    /// @param size how many entries the list has
    /// @param unfold told whether the entry is to be seen
    EntryBar(PlanEditorModel model, Fields.About about, int size, boolean open, Consumer<Boolean> unfold) {
        getStyleClass().add("form-head");
        setAlignment(Pos.CENTER_LEFT);
        JsonPointer place = about.place();
        int index = place.last().getMatchingIndex();
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Button up = Action.of(
                        tr("Up: %s", about.label()), tr("One place up"), Feather.ARROW_UP, () -> model.move(place, -1))
                .iconButton("flat");
        up.setDisable(index == 0);
        Button down = Action.of(
                        tr("Down: %s", about.label()),
                        tr("One place down"),
                        Feather.ARROW_DOWN,
                        () -> model.move(place, 1))
                .iconButton("flat");
        down.setDisable(index == size - 1);
        Button remove = Action.of(
                        tr("Take out: %s", about.label()),
                        tr("Take this entry out; undo brings it back"),
                        Feather.TRASH_2,
                        () -> model.remove(place))
                .iconButton("flat");
        remove.setId(Fields.id(place) + "-remove");
        getChildren().addAll(toggle(model, about, open, unfold), space, up, down, remove);
    }

    private static ToggleButton toggle(
            PlanEditorModel model, Fields.About about, boolean open, Consumer<Boolean> unfold) {
        FontIcon icon = new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        String name = (about.place().last().getMatchingIndex() + 1) + ". " + name(model.at(about.place()));
        ToggleButton toggle = new ToggleButton(name, icon);
        toggle.getStyleClass().addAll("flat", "entry-toggle");
        toggle.setId(Fields.id(about.place()));
        toggle.setSelected(open);
        toggle.setAccessibleText(about.label() + ": " + name);
        Hint.on(toggle, tr("Unfold or fold this entry"));
        toggle.selectedProperty().subscribe((_, now) -> {
            icon.setIconCode(now ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            unfold.accept(now);
        });
        return toggle;
    }

    /// What an entry is called, from the first field that says it.
    private static String name(JsonNode entry) {
        String operation = Codec.OPERATION.text(entry.path("operation"));
        return NAMES.stream()
                .map(field -> entry.path(field).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(operation.isEmpty() ? tr("unnamed") : operation);
    }
}
