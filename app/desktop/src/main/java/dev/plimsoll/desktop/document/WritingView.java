package dev.plimsoll.desktop.document;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.document.DocumentWork.Looked;
import dev.plimsoll.desktop.wording.WordingView;
import dev.plimsoll.model.publication.Addition;
import dev.plimsoll.model.publication.DocumentId;
import dev.plimsoll.reports.Section;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Writing into a document: where, as what, and the text with a live check of its wording.
final class WritingView extends StackPane {
    private final DocumentModel model;

    WritingView(DocumentModel model, Looked looked) {
        this.model = model;
        VBox page = new VBox();
        if (looked.state().stage().over()) {
            page.getChildren()
                    .add(Words.wrapped(
                            tr(
                                    "It is %s and stays as it is; draft another document to say something else.",
                                    trIn("document", looked.state().stage().word())),
                            "text-muted"));
        } else {
            page.getChildren().addAll(form(looked));
        }
        page.getChildren().addAll(written(looked));
        getChildren().add(Pages.scrolled(tr("Write into %s", looked.state().id()), page));
    }

    private List<Node> form(Looked looked) {
        DocumentId id = looked.state().id();
        ComboBox<Section> section = Pages.choice(tr("Section of the report"), looked.sections(), Section::title);
        section.setId("document-section");
        Section before = model.section(id).get();
        // The sections are read anew; the one that was chosen is found again by its id.
        section.setValue(looked.sections().stream()
                .filter(one -> before == null || one.id().equals(before.id()))
                .findFirst()
                .orElse(null));
        model.section(id).bind(section.valueProperty());
        TextField role =
                Pages.line(tr("What you were to what is told"), tr("author, operator on call"), model.roleProperty());
        WordingView text = new WordingView(
                tr("What is said"),
                tr("What happened and under which conditions; roles, not names"),
                8,
                model.text(id));
        text.area().setId("document-text");
        Button add = Action.of(
                        tr("Add it to the section"),
                        tr("The document is a draft again until somebody else has reviewed it"),
                        Feather.PLUS,
                        model::add)
                .button("accent");
        add.setId("add-to-document");
        add.disableProperty()
                .bind(model.text(id)
                        .textProperty()
                        .isEmpty()
                        .or(section.valueProperty().isNull()));
        return List.of(
                Pages.row(
                        Pages.field(tr("Section"), section),
                        Pages.growing(Pages.field(tr("Your role, never a name"), role))),
                text,
                Pages.row(add));
    }

    private static List<Node> written(Looked looked) {
        VBox rows = new VBox();
        rows.getStyleClass().add("gates");
        for (Addition one : looked.state().content().additions()) {
            VBox box = new VBox(
                    Words.wrapped(tr("%s, by: %s", one.section(), one.role()), "caption"), Words.wrapped(one.text()));
            box.getStyleClass().add("step-box");
            rows.getChildren().add(box);
        }
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(Words.wrapped(tr("Nobody has written into it yet."), "text-muted"));
        }
        VBox blame = new VBox();
        blame.getStyleClass().add("remarks");
        looked.blame().forEach(sentence -> blame.getChildren().add(Words.wrapped(sentence, "remark")));
        return looked.blame().isEmpty()
                ? List.of(Pages.part(tr("What people wrote"), rows))
                : List.of(Pages.part(tr("What people wrote"), rows), Pages.part(tr("Wording that blames"), blame));
    }
}
