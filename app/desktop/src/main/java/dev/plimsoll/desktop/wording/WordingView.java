package dev.plimsoll.desktop.wording;

import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.engine.lint.Remark;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// A text to write, with remarks on its wording underneath.
public final class WordingView extends VBox {
    private final WordingModel model;
    private final TextArea area = new TextArea();
    private final RemarkList list = new RemarkList();
    private final ListChangeListener<Remark> changed = _ -> show();

    /// @param name of the text, as a person and a screen reader read it
    /// @param rows how many lines are seen
    public WordingView(String name, String prompt, int rows, WordingModel model) {
        this.model = model;
        getStyleClass().add("page-field");
        Label label = Words.wrapped(name, "caption");
        label.setLabelFor(area);
        area.setAccessibleText(name);
        area.setPromptText(prompt);
        area.setWrapText(true);
        Area.passTabs(area);
        area.setPrefRowCount(rows);
        Tie.both(area, area.textProperty(), model.textProperty());
        Label unchecked = Words.wrapped("", "text-muted");
        unchecked.textProperty().bind(model.uncheckedProperty());
        unchecked.visibleProperty().bind(unchecked.textProperty().isNotEmpty());
        unchecked.managedProperty().bind(unchecked.visibleProperty());
        getChildren().addAll(label, area, list, unchecked);
        // The model outlives its views: a page is built anew for each record.
        model.remarks().addListener(new WeakListChangeListener<>(changed));
        show();
    }

    /// The part that is typed into.
    public TextArea area() {
        return area;
    }

    private void show() {
        list.show(List.copyOf(model.remarks()), remark -> {
            area.selectRange(remark.start(), remark.end());
            area.requestFocus();
        });
        area.setAccessibleHelp(RemarkList.sentence(model.remarks()));
    }
}
