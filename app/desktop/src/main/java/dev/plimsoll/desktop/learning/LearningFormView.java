package dev.plimsoll.desktop.learning;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.learning.card.Confidence;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card to write.
final class LearningFormView extends StackPane {
    LearningFormView(LearningModel model, LearningForm form) {
        TextField title = Pages.line("Title", "In one line", form.title());
        title.setId("learning-title");
        ComboBox<Confidence> confidence =
                Pages.choice("Confidence", List.of(Confidence.values()), LearningFormView::meaning);
        confidence.valueProperty().bindBidirectional(form.confidence());
        DatePicker review = new DatePicker();
        review.setAccessibleText("Look again by; empty for never");
        review.valueProperty().bindBidirectional(form.review());
        Button keep = Action.of(
                        "Keep the card", "It is a draft until somebody has looked at it", Feather.SAVE, model::keep)
                .button("accent");
        keep.setId("keep-learning");
        Button discard = Action.of("Discard", "Forget what is written here", Feather.X, model::discard)
                .button();
        var before = form.before();
        VBox page = new VBox(
                Words.wrapped(before == null ? "New learning card" : "Change " + before.id(), "title-4"),
                Pages.field("Title", title),
                area("What was found", "learning-finding", "What you know now and did not know before", form.finding()),
                area(
                        "What to do from now on, or never again",
                        "learning-pattern",
                        "So that another team can use it",
                        form.pattern()),
                area(
                        "Where it was learned",
                        "learning-context",
                        "The situation, without names of people",
                        form.context()),
                area("Evidence, one a line", "learning-evidence", "R12, a report, an address", form.evidence()),
                Words.wrapped("Where it applies; leave empty for anything", "section-title"),
                Pages.field("Services", Pages.line("Services", "checkout, orders", form.services())),
                Pages.field("Operations", Pages.line("Operations", "GET /orders/{id}", form.operations())),
                Pages.field("Classes of change", Pages.line("Classes of change", "field-removed", form.changes())),
                Pages.row(Pages.field("Confidence", confidence), Pages.field("Look again by", review)),
                Pages.row(
                        Pages.field("Tags", Pages.line("Tags", "cache, retry", form.tags())),
                        Pages.field("Plan to make again", Pages.line("Plan to make again", "P3", form.plan()))),
                Pages.row(keep, discard));
        getChildren().add(Pages.scrolled("Learning card to write", page));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                title.requestFocus();
            }
        });
    }

    private static Node area(String name, String id, String prompt, StringProperty value) {
        return Pages.field(name, new Area(id, name, prompt, 3, value));
    }

    private static String meaning(Confidence confidence) {
        return switch (confidence) {
            case LOW -> "low: seen once, or told";
            case MEDIUM -> "medium: seen more than once";
            case HIGH -> "high: shown by an experiment";
        };
    }
}
