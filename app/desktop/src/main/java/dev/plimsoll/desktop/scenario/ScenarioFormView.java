package dev.plimsoll.desktop.scenario;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.FirstField;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A card to write.
final class ScenarioFormView extends StackPane {
    ScenarioFormView(ScenarioModel model, ScenarioForm form) {
        TextField title = line("scenario-title", tr("Title"), tr("The way to fail, in one line"), form.title());
        var before = form.before();
        VBox page = new VBox(
                Words.wrapped(before == null ? tr("New scenario card") : tr("Change %s", before.id()), "title-4"),
                Pages.field(tr("Title"), title),
                area(
                        "scenario-trigger",
                        tr("How it is brought about"),
                        tr("What one does so that it fails: delay the database by 3 s"),
                        form.trigger()),
                area(
                        "scenario-signs",
                        tr("How one notices it"),
                        tr("Alarms, figures, what customers say"),
                        form.signs()),
                area(
                        "scenario-recover",
                        tr("What one does then"),
                        tr("The first steps, and how one sees that it is over"),
                        form.recover()),
                missing(form),
                Pages.row(
                        field("scenario-owner", tr("Owner"), tr("An account"), form.owner()),
                        field("scenario-plans", tr("Plans that bring it about"), "P1, P3", form.plans()),
                        field("scenario-runbook", tr("Runbook"), "PR2", form.runbook())),
                Words.wrapped(
                        tr("A run of one of these plans exercises the card. Plans and runbook may be named later."),
                        "text-muted"),
                Pages.row(buttons(model)));
        getChildren().add(Pages.scrolled(tr("Scenario card to write"), page));
        FirstField.of(title);
    }

    private static Node[] buttons(ScenarioModel model) {
        Button keep = Action.of(
                        tr("Keep the card"), tr("What it said before stays in its history"), Feather.SAVE, model::keep)
                .button("accent");
        keep.setId("keep-scenario");
        Button discard = Action.of(
                        tr("Discard"),
                        tr("Leave the card as it was; it can be taken up again"),
                        Feather.X,
                        model::discard)
                .button();
        discard.setId("discard-scenario");
        return new Node[] {keep, discard};
    }

    /// Says while it is written which of the three parts are missing.
    private static Label missing(ScenarioForm form) {
        Label label = Words.wrapped("", "text-muted");
        label.setId("scenario-missing");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> sentence(form.missing()), form.trigger(), form.signs(), form.recover()));
        return label;
    }

    private static String sentence(List<String> missing) {
        return missing.isEmpty()
                ? tr("All three parts are written.")
                : tr("The card can be kept; it is incomplete until this is written: %s.", ScenarioModel.parts(missing));
    }

    private static Node area(String id, String name, String prompt, StringProperty value) {
        return Pages.field(name, new Area(id, name, prompt, 3, value));
    }

    private static Node field(String id, String name, String prompt, StringProperty value) {
        return Pages.growing(Pages.field(name, line(id, name, prompt, value)));
    }

    private static TextField line(String id, String name, String prompt, StringProperty value) {
        TextField line = Pages.line(name, prompt, value);
        line.setId(id);
        return line;
    }
}
