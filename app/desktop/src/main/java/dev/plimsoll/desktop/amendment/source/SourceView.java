package dev.plimsoll.desktop.amendment.source;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Tie;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two sources beside each other in one virtualised list of row pairs, so that they scroll as one.
public final class SourceView extends VBox {
    private static final int CONTEXT = 6;

    private final ListView<Row> list = new ListView<>();
    private final ObservableValue<SideBySide> sides;
    private final ObjectProperty<Set<Integer>> marked = new SimpleObjectProperty<>(Set.of());
    private final DoubleProperty shift = new SimpleDoubleProperty();

    public SourceView(ObservableValue<SideBySide> sides) {
        this.sides = sides;
        getStyleClass().add("source-view");
        list.setId("sources");
        list.setAccessibleText(tr("Base on the left, revision on the right"));
        list.setCellFactory(_ -> new SourceCell(sides, marked, shift));
        list.addEventFilter(ScrollEvent.SCROLL, this::scrollSideways);
        list.setMinHeight(0);
        setMinHeight(0);
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(list, sideways());
        sides.subscribe(now -> {
            marked.set(Set.of());
            list.setItems(FXCollections.observableArrayList(now.rows()));
        });
    }

    private ScrollBar sideways() {
        ScrollBar bar = new ScrollBar();
        bar.setMinHeight(USE_PREF_SIZE);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.setAccessibleText(tr("Scroll both sources sideways"));
        bar.setMax(1_200);
        bar.setVisibleAmount(400);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(200);
        Tie.both(bar, bar.valueProperty(), shift);
        return bar;
    }

    private void scrollSideways(ScrollEvent event) {
        double by = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (by != 0) {
            shift.set(Math.clamp(shift.get() - by, 0, 1_200));
            event.consume();
        }
    }

    /// Marks a line of each side and brings it into view.
    ///
    /// @param baseLine counted from 1; 0 for none
    /// @param revisionLine counted from 1; 0 for none
    public void reveal(int baseLine, int revisionLine) {
        SideBySide now = sides.getValue();
        int left = baseLine == 0 ? -1 : now.rowOfBase(baseLine);
        int right = revisionLine == 0 ? -1 : now.rowOfRevision(revisionLine);
        marked.set(Set.of(left, right == left ? -2 : right));
        int row = left >= 0 ? left : right;
        if (row >= 0) {
            list.scrollTo(Math.max(0, row - CONTEXT));
        }
    }
}
