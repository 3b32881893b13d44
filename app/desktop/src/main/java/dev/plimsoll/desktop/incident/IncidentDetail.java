package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.incident.IncidentWork.Looked;
import dev.plimsoll.desktop.wording.RemarkList;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.incident.IncidentState;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One incident: what people tell, its timeline, what follows and its history.
final class IncidentDetail extends StackPane {
    private final IncidentModel model;
    private final IncidentView.Actions actions;
    private final TabPane tabs = new TabPane();
    private final Tab story = new Tab(tr("What happened"));
    private final Tab timeline = new Tab(tr("Timeline"));
    private final Tab evidence = new Tab(tr("Evidence"));
    private final Tab after = new Tab(tr("What follows"));
    private final StackPane head = new StackPane();
    private final VBox page = new VBox();
    private final StringProperty reason = new SimpleStringProperty("");

    IncidentDetail(IncidentModel model, IncidentView.Actions actions) {
        this.model = model;
        this.actions = actions;
        tabs.setId("incident-tabs");
        tabs.setAccessibleText(tr("Parts of the incident"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        timeline.setContent(new TimelineView(model, actions.take()));
        evidence.setContent(Pages.scrolled(tr("Attached evidence"), new VBox(actions.evidence())));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        RemarkList blame = new RemarkList();
        blame.setId("incident-blame");
        model.blame().addListener((ListChangeListener<Object>) _ -> blame.show(List.copyOf(model.blame()), null));
        page.getChildren().addAll(head, blame, tabs);
        model.draftProperty().subscribe(this::fill);
        model.shownProperty().subscribe(_ -> show());
    }

    private void fill(@Nullable IncidentDraft draft) {
        if (draft != null) {
            VBox form = new VBox(new IncidentForm(draft, model.zone(), actions.recurrences()));
            story.setContent(new VBox(
                    keep(draft), Pages.growing(grown(Pages.scrolled(tr("What happened in this incident"), form)))));
        }
        show();
    }

    private static <N extends Node> N grown(N node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    private HBox keep(IncidentDraft draft) {
        Label state = new Label();
        state.getStyleClass().add("text-muted");
        state.textProperty()
                .bind(draft.changedProperty()
                        .map(changed -> changed ? tr("Not kept yet.") : tr("Everything is kept.")));
        Button keep = Action.of(
                        tr("Keep"),
                        tr("Write it into the record; what it said before stays"),
                        Feather.SAVE,
                        model::keep)
                .button("accent");
        keep.setId("keep-incident");
        Button revert = Action.of(tr("Discard"), tr("Show again what is kept"), Feather.ROTATE_CCW, model::revert)
                .button();
        for (Region part : new Region[] {keep, revert}) {
            part.setMinWidth(USE_PREF_SIZE);
            part.disableProperty().bind(draft.changedProperty().not());
        }
        HBox row = Pages.row(keep, revert, state);
        row.getStyleClass().add("detail-bar");
        return row;
    }

    private void show() {
        Looked looked = model.shownProperty().get();
        if (model.draftProperty().get() == null) {
            getChildren()
                    .setAll(new EmptyState(
                            Feather.ALERT_CIRCLE,
                            tr("No incident is chosen"),
                            tr("An incident tells what happened to customers, its timeline and the conditions that"
                                    + " contributed. It blames nobody. Choose one, or report one.")));
            return;
        }
        getChildren().setAll(page);
        Tab chosen = tabs.getSelectionModel().getSelectedItem();
        if (looked == null) {
            head.getChildren().setAll(Pages.row(Words.wrapped(tr("A new incident; nothing is kept yet."), "title-4")));
            tabs.getTabs().setAll(List.of(story));
            return;
        }
        head.getChildren().setAll(head(looked.state()));
        after.setContent(after(looked));
        if (tabs.getTabs().size() != 4) {
            tabs.getTabs().setAll(List.of(story, timeline, after, evidence));
            tabs.getSelectionModel().select(chosen == null ? story : chosen);
        }
    }

    private Node head(IncidentState state) {
        HBox first = Pages.row(
                Pages.growing(Words.wrapped(state.id() + "  " + state.incident().title(), "title-4")),
                IncidentWords.badge(state.incident().severity()),
                IncidentWords.badge(state));
        Button report = Action.of(
                        tr("Post-mortem…"),
                        tr("Compile it and write it as PDF, DOCX, HTML, Markdown or JSON"),
                        Feather.FILE_TEXT,
                        actions.export())
                .button();
        report.setId("export-incident");
        Button blame = Action.of(
                        tr("Check for blame"),
                        tr("Look for blame in the wording of the whole post-mortem"),
                        Feather.CHECK_SQUARE,
                        model::checkBlame)
                .button();
        blame.setId("check-blame");
        VBox head = new VBox(8, first, Pages.row(report, blame));
        head.getStyleClass().add("detail-head");
        return head;
    }

    private Node after(Looked looked) {
        VBox rows = new VBox();
        rows.getStyleClass().add("gates");
        looked.actions().forEach(action -> rows.getChildren().add(action(action)));
        if (looked.actions().isEmpty()) {
            rows.getChildren()
                    .add(Words.wrapped(
                            tr("No action follows yet. Open one, or say below why there is none when you close it."),
                            "text-muted"));
        }
        String id = looked.state().id().value();
        Button follow = Action.of(
                        tr("Open an action…"),
                        tr("What is done so that it ends better the next time"),
                        Feather.PLUS,
                        () -> actions.follow().accept(id))
                .button("accent");
        follow.setId("follow-incident");
        return Pages.scrolled(
                tr("What follows from %s", id),
                new VBox(
                        Pages.part(tr("Actions"), rows, Pages.row(follow)),
                        Pages.part(tr("State"), ending(looked)),
                        Pages.part(
                                tr("History"),
                                Grid.of(
                                        List.of(tr("When"), tr("Who"), tr("What")),
                                        looked.state().events().reversed().stream()
                                                .map(event -> List.of(
                                                        Words.when(event.at()),
                                                        event.by().account(),
                                                        IncidentWords.event(event)))
                                                .toList(),
                                        ""))));
    }

    private Node action(ActionState state) {
        Button open = Action.of(
                        tr("Show %s", state.id()),
                        tr("Show this action on the board"),
                        Feather.ARROW_RIGHT,
                        () -> actions.open().accept(state.id()))
                .button();
        open.setMinWidth(USE_PREF_SIZE);
        return Pages.row(
                Pages.growing(new VBox(
                        Words.wrapped(state.action().text(), "gate-name"),
                        Words.wrapped(standing(state), "gate-reason"))),
                open);
    }

    private static String standing(ActionState state) {
        String status = trIn("action", state.status().word());
        return state.action().due() == null
                ? status + ", " + state.action().owner()
                : tr(
                        "%s, %s, due %s",
                        status, state.action().owner(), state.action().due());
    }

    private Node ending(Looked looked) {
        boolean closed = looked.state().closed();
        reason.set("");
        boolean needsReason = closed || looked.actions().isEmpty();
        Button end = closed
                ? Action.of(
                                tr("Open again"),
                                tr("Something new became known"),
                                Feather.ROTATE_CCW,
                                () -> model.reopen(reason.get()))
                        .button()
                : Action.of(
                                trIn("incident", "Close"),
                                tr("Its record is complete, and what follows is on the board"),
                                Feather.CHECK_CIRCLE,
                                () -> model.close(reason.get()))
                        .button();
        end.setId(closed ? "reopen-incident" : "close-incident");
        end.setMinWidth(USE_PREF_SIZE);
        if (needsReason) {
            end.disableProperty().bind(reason.isEmpty());
        }
        return Pages.row(
                Pages.growing(Pages.line(
                        closed ? tr("Why it is opened again") : tr("Why no action follows"),
                        closed
                                ? tr("Why it is opened again")
                                : needsReason ? tr("Why no action follows") : tr("A remark (may be empty)"),
                        reason)),
                end);
    }
}
