package dev.plimsoll.desktop.palette;

import static dev.plimsoll.desktop.language.Translation.tr;

import atlantafx.base.controls.CustomTextField;
import dev.plimsoll.desktop.control.Tie;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The palette: a field and what fits. The keyboard stays in the field all the time.
public final class PaletteView extends VBox {
    private static final double ROW_HEIGHT = 40;
    private static final int PAGE = 8;
    private static final int ROWS = 11;

    private final PaletteModel model;
    private final Runnable close;
    private final CustomTextField field = new CustomTextField();
    private final ListView<PaletteModel.Hit> list;

    /// @param close closes the palette
    public PaletteView(PaletteModel model, Runnable close) {
        this.model = model;
        this.close = close;
        this.list = new ListView<>(model.shown());
        getStyleClass().add("palette");
        setId("palette");
        setMaxHeight(USE_PREF_SIZE);
        field.setId("palette-field");
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setPromptText(tr("Find an action, a plan, a run, a procedure…"));
        Tie.both(field, field.textProperty(), model.queryProperty());
        field.setAccessibleText(tr("Find an action or a thing; arrows choose, Enter does it, Escape closes"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list();
        Label hint = new Label(tr("↑ ↓ choose    Enter do it    Esc close"));
        hint.getStyleClass().add("palette-hint");
        getChildren().addAll(field, list, hint);
        model.chosenProperty().subscribe(_ -> choose());
        Runnable again = this::choose;
        model.shown().subscribe(again);
    }

    private void list() {
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPlaceholder(new Label(tr("Nothing has these letters.")));
        list.setAccessibleText(tr("What fits"));
        list.setCellFactory(_ -> new PaletteCell(model));
        list.prefHeightProperty()
                .bind(Bindings.size(model.shown()).map(size -> ROW_HEIGHT * Math.clamp(size.intValue(), 2, ROWS) + 4));
        list.setOnMouseClicked(_ -> {
            PaletteModel.Hit hit = list.getSelectionModel().getSelectedItem();
            if (hit != null && hit.entry().enabled()) {
                model.perform(hit.entry(), close);
            }
        });
    }

    /// The part that takes the keyboard.
    public Node field() {
        return field;
    }

    private void choose() {
        int place = model.chosenProperty().get();
        list.getSelectionModel().clearAndSelect(place);
        list.scrollTo(Math.max(0, place - PAGE));
        Entry entry = model.chosen();
        field.setAccessibleHelp(entry == null ? tr("Nothing has these letters.") : entry.spoken());
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(PAGE);
            case PAGE_UP -> model.move(-PAGE);
            case TAB -> model.move(event.isShiftDown() ? -1 : 1);
            case ENTER -> perform();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void perform() {
        Entry entry = model.settled();
        if (entry != null && entry.enabled()) {
            model.perform(entry, close);
        }
    }
}
