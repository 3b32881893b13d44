package dev.plimsoll.desktop.learning;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
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
        TextField title = Pages.line(tr("Title"), tr("In one line"), form.title());
        title.setId("learning-title");
        ComboBox<Confidence> confidence =
                Pages.choice(tr("Confidence"), List.of(Confidence.values()), LearningFormView::meaning);
        Tie.both(confidence, confidence.valueProperty(), form.confidence());
        DatePicker review = Pages.day(tr("Look again by; empty for never"), form.review());
        Button keep = Action.of(
                        tr("Keep the card"),
                        tr("It is a draft until somebody has looked at it"),
                        Feather.SAVE,
                        model::keep)
                .button("accent");
        keep.setId("keep-learning");
        Button discard = Action.of(
                        tr("Discard"), tr("Leave it as it was; it can be taken up again"), Feather.X, model::discard)
                .button();
        var before = form.before();
        VBox page = new VBox(
                Words.wrapped(before == null ? tr("New learning card") : tr("Change %s", before.id()), "title-4"),
                Pages.field(tr("Title"), title),
                area(
                        tr("What was found"),
                        "learning-finding",
                        tr("What you know now and did not know before"),
                        form.finding()),
                area(
                        tr("What to do from now on, or never again"),
                        "learning-pattern",
                        tr("So that another team can use it"),
                        form.pattern()),
                area(
                        tr("Where it was learned"),
                        "learning-context",
                        tr("The situation, without names of people"),
                        form.context()),
                area(tr("Evidence, one a line"), "learning-evidence", tr("R12, a report, an address"), form.evidence()),
                Words.wrapped(tr("Where it applies; leave empty for anything"), "section-title"),
                Pages.field(tr("Services"), Pages.line(tr("Services"), tr("checkout, orders"), form.services())),
                Pages.field(tr("Operations"), Pages.line(tr("Operations"), "GET /orders/{id}", form.operations())),
                Pages.field(
                        tr("Classes of change"), Pages.line(tr("Classes of change"), "field-removed", form.changes())),
                Pages.row(Pages.field(tr("Confidence"), confidence), Pages.field(tr("Look again by"), review)),
                Pages.row(
                        Pages.field(tr("Tags"), Pages.line(tr("Tags"), tr("cache, retry"), form.tags())),
                        Pages.field(tr("Plan to make again"), Pages.line(tr("Plan to make again"), "P3", form.plan()))),
                Pages.row(keep, discard));
        getChildren().add(Pages.scrolled(tr("Learning card to write"), page));
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
            case LOW -> tr("low: seen once, or told");
            case MEDIUM -> tr("medium: seen more than once");
            case HIGH -> tr("high: shown by an experiment");
        };
    }
}
