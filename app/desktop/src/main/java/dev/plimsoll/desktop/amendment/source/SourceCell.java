package dev.plimsoll.desktop.amendment.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// One row of the two sources.
final class SourceCell extends ListCell<Row> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final ObservableValue<SideBySide> sides;
    private final ObservableValue<Set<Integer>> marked;
    private final SourceLine left;
    private final SourceLine right;
    private final SourceRow row;

    SourceCell(ObservableValue<SideBySide> sides, ObservableValue<Set<Integer>> marked, ObservableDoubleValue shift) {
        this.sides = sides;
        this.marked = marked;
        this.left = new SourceLine(shift);
        this.right = new SourceLine(shift);
        this.row = new SourceRow(left, right);
        getStyleClass().add("source-cell");
        setMinWidth(0);
        setPrefWidth(0);
        marked.subscribe(_ -> mark());
        indexProperty().subscribe(_ -> mark());
    }

    private void mark() {
        boolean here = !isEmpty() && marked.getValue().contains(getIndex());
        pseudoClassStateChanged(MARKED, here);
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String base = line(sides.getValue().base(), item.left());
        String revision = line(sides.getValue().revision(), item.right());
        Words.Pair both = base == null || revision == null ? null : Words.marked(base, revision);
        left.show(
                item.left(),
                both != null ? both.base() : base == null ? null : Words.plain(base),
                item.kind() == Row.Kind.SAME ? "same" : "removed");
        right.show(
                item.right(),
                both != null ? both.revision() : revision == null ? null : Words.plain(revision),
                item.kind() == Row.Kind.SAME ? "same" : "added");
        setGraphic(row);
        setAccessibleText(item.kind().name().toLowerCase(Locale.ROOT) + ": " + (base == null ? revision : base));
        mark();
    }

    private static @Nullable String line(List<String> lines, int index) {
        return index >= 0 && index < lines.size() ? lines.get(index) : null;
    }
}
