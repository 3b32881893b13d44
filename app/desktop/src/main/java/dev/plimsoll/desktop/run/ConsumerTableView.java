package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Hint;
import dev.plimsoll.desktop.control.Reading;
import dev.plimsoll.desktop.control.TableMenu;
import dev.plimsoll.model.run.ConsumerOutcome;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Consumers as rows, stages as columns; fills up while the run goes on.
final class ConsumerTableView extends StackPane {
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = Reading.page(new ScrollPane(grid));
    private final Label empty = new Label(tr("The plan names no consumer."));

    ConsumerTableView(ObservableValue<ConsumerTable> table) {
        setId("consumers");
        grid.getStyleClass().add("consumer-table");
        empty.getStyleClass().add("text-muted");
        scroll.setAccessibleText(tr("Consumers under each fault"));
        getChildren().addAll(scroll, empty);
        table.subscribe(this::show);
        TableMenu.on(
                this, tr("Consumers under each fault"), () -> table.getValue().text());
    }

    private void show(ConsumerTable table) {
        grid.getChildren().clear();
        empty.setVisible(table.rows().isEmpty());
        for (int column = 0; column < table.stages().size(); column++) {
            Label head = new Label(table.stages().get(column));
            head.getStyleClass().add("caption");
            grid.add(head, column + 1, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            ConsumerTable.Row consumer = table.rows().get(row);
            Label name = new Label(consumer.consumer());
            name.setMinWidth(USE_PREF_SIZE);
            grid.add(name, 0, row + 1);
            for (int column = 0; column < consumer.cells().size(); column++) {
                grid.add(cell(consumer.cells().get(column)), column + 1, row + 1);
            }
        }
    }

    private static Node cell(ConsumerTable.Cell cell) {
        Badge badge = badge(cell);
        String output = cell.output().strip();
        if (!cell.uncounted().isEmpty()) {
            String why = tr("How often it met the fault is not counted: %s.", told(cell.uncounted()));
            output = output.isEmpty() ? why : why + "\n" + output;
        }
        if (cell.calls() != null) {
            String calls = tr("Calls to the provider in this trial: %d.", cell.calls());
            output = output.isEmpty() ? calls : calls + "\n" + output;
        }
        if (cell.missed()) {
            String why = tr("The fault took no effect on what this consumer sent and got: neither well nor wrong.");
            Hint.on(badge, output.isEmpty() ? why : why + "\n" + output);
        } else if (!output.isEmpty()) {
            Hint.on(badge, output);
        }
        return badge;
    }

    private static Badge badge(ConsumerTable.Cell cell) {
        ConsumerOutcome outcome = cell.outcome();
        String word = cell.word();
        if (outcome == null || cell.missed()) {
            return Badge.of(word, Feather.MINUS, outcome == null ? Tone.NEUTRAL : Tone.WARNING);
        }
        return switch (outcome) {
            case WORKED ->
                cell.storm()
                        ? Badge.of(word, Feather.ALERT_TRIANGLE, Tone.WARNING)
                        : Badge.of(word, Feather.CHECK, Tone.SUCCESS);
            case BROKE -> Badge.of(word, Feather.X, Tone.DANGER);
            case HUNG -> Badge.of(word, Feather.CLOCK, Tone.DANGER);
            case NOT_STARTED -> Badge.of(word, Feather.SLASH, Tone.WARNING);
        };
    }
}
