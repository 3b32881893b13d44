package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.conflict.ConflictDialog;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.model.learning.incident.IncidentState;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The incidents screen: the list at the left, one incident at the right.
public final class IncidentView extends VBox {
    /// What can be done from here that leads elsewhere.
    ///
    /// @param take asks for a file of another program and takes its entries; told the correction of its clock
    /// @param export asks for a file and writes the post-mortem
    /// @param open opens an action that follows, by its name
    /// @param follow begins an action that follows from this incident
    /// @param evidence what is attached to the incident
    /// @param recurrences where its conditions were met before
    public record Actions(
            Consumer<String> take,
            Runnable export,
            Consumer<Object> open,
            Consumer<String> follow,
            Node evidence,
            Node recurrences) {}

    public IncidentView(IncidentModel model, Actions actions) {
        getStyleClass().add("screen");
        setId("incidents");
        RecordTable<IncidentState> table = new RecordTable<>(
                "incident-list",
                tr("Incidents of this workspace"),
                model.incidents(),
                columns(),
                tr("No incident yet. Report one with the button above, or from a run that has ended."),
                state -> model.open(state.id()));
        table.mark(model.shownProperty(), looked -> looked.state().id(), IncidentState::id);
        Divided split = Divided.beside(0.36, table, new IncidentDetail(model, actions));
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), header(model), done(model), split);
        model.conflictProperty().subscribe(conflict -> {
            if (conflict != null) {
                ConflictDialog.of(conflict, () -> model.keep(conflict), () -> model.takeTheirs(conflict))
                        .show();
            }
        });
    }

    private static HBox header(IncidentModel model) {
        Label title = new Label(tr("Incidents"));
        title.getStyleClass().add("title-4");
        Label what = new Label(tr("What happened to customers, under which conditions, and what follows."));
        what.getStyleClass().add("text-muted");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        Button begin = Action.of(
                        tr("Report an incident"),
                        tr("Write what is known now; the rest is added as it becomes known"),
                        Feather.PLUS,
                        model::begin)
                .button("accent");
        begin.setId("report-incident");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Pages.row(title, Pages.growing(what), begin);
        row.getStyleClass().add("screen-header");
        return row;
    }

    private static Node done(IncidentModel model) {
        DoneLine done = new DoneLine(model.doneProperty());
        done.setId("incident-done");
        return done;
    }

    private static List<Column<IncidentState>> columns() {
        return List.of(
                Column.of(tr("Name"), 70, state -> state.id().value()),
                Column.of(tr("State"), 85, IncidentWords::state, IncidentWords::badge),
                Column.of(
                        tr("Severity"),
                        105,
                        state -> IncidentWords.title(state.incident().severity()),
                        state -> IncidentWords.badge(state.incident().severity())),
                Column.of(tr("Title"), 200, state -> state.incident().title()));
    }
}
