package dev.plimsoll.desktop.palette;

import static dev.plimsoll.desktop.language.Translation.tr;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the palette: icon, title with the found letters marked, sentence, kind, shortcut.
final class PaletteCell extends ListCell<PaletteModel.Hit> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final FontIcon icon = new FontIcon();
    private final TextFlow title = new TextFlow();
    private final Label detail = new Label();
    private final Label kind = new Label();
    private final Label keys = new Label();
    private final HBox row;

    PaletteCell(PaletteModel model) {
        getStyleClass().add("palette-cell");
        icon.getStyleClass().add("palette-icon");
        title.setMinWidth(USE_PREF_SIZE);
        title.setMaxHeight(USE_PREF_SIZE);
        detail.getStyleClass().add("palette-detail");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        kind.getStyleClass().add("palette-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        keys.getStyleClass().add("keys");
        keys.setMinWidth(USE_PREF_SIZE);
        row = new HBox(icon, title, detail, kind, keys);
        row.getStyleClass().add("palette-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(1);
        setOnMouseMoved(_ -> {
            if (!isEmpty()) {
                model.chosenProperty().set(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(PaletteModel.@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Entry entry = hit.entry();
        icon.setIconCode(entry.icon());
        title.getChildren().setAll(pieces(entry.title(), hit.marks()));
        detail.setText(entry.enabled() ? entry.detail() : tr("Not possible now. %s", entry.detail()));
        kind.setText(entry.kind());
        keys.setText(entry.shortcut());
        keys.setVisible(!entry.shortcut().isEmpty());
        keys.setManaged(!entry.shortcut().isEmpty());
        pseudoClassStateChanged(IMPOSSIBLE, !entry.enabled());
        setAccessibleText(entry.spoken());
        setGraphic(row);
    }

    private static List<Text> pieces(String text, List<Integer> marks) {
        List<Text> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean marked = marks.contains(from);
            int to = from + 1;
            while (to < text.length() && marks.contains(to) == marked) {
                to++;
            }
            Text piece = new Text(text.substring(from, to));
            piece.getStyleClass().add(marked ? "palette-mark" : "palette-plain");
            pieces.add(piece);
            from = to;
        }
        return pieces;
    }
}
