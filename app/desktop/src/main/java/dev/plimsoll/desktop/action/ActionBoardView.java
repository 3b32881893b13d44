package dev.plimsoll.desktop.action;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.model.learning.action.ActionState;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The actions screen: the board above, the chosen action below.
public final class ActionBoardView extends VBox {
    /// @param export asks for a file and writes all actions into it
    /// @param open opens the record that an action follows from, by its name
    public ActionBoardView(ActionBoardModel model, Consumer<ActionBoardWork.Form> export, Consumer<String> open) {
        getStyleClass().add("screen");
        setId("actions");
        RecordTable<ActionState> table = new RecordTable<>(
                "action-list",
                tr("Actions of this workspace, overdue ones first"),
                model.rows(),
                columns(model),
                tr("No action is waited for. Open one with the button above, or from an incident."),
                state -> model.open(state.id()));
        table.mark(model.chosenProperty(), ActionState::id, ActionState::id);
        Divided split = Divided.above(0.38, table, new ActionDetail(model, open));
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), header(model, export), done(model), split);
    }

    private static HBox header(ActionBoardModel model, Consumer<ActionBoardWork.Form> export) {
        Label title = new Label(tr("Actions"));
        title.getStyleClass().add("title-4");
        Label summary = new Label();
        summary.setId("action-summary");
        summary.getStyleClass().add("text-muted");
        summary.setMinWidth(0);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.textProperty().bind(model.summaryProperty());
        CheckBox settled = new CheckBox(tr("Settled ones too"));
        settled.setId("settled-too");
        Tie.both(settled, settled.selectedProperty(), model.settledTooProperty());
        MenuButton exports = new MenuButton(tr("Export"), new FontIcon(Feather.SHARE));
        exports.setAccessibleText(tr("Export all actions"));
        exports.getItems()
                .addAll(
                        item(tr("As CSV, every field…"), export, ActionBoardWork.Form.CSV),
                        item(tr("As issues for GitHub…"), export, ActionBoardWork.Form.GITHUB),
                        item(tr("As CSV for Jira…"), export, ActionBoardWork.Form.JIRA));
        Button begin = Action.of(
                        tr("Open an action"),
                        tr("Say what is to be done, by whom, until when, and what will show it"),
                        Feather.PLUS,
                        () -> model.begin(""))
                .button("accent");
        begin.setId("open-action");
        for (Region part : new Region[] {title, settled, exports, begin}) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox row = Pages.row(title, Pages.growing(summary), settled, exports, begin);
        row.getStyleClass().add("screen-header");
        return row;
    }

    private static MenuItem item(String name, Consumer<ActionBoardWork.Form> export, ActionBoardWork.Form form) {
        return Action.of(name, name, Feather.DOWNLOAD, () -> export.accept(form))
                .menuItem();
    }

    private static Node done(ActionBoardModel model) {
        DoneLine done = new DoneLine(model.doneProperty());
        done.setId("action-done");
        return done;
    }

    private static List<Column<ActionState>> columns(ActionBoardModel model) {
        return List.of(
                Column.of(tr("Name"), 70, state -> state.id().value()),
                Column.of(
                        tr("State"),
                        125,
                        state -> ActionWords.state(state.status()),
                        state -> ActionWords.badge(state.status())),
                Column.of(
                        tr("Due"),
                        175,
                        state -> ActionWords.due(state, model.today()),
                        state -> ActionWords.dueCell(state, model.today())),
                Column.of(tr("Owner"), 80, state -> state.action().owner().account()),
                Column.of(
                        tr("Priority"),
                        80,
                        state -> ActionWords.priority(state.action().priority())),
                Column.of(
                        tr("Kind"),
                        100,
                        state -> ActionWords.kind(state.action().kind())),
                Column.of(
                        tr("Shown by"),
                        105,
                        state -> state.evidence().isEmpty() ? state.action().verifiedBy() : state.evidence()),
                Column.of(tr("What is to be done"), 300, state -> state.action().text()));
    }
}
