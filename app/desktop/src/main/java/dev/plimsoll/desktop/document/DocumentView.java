package dev.plimsoll.desktop.document;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.conflict.NewerBar;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.engine.publication.CompiledReports.Ready;
import dev.plimsoll.engine.publication.FindOverdue.Late;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.publication.PublicationPolicy;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The documents screen: the documents and what is late at the left, one document at the right.
public final class DocumentView extends VBox {
    private static final double RECORD_WIDTH = 320;

    /// @param export asks for a file and writes the document
    /// @param open opens the record that a document is about, by its name
    public DocumentView(DocumentModel model, Runnable export, Consumer<String> open) {
        getStyleClass().add("screen");
        setId("documents");
        Divided lists = Divided.above(
                0.65, Pages.titled(tr("Documents"), documents(model)), Pages.titled(tr("Late"), late(model, open)));
        Divided split = Divided.beside(0.4, lists, new DocumentDetail(model, export));
        setVgrow(split, Priority.ALWAYS);
        DoneLine done = new DoneLine(model.doneProperty());
        done.setId("document-done");
        getChildren().addAll(new ProblemPane(model.problemProperty()), header(model), done, newer(model), split);
    }

    private static NewerBar newer(DocumentModel model) {
        return new NewerBar(
                Present.map(
                        model.newerProperty(),
                        now -> tr(
                                "%s has changed document %s",
                                now.state().events().getLast().by(), now.state().id()),
                        ""),
                model::showNewer);
    }

    private static RecordTable<DocumentState> documents(DocumentModel model) {
        RecordTable<DocumentState> table = new RecordTable<>(
                "document-list",
                tr("Documents of this workspace"),
                model.documents(),
                List.of(
                        Column.of(tr("Name"), 65, state -> state.id().value()),
                        Column.of(
                                tr("Stage"),
                                110,
                                state -> DocumentWords.stage(state.stage()),
                                state -> DocumentWords.badge(state.stage())),
                        Column.of(tr("Due"), 110, DocumentView::due, state -> new Label(due(state))),
                        Column.of(tr("Title"), 160, state -> state.content().title())),
                tr("No document yet. Choose a record above and draft one from its report."),
                state -> model.open(state.id()));
        table.mark(model.shownProperty(), looked -> looked.state().id(), DocumentState::id);
        return table;
    }

    private static String due(DocumentState state) {
        return PublicationPolicy.DEFAULT.due(state.happened()).toString();
    }

    private static RecordTable<Late> late(DocumentModel model, Consumer<String> open) {
        return new RecordTable<>(
                "late-list",
                tr("What should have been published by now"),
                model.late(),
                List.of(
                        Column.of(trIn("document", "About"), 70, Late::subject),
                        Column.of(
                                tr("Was due"),
                                185,
                                late -> late.due().toString(),
                                late -> Badge.of(tr("Late: %s", late.due()), Feather.CLOCK, Badge.Tone.DANGER)),
                        Column.of(tr("What there is"), 140, DocumentWords::late)),
                tr("Nothing is late."),
                late -> open.accept(late.subject()));
    }

    private static HBox header(DocumentModel model) {
        Label title = new Label(tr("Documents"));
        title.getStyleClass().add("title-4");
        Label what = new Label(tr("Drafted, reviewed by somebody else, published as they were reviewed."));
        what.getStyleClass().add("text-muted");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        ComboBox<Ready> records = Pages.choice(
                tr("Record to draft a document of"), List.of(), ready -> ready.id() + "  " + ready.title());
        records.setId("document-record");
        records.setItems(model.ready());
        records.setPromptText(trIn("document", "Record"));
        records.setMaxWidth(RECORD_WIDTH);
        model.ready().addListener((ListChangeListener<Ready>) _ -> preselect(records));
        preselect(records);
        Button draft = Action.of(
                        tr("Draft a document"), tr("From the report of the chosen record"), Feather.PLUS, () -> {
                            Ready record = records.getValue();
                            if (record != null) {
                                model.draft(record.id());
                            }
                        })
                .button("accent");
        draft.setId("draft-document");
        draft.disableProperty().bind(records.valueProperty().isNull());
        for (Region part : new Region[] {title, draft}) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox row = Pages.row(title, Pages.growing(what), records, draft);
        row.getStyleClass().add("screen-header");
        return row;
    }

    /// The newest run, until a person chooses another.
    private static void preselect(ComboBox<Ready> records) {
        if (records.getValue() == null && !records.getItems().isEmpty()) {
            records.setValue(records.getItems().getFirst());
        }
    }
}
