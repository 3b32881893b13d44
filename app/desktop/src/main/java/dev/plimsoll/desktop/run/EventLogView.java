package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.run.RunEvent;
import java.util.List;
import java.util.Locale;
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
        EventLog log = new EventLog();
        model.runProperty().subscribe(log::show);
        ListView<RunEvent> list = new ListView<>(log.events());
        list.setId("events");
        list.setAccessibleText(tr("Events of the run, newest first"));
        list.setFixedCellSize(28);
        list.setCellFactory(_ -> new Line(log));
        getChildren().add(list);
    }

    private static final class Line extends ListCell<RunEvent> {
        private final EventLog log;
        private final Tooltip whole = new Tooltip();
        private final Label when = new Label();
        private final Circle dot = new Circle(4);
        private final Label text = new Label();
        private final HBox row = new HBox(when, dot, text);

        Line(EventLog log) {
            this.log = log;
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("event-line");
            when.getStyleClass().add("event-time");
            text.setMinWidth(0);
            row.setPrefWidth(1);
            row.setMinWidth(0);
        }

        @Override
        protected void updateItem(@Nullable RunEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            EventText line = log.text(event);
            when.setText(line.when());
            text.setText(line.text());
            List<String> styles = List.of("dot", line.tone().name().toLowerCase(Locale.ROOT));
            if (!dot.getStyleClass().equals(styles)) {
                dot.getStyleClass().setAll(styles);
            }
            whole.setText(line.text());
            setTooltip(whole);
            setGraphic(row);
            setAccessibleText(line.when() + ", " + line.text());
        }
    }
}
