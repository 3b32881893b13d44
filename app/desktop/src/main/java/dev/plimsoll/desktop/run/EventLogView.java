package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.property.Present;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/// The event log, newest first.
final class EventLogView extends StackPane {
    EventLogView(RunModel model) {
        ObservableList<EventText> lines = FXCollections.observableArrayList();
        Present.map(model.runProperty(), EventText::log, List.<EventText>of()).subscribe(log -> {
            if (!log.equals(lines)) {
                lines.setAll(log);
            }
        });
        ListView<EventText> list = new ListView<>(lines);
        list.setId("events");
        list.setAccessibleText(tr("Events of the run, newest first"));
        list.setFixedCellSize(28);
        list.setCellFactory(_ -> new Line());
        getChildren().add(list);
    }

    private static final class Line extends ListCell<EventText> {
        private final Label when = new Label();
        private final Circle dot = new Circle(4);
        private final Label text = new Label();
        private final HBox row = new HBox(when, dot, text);

        Line() {
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("event-line");
            when.getStyleClass().add("event-time");
            text.setMinWidth(0);
            row.setPrefWidth(1);
            row.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable EventText line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            when.setText(line.when());
            text.setText(line.text());
            dot.getStyleClass().setAll("dot", line.tone().name().toLowerCase(Locale.ROOT));
            setTooltip(new Tooltip(line.text()));
            setGraphic(row);
            setAccessibleText(line.when() + ", " + line.text());
        }
    }
}
