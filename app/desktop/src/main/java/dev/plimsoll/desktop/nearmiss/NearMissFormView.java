package dev.plimsoll.desktop.nearmiss;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.nearmiss.NearMissWork.Warning;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The form of two minutes, with what its check says underneath.
final class NearMissFormView extends StackPane {
    private final VBox warnings = new VBox();

    NearMissFormView(ReporterModel model, NearMissForm form) {
        Button report = Action.of(tr("Report it"), tr("Keep it; you get a receipt code"), Feather.SEND, model::report)
                .button("accent");
        report.setId("report-near-miss");
        Button discard = Action.of(tr("Discard"), tr("Forget all of it; nothing was kept"), Feather.X, model::forget)
                .button();
        warnings.getStyleClass().add("warnings");
        warnings.setId("near-miss-warnings");
        VBox page = new VBox(
                Words.wrapped(tr("Tell a near miss"), "title-4"),
                Words.wrapped(
                        tr("Leave out who, when and where from. Only the first answer is asked for."), "text-muted"),
                area(tr("What happened?"), "near-miss-happened", 3, form.happened()),
                area(tr("What could have come of it?"), "near-miss-could", 1, form.couldHave()),
                area(tr("What stopped it?"), "near-miss-stopped", 1, form.stopped()),
                Pages.field(
                        tr("Which services?"),
                        Pages.line(tr("Which services?"), tr("checkout, orders"), form.services())),
                area(tr("What would help?"), "near-miss-help", 1, form.help()),
                warnings,
                how(model, form),
                Pages.row(report, discard));
        getChildren().add(Pages.scrolled(tr("Tell a near miss"), page));
        Subscription watching = model.warnings().subscribe(() -> show(List.copyOf(model.warnings()), form));
        show(List.copyOf(model.warnings()), form);
        sceneProperty().subscribe((before, _) -> {
            if (before != null) {
                watching.unsubscribe();
            }
        });
    }

    private static Node area(String question, String id, int rows, StringProperty value) {
        return Pages.field(question, new Area(id, question, "", rows, value));
    }

    private static Node how(ReporterModel model, NearMissForm form) {
        ToggleGroup group = new ToggleGroup();
        RadioButton anonymous = new RadioButton(tr("Anonymously: nobody can find out who you are"));
        RadioButton confidential = new RadioButton(tr("In confidence"));
        anonymous.setToggleGroup(group);
        confidential.setToggleGroup(group);
        anonymous.setWrapText(true);
        confidential.setWrapText(true);
        anonymous.setSelected(true);
        confidential.setId("near-miss-confidential");
        confidential.textProperty().bind(model.confidantProperty().map(NearMissFormView::confidence));
        confidential.disableProperty().bind(model.confidantProperty().isEmpty());
        form.confidential().bind(confidential.selectedProperty());
        return Pages.part(tr("How?"), anonymous, confidential);
    }

    private static String confidence(String confidant) {
        return confidant.isEmpty()
                ? tr("In confidence: not possible, nobody has made a confidant's key here")
                : tr("In confidence: only %s can read your name, by a passphrase", confidant);
    }

    private void show(List<Warning> found, NearMissForm form) {
        warnings.getChildren().clear();
        warnings.setVisible(!found.isEmpty());
        warnings.setManaged(!found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        Label title = Words.wrapped(
                trCount(found.size(), "%d remark before you report it", "%d remarks before you report it"),
                "problem-what");
        warnings.getChildren().add(title);
        found.forEach(one -> warnings.getChildren().add(Words.wrapped(tr("“%s”: %s", one.words(), one.advice()))));
        CheckBox anyway = new CheckBox(tr("I mean it as it is written"));
        anyway.setId("near-miss-anyway");
        Tie.both(anyway, anyway.selectedProperty(), form.asWritten());
        warnings.getChildren().add(anyway);
    }
}
