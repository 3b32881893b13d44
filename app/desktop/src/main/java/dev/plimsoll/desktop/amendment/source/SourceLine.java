package dev.plimsoll.desktop.amendment.source;

import dev.plimsoll.desktop.amendment.source.Words.Piece;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// One line of one side: number, mark, text.
final class SourceLine extends Pane {
    /// In widths of a digit: five of them and room around.
    private static final double NUMBER = 7;

    private static final double MARK = 2.2;

    private final Label number = new Label();
    private final Label mark = new Label();
    private final HBox text = new HBox();
    private final Pane window = new Pane(text);
    private final Rectangle clip = new Rectangle();

    SourceLine(ObservableDoubleValue shift) {
        getStyleClass().add("source-line");
        number.getStyleClass().add("line-number");
        mark.getStyleClass().add("line-mark");
        text.getStyleClass().add("line-text");
        text.translateXProperty().bind(Bindings.createDoubleBinding(() -> -shift.get(), shift));
        window.setClip(clip);
        getChildren().addAll(number, mark, window);
    }

    /// Nodes are used again: while one scrolls, every line is shown on many rows a second.
    ///
    /// @param index of the line, 0 for the first
    /// @param pieces the text; null where this side has no line here
    void show(int index, @Nullable List<Piece> pieces, String kind) {
        String style = pieces == null ? "nothing" : kind;
        dress(this, "source-line", style);
        number.setText(pieces == null ? "" : String.valueOf(index + 1));
        mark.setText(style.equals("removed") ? "−" : style.equals("added") ? "+" : "");
        List<Piece> shown = pieces == null ? List.of() : pieces;
        List<Node> labels = text.getChildren();
        if (labels.size() > shown.size()) {
            labels.subList(shown.size(), labels.size()).clear();
        }
        for (int i = 0; i < shown.size(); i++) {
            if (i == labels.size()) {
                labels.add(label());
            }
            show((Label) labels.get(i), shown.get(i));
        }
    }

    private static Label label() {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static void show(Label label, Piece piece) {
        label.setText(piece.text().replace("\t", "    "));
        String role = "source-" + piece.role().name().toLowerCase(Locale.ROOT);
        if (piece.marked()) {
            dress(label, "label", role, "source-marked");
        } else {
            dress(label, "label", role);
        }
    }

    /// A class that is set again costs as much as another one.
    private static void dress(Node node, String... styles) {
        if (!node.getStyleClass().equals(List.of(styles))) {
            node.getStyleClass().setAll(styles);
        }
    }

    @Override
    protected void layoutChildren() {
        double height = Math.floor(getHeight()); // number and text round alike then
        double digit = number.getFont().getSize() * 0.69;
        double numberWidth = snapSizeX(NUMBER * digit);
        double markWidth = snapSizeX(MARK * digit);
        double textLeft = numberWidth + markWidth;
        double room = Math.max(0, getWidth() - textLeft);
        number.resizeRelocate(0, 0, numberWidth, height);
        mark.resizeRelocate(numberWidth, 0, markWidth, height);
        window.resizeRelocate(textLeft, 0, room, height);
        clip.setWidth(room);
        clip.setHeight(height);
        text.resizeRelocate(0, 0, text.prefWidth(-1), height);
    }
}
