package dev.plimsoll.desktop.document;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.desktop.document.DocumentWork.Looked;
import dev.plimsoll.desktop.report.ReportPage;
import dev.plimsoll.engine.report.ReportAudience;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.publication.DocumentStage;
import dev.plimsoll.model.publication.DocumentState;
import dev.plimsoll.model.publication.PublicationPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One document: the way it goes, what it says, and a place to write.
final class DocumentDetail extends StackPane {
    private final DocumentModel model;
    private final Runnable export;
    private final VBox head = new VBox();
    private final ReportPage read = new ReportPage();
    private final Tab write = new Tab(tr("Write"));
    private final Tab way = new Tab(tr("The way it goes"));
    private final VBox page;

    DocumentDetail(DocumentModel model, Runnable export) {
        this.model = model;
        this.export = export;
        head.getStyleClass().add("detail-head");
        StackPane desk = new StackPane(read);
        desk.getStyleClass().add("report-desk");
        Tab reading = new Tab(tr("Read"), Pages.scrolled(tr("The document"), new VBox(desk)));
        TabPane tabs = new TabPane(reading, write, way);
        tabs.setId("document-tabs");
        tabs.setAccessibleText(tr("Parts of the document"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        page = new VBox(head, tabs);
        model.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable Looked looked) {
        if (looked == null) {
            getChildren()
                    .setAll(new EmptyState(
                            Feather.BOOK_OPEN,
                            tr("No document is chosen"),
                            tr("A document brings the report of a run to its readers. Somebody who wrote none of it"
                                    + " reviews it, and exactly what was reviewed is published.")));
            return;
        }
        head.getChildren().setAll(head(looked));
        read.show(looked.report());
        write.setContent(new WritingView(model, looked));
        way.setContent(way(looked.state()));
        getChildren().setAll(page);
    }

    private List<Node> head(Looked looked) {
        DocumentState state = looked.state();
        List<Node> rows = new ArrayList<>();
        rows.add(Pages.row(
                Pages.growing(Words.wrapped(state.id() + "  " + state.content().title(), "title-4")),
                DocumentWords.badge(state.stage())));
        if (!looked.blame().isEmpty()) {
            rows.add(Pages.row(
                    Badge.of(
                            state.waived() ? tr("Wording waived") : tr("Wording blames"),
                            state.waived() ? Feather.INFO : Feather.ALERT_OCTAGON,
                            state.waived() ? Badge.Tone.NEUTRAL : Badge.Tone.DANGER),
                    Words.wrapped(
                            state.waived()
                                    ? tr("Somebody else keeps it with a reason.")
                                    : tr("It keeps the document from being published; the Write tab says where."),
                            "gate-reason")));
        }
        rows.add(new VBox(8, steps(looked)));
        rows.add(versions());
        return rows;
    }

    /// What may come next, by where it is on its way. Who may do it, the policy says when they try.
    private Node steps(Looked looked) {
        DocumentState state = looked.state();
        DocumentStage stage = state.stage();
        var row = new WrappingRow();
        TextField words =
                Pages.line(tr("Note or reason"), tr("Note for the review, or the reason"), model.wordsProperty());
        words.setId("document-words");
        words.setPrefColumnCount(22);
        switch (stage) {
            case DRAFT ->
                row.getChildren()
                        .add(button(
                                tr("Put to review"),
                                tr("Somebody else reads exactly this content"),
                                Feather.SEND,
                                "submit-document",
                                model::submit,
                                true));
            case IN_REVIEW ->
                row.getChildren()
                        .add(button(
                                tr("It is fit to be published"),
                                tr("You have read it and wrote none of it; a note may be added"),
                                Feather.CHECK,
                                "review-document",
                                model::review,
                                true));
            case REVIEWED ->
                row.getChildren()
                        .add(button(
                                tr("Publish"),
                                tr("Exactly the content that was reviewed"),
                                Feather.CHECK_CIRCLE,
                                "publish-document",
                                model::publish,
                                true));
            case PUBLISHED, WITHDRAWN -> {
                // Nothing leads on from here but, perhaps, a withdrawal.
            }
        }
        if (!stage.over()) {
            row.getChildren()
                    .add(button(
                            tr("Compile anew"),
                            tr("From its record as it is now; what people wrote stays"),
                            Feather.REFRESH_CW,
                            "compile-document",
                            model::compile,
                            false));
        }
        row.getChildren().add(words);
        if (!looked.blame().isEmpty() && !state.waived() && !stage.over()) {
            row.getChildren()
                    .add(reasoned(button(
                            tr("Keep the wording"),
                            tr("For the written reason; for somebody who wrote none of it"),
                            Feather.SKIP_FORWARD,
                            "waive-document",
                            model::waive,
                            false)));
        }
        if (stage != DocumentStage.WITHDRAWN) {
            row.getChildren()
                    .add(reasoned(button(
                            tr("Withdraw"),
                            tr("It is not to be relied on, for the written reason"),
                            Feather.SLASH,
                            "withdraw-document",
                            model::withdraw,
                            false)));
        }
        return row;
    }

    private Button reasoned(Button button) {
        button.disableProperty().bind(model.wordsProperty().isEmpty());
        return button;
    }

    private static Button button(
            String name, String explanation, Feather icon, String id, Runnable run, boolean accent) {
        Action action = Action.of(name, explanation, icon, run);
        Button button = accent ? action.button("accent") : action.button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Node versions() {
        ComboBox<ReportAudience> audience =
                Pages.choice(tr("Whom the version is for"), List.of(ReportAudience.values()), DocumentWords::audience);
        Tie.both(audience, audience.valueProperty(), model.audienceProperty());
        Label versions = new Label(tr("Version for"));
        versions.setMinWidth(USE_PREF_SIZE);
        return Pages.row(
                versions,
                audience,
                button(
                        tr("Save as…"),
                        tr("As PDF, DOCX, HTML, Markdown or JSON"),
                        Feather.DOWNLOAD,
                        "export-document",
                        export,
                        false));
    }

    private static Node way(DocumentState state) {
        return Pages.scrolled(
                tr("The way of %s", state.id()),
                new VBox(
                        Grid.pairs(List.of(
                                List.of(
                                        trIn("document", "About"),
                                        state.content().subject()),
                                List.of(
                                        tr("Due"),
                                        PublicationPolicy.DEFAULT
                                                .due(state.happened())
                                                .toString()),
                                List.of(
                                        tr("Writers"),
                                        state.writers().stream()
                                                .sorted(Person.BY_ACCOUNT)
                                                .map(Person::account)
                                                .collect(Collectors.joining(", "))),
                                List.of(tr("Digest"), state.content().digest()))),
                        Pages.part(
                                tr("History"),
                                Grid.of(
                                        List.of(tr("When"), tr("Who"), tr("What")),
                                        state.events().reversed().stream()
                                                .map(event -> List.of(
                                                        Words.when(event.at()),
                                                        event.by().account(),
                                                        DocumentWords.event(event)))
                                                .toList(),
                                        ""))));
    }
}
