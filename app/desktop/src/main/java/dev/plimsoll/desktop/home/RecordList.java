package dev.plimsoll.desktop.home;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.FirstRow;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A titled list of things that can be opened by double click, Enter or button.
final class RecordList<T> extends VBox {
    private final ListView<T> list;
    private final Consumer<T> open;

    RecordList(
            String id,
            String title,
            ObservableList<T> items,
            String nothing,
            Supplier<ListCell<T>> cell,
            Consumer<T> open) {
        this.open = open;
        this.list = new ListView<>(items);
        list.setId("home-" + id);
        list.getStyleClass().add("record-list");
        list.setAccessibleText(tr("%s; Enter opens one", title));
        Label placeholder = new Label(nothing);
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("text-muted");
        list.setPlaceholder(placeholder);
        list.setCellFactory(_ -> cell.get());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openChosen();
            }
        });
        FirstRow.of(list);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openChosen();
            }
        });
        setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("panel");
        setPrefWidth(1);
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(head(title), list);
    }

    private HBox head(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button button = Action.of(
                        tr("Open"),
                        tr("Open the chosen entry; a double click or Enter does the same"),
                        Feather.ARROW_RIGHT,
                        this::openChosen)
                .disabledWhen(list.getSelectionModel().selectedItemProperty().isNull())
                .button("small");
        HBox head = new HBox(heading, button);
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void openChosen() {
        T chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }
}
