package dev.plimsoll.desktop.incident;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.desktop.incident.IncidentWork.Looked;
import dev.plimsoll.model.learning.timeline.Mark;
import dev.plimsoll.model.learning.timeline.TimelineEntry;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The timeline of an incident: what happened in order, each entry with its source. Nothing is ever deleted.
final class TimelineView extends VBox {
    private final IncidentModel model;
    private final TimelineModel timeline;
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty skew = new SimpleStringProperty("");
    private final VBox chosen = new VBox();

    TimelineView(IncidentModel model, Consumer<String> take) {
        this.model = model;
        this.timeline = model.timeline();
        getStyleClass().add("timeline");
        RecordTable<TimelineEntry> table = new RecordTable<>(
                "timeline",
                tr("Timeline, in order"),
                timeline.entries(),
                columns(),
                tr("Nothing is on record yet. Name the incident's runs, add an event, or import a file of alerts."),
                _ -> {});
        setVgrow(table, Priority.ALWAYS);
        table.chosenProperty().subscribe(this::show);
        chosen.getStyleClass().add("timeline-entry");
        CheckBox hidden = new CheckBox(tr("Hidden entries too"));
        hidden.setMinWidth(USE_PREF_SIZE);
        Tie.both(hidden, hidden.selectedProperty(), timeline.hiddenTooProperty());
        Node importing = Action.of(
                        tr("Import a file…"),
                        tr("Entries of another program: .csv, .jsonl, or a log whose lines begin with a time"),
                        Feather.UPLOAD,
                        () -> take.accept(skew.get()))
                .button();
        importing.setId("import-timeline");
        var correction = Pages.line(tr("Correction of the file's clock"), tr("Clock: +1.5s"), skew);
        correction.setPrefColumnCount(7);
        getChildren().addAll(new WrappingRow(hidden, correction, importing), table, chosen, adding());
    }

    private List<Column<TimelineEntry>> columns() {
        return List.of(
                Column.of(trIn("timeline", "Since"), 75, this::since),
                Column.of("UTC", 128, IncidentWords::utc, entry -> new Label(IncidentWords.utcInYear(entry))),
                Column.whole(tr("Local"), 148, entry -> IncidentWords.localTime(entry, model.zone())),
                Column.of(tr("Marks"), 70, IncidentWords::marks),
                Column.of(tr("Source"), 90, entry -> entry.what().source()),
                Column.of(tr("What happened"), 420, IncidentWords::happened));
    }

    private String since(TimelineEntry entry) {
        Looked looked = model.shownProperty().get();
        return looked == null ? "" : IncidentWords.since(looked.timeline().since(entry));
    }

    private Node adding() {
        var moment = Pages.line(tr("When it happened"), "2026-11-21 14:05", timeline.eventAtProperty());
        moment.setId("event-at");
        var what = Pages.line(
                tr("What happened"), tr("What was seen or done; roles, not names"), timeline.eventTextProperty());
        what.setId("event-text");
        Button add = Action.of(
                        tr("Add an event"), tr("It stands in the timeline as written"), Feather.PLUS, timeline::add)
                .button();
        add.setId("add-event");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty()
                .bind(timeline.eventTextProperty()
                        .isEmpty()
                        .or(timeline.eventAtProperty().isEmpty()));
        what.setPrefColumnCount(24);
        return new WrappingRow(moment, what, add);
    }

    private void show(@Nullable TimelineEntry entry) {
        chosen.getChildren().clear();
        chosen.setVisible(entry != null);
        chosen.setManaged(entry != null);
        if (entry == null) {
            return;
        }
        note.set("");
        Button annotate = Action.of(
                        trIn("action", "Note"),
                        tr("Add this note to the entry"),
                        Feather.MESSAGE_SQUARE,
                        () -> timeline.annotate(entry, note.get()))
                .button();
        annotate.disableProperty().bind(note.isEmpty());
        chosen.getChildren()
                .addAll(
                        Words.wrapped(IncidentWords.text(entry), "gate-name"),
                        Words.wrapped(
                                tr(
                                        "%s, source %s, %s UTC, %s %s",
                                        entry.key(),
                                        entry.what().source(),
                                        IncidentWords.utc(entry),
                                        IncidentWords.local(entry, model.zone()),
                                        model.zone()),
                                "gate-reason"));
        entry.notes().forEach(one -> chosen.getChildren().add(Words.wrapped(tr("Note: %s", one))));
        chosen.getChildren()
                .add(new WrappingRow(
                        pin(entry),
                        hide(entry),
                        mark(
                                entry,
                                tr("Count from here"),
                                tr("Times are counted from this entry"),
                                Feather.CLOCK,
                                Mark.START),
                        Pages.line(tr("Note on the entry"), tr("A note on this entry"), note),
                        annotate));
    }

    private Button pin(TimelineEntry entry) {
        return entry.pinned()
                ? mark(entry, tr("Unpin"), tr("It is one among many again"), Feather.BOOKMARK, Mark.UNPIN)
                : mark(entry, tr("Pin"), tr("It tells the story"), Feather.BOOKMARK, Mark.PIN);
    }

    private Button hide(TimelineEntry entry) {
        return entry.hidden()
                ? mark(entry, tr("Show again"), tr("It is in sight again"), Feather.EYE, Mark.UNHIDE)
                : mark(entry, tr("Hide"), tr("Keep it out of sight; it is never deleted"), Feather.EYE_OFF, Mark.HIDE);
    }

    private Button mark(TimelineEntry entry, String name, String explanation, Feather icon, Mark mark) {
        Button button = Action.of(name, explanation, icon, () -> timeline.mark(entry, mark))
                .button();
        button.setId("mark-" + mark.word());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
