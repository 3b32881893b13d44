package dev.plimsoll.desktop.amendment.source;

import dev.plimsoll.desktop.amendment.source.Words.Piece;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// One line of one side: number, mark, text.
final class SourceLine extends Pane {
    private static final double NUMBER_WIDTH = 58;
    private static final double MARK_WIDTH = 18;

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

    /// @param index of the line, 0 for the first
    /// @param pieces the text; null where this side has no line here
    void show(int index, @Nullable List<Piece> pieces, String kind) {
        getStyleClass().removeAll("same", "removed", "added", "nothing");
        text.getChildren().clear();
        if (pieces == null) {
            getStyleClass().add("nothing");
            number.setText("");
            mark.setText("");
            return;
        }
        getStyleClass().add(kind);
        number.setText(String.valueOf(index + 1));
        mark.setText(kind.equals("same") ? "" : kind.equals("removed") ? "−" : "+");
        for (Piece piece : pieces) {
            Label label = new Label(piece.text().replace("\t", "    "));
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().add("source-" + piece.role().name().toLowerCase(Locale.ROOT));
            if (piece.marked()) {
                label.getStyleClass().add("source-marked");
            }
            text.getChildren().add(label);
        }
    }

    @Override
    protected void layoutChildren() {
        double textLeft = NUMBER_WIDTH + MARK_WIDTH;
        double room = Math.max(0, getWidth() - textLeft);
        number.resizeRelocate(0, 0, NUMBER_WIDTH, getHeight());
        mark.resizeRelocate(NUMBER_WIDTH, 0, MARK_WIDTH, getHeight());
        window.resizeRelocate(textLeft, 0, room, getHeight());
        clip.setWidth(room);
        clip.setHeight(getHeight());
        text.resizeRelocate(0, 0, text.prefWidth(-1), getHeight());
    }
}
