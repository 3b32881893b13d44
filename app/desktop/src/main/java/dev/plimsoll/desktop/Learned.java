package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.action.ActionBoardModel;
import dev.plimsoll.desktop.action.ActionBoardView;
import dev.plimsoll.desktop.action.ActionBoardWork;
import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.document.DocumentModel;
import dev.plimsoll.desktop.document.DocumentView;
import dev.plimsoll.desktop.exhibit.ExhibitModel;
import dev.plimsoll.desktop.incident.IncidentModel;
import dev.plimsoll.desktop.incident.IncidentView;
import dev.plimsoll.desktop.lesson.LessonsModel;
import dev.plimsoll.desktop.lesson.LessonsView;
import dev.plimsoll.desktop.report.ReportModel;
import dev.plimsoll.desktop.search.RecurrenceModel;
import dev.plimsoll.desktop.search.RecurrenceView;
import dev.plimsoll.desktop.shell.Screen;
import dev.plimsoll.desktop.shell.ShellModel;
import dev.plimsoll.desktop.shell.Visit;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.learning.action.ActionId;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.forecast.Calibration;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.model.run.RunId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What comes after runs and incidents, and the ways between its screens.
record Learned(
        FileChoice files,
        ShellModel shell,
        ActionBoardModel actions,
        DocumentModel documents,
        IncidentModel incidents,
        ExhibitModel exhibits,
        ExhibitModel ofRuns,
        LessonsModel lessons,
        RecurrenceModel recurrences) {
    private static final List<String> FORMATS = List.of("pdf", "docx", "html", "md", "json");

    /// @param open opens a record where it is at home
    void build(Map<Screen, Supplier<Node>> builders, Consumer<Object> open) {
        builders.put(
                Screen.ACTIONS,
                () -> new ActionBoardView(actions, this::exportActions, source -> openSource(source, open)));
        builders.put(
                Screen.DOCUMENTS,
                () -> new DocumentView(documents, this::exportDocument, source -> openSource(source, open)));
        builders.put(Screen.LESSONS, () -> new LessonsView(lessons, open));
        builders.put(Screen.INCIDENTS, () -> {
            incidents.shownProperty().subscribe(_ -> {
                exhibits.show(incident());
                lookBack();
            });
            incidents.conditions().subscribe(_ -> lookBack());
            return new IncidentView(
                    incidents,
                    new IncidentView.Actions(
                            this::importTimeline,
                            this::exportIncident,
                            open,
                            this::follow,
                            Evidence.pane(exhibits, files),
                            new RecurrenceView(recurrences, id -> open.accept(RecurrencesOnEngine.met(id)))));
        });
    }

    /// The incident that is shown; empty while none is that is on record.
    private String incident() {
        var looked = incidents.shownProperty().get();
        return looked == null ? "" : looked.state().id().value();
    }

    private void lookBack() {
        recurrences.written(incidents.conditions().getValue(), incident());
    }

    /// Reads what a screen lists.
    void arrived(Screen screen) {
        switch (screen) {
            case ACTIONS -> actions.refresh();
            case DOCUMENTS -> documents.othersChanged();
            case INCIDENTS -> {
                incidents.othersChanged();
                lookBack();
            }
            case LESSONS -> lessons.refresh();
            default -> throw new IllegalArgumentException("nothing was learned on " + screen);
        }
    }

    /// What a screen shows now; null for nothing in particular.
    @Nullable
    Object shown(Screen screen) {
        return switch (screen) {
            case ACTIONS -> {
                ActionState chosen = actions.chosenProperty().get();
                yield chosen == null ? null : chosen.id();
            }
            case DOCUMENTS -> {
                var looked = documents.shownProperty().get();
                yield looked == null ? null : looked.state().id();
            }
            case LESSONS -> null;
            case INCIDENTS -> {
                var looked = incidents.shownProperty().get();
                yield looked == null ? null : looked.state().id();
            }
            default -> throw new IllegalArgumentException("nothing was learned on " + screen);
        };
    }

    /// What is attached to the run whose report is shown; the report is compiled anew when that changes.
    Node evidenceOf(ReportModel report) {
        report.reportProperty().subscribe(shown -> ofRuns.show(shown == null ? "" : shown.subject()));
        ofRuns.onChange(() -> report.open(new RunId(ofRuns.subjectProperty().get())));
        return Evidence.pane(ofRuns, files);
    }

    /// Begins the report of an incident that a run tells of.
    void reportIncident(RunId run) {
        shell.show(Screen.INCIDENTS);
        incidents.begin(run);
    }

    private void follow(String source) {
        shell.show(Screen.ACTIONS);
        actions.begin(source);
    }

    private void openSource(String source, Consumer<Object> open) {
        String name = source.strip().toUpperCase(Locale.ROOT);
        if (name.matches("I[1-9][0-9]{0,8}")) {
            open.accept(new IncidentId(name));
        } else if (name.matches("R[1-9][0-9]{0,8}")) {
            open.accept(new RunId(name));
        } else if (name.matches("D[1-9][0-9]{0,8}")) {
            open.accept(new DrillId(name));
        } else if (name.matches("PM[1-9][0-9]{0,8}")) {
            open.accept(new SessionId(name));
        } else {
            shell.say(tr("'%s' is not an incident, a run, a drill or a session of this workspace.", source));
        }
    }

    private void importTimeline(String skew) {
        Path file = files.open(tr("Choose the file with events"), List.of("csv", "jsonl", "log", "txt", "*"));
        if (file != null) {
            incidents.timeline().take(file, skew);
        }
    }

    private void exportIncident() {
        var looked = incidents.shownProperty().get();
        Path file = looked == null
                ? null
                : files.save(
                        tr("Write the post-mortem"), "report-" + looked.state().id(), FORMATS);
        if (file != null) {
            incidents.export(file);
        }
    }

    private void exportDocument() {
        var looked = documents.shownProperty().get();
        Path file = looked == null
                ? null
                : files.save(
                        tr("Write the document"), "document-" + looked.state().id(), FORMATS);
        if (file != null) {
            documents.export(file);
        }
    }

    private void exportActions(ActionBoardWork.Form form) {
        String extension = form == ActionBoardWork.Form.GITHUB ? "json" : "csv";
        Path file = files.save(tr("Export all actions"), "actions", List.of(extension));
        if (file != null) {
            actions.export(form, file);
        }
    }

    /// Opens a record that one of these screens shows.
    boolean open(Object name) {
        switch (name) {
            case ActionId id -> actions.open(id);
            case DocumentId id -> documents.open(id);
            case IncidentId id -> incidents.open(id);
            case Calibration.Deviation missed -> lessons.ask(missed);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Where a record is at home; null where it is on none of these screens.
    static @Nullable Visit home(Object name) {
        return switch (name) {
            case ActionId id -> new Visit(Screen.ACTIONS, id);
            case DocumentId id -> new Visit(Screen.DOCUMENTS, id);
            case IncidentId id -> new Visit(Screen.INCIDENTS, id);
            case Calibration.Deviation missed -> new Visit(Screen.LESSONS, missed);
            default -> null;
        };
    }
}
