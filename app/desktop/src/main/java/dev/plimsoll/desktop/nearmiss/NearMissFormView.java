package dev.plimsoll.desktop.nearmiss;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
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
        Button report = Action.of("Report it", "Keep it; you get a receipt code", Feather.SEND, model::report)
                .button("accent");
        report.setId("report-near-miss");
        Button discard = Action.of("Discard", "Forget all of it; nothing was kept", Feather.X, model::forget)
                .button();
        warnings.getStyleClass().add("warnings");
        warnings.setId("near-miss-warnings");
        VBox page = new VBox(
                Words.wrapped("Tell a near miss", "title-4"),
                Words.wrapped("Leave out who, when and where from. Only the first answer is asked for.", "text-muted"),
                area("What happened?", "near-miss-happened", 3, form.happened()),
                area("What could have come of it?", "near-miss-could", 1, form.couldHave()),
                area("What stopped it?", "near-miss-stopped", 1, form.stopped()),
                Pages.field("Which services?", Pages.line("Which services?", "checkout, orders", form.services())),
                area("What would help?", "near-miss-help", 1, form.help()),
                warnings,
                how(model, form),
                Pages.row(report, discard));
        getChildren().add(Pages.scrolled("Tell a near miss", page));
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
        RadioButton anonymous = new RadioButton("Anonymously: nobody can find out who you are");
        RadioButton confidential = new RadioButton("In confidence");
        anonymous.setToggleGroup(group);
        confidential.setToggleGroup(group);
        anonymous.setSelected(true);
        confidential.setId("near-miss-confidential");
        confidential.textProperty().bind(model.confidantProperty().map(NearMissFormView::confidence));
        confidential.disableProperty().bind(model.confidantProperty().isEmpty());
        form.confidential().bind(confidential.selectedProperty());
        return Pages.part("How?", anonymous, confidential);
    }

    private static String confidence(String confidant) {
        return confidant.isEmpty()
                ? "In confidence: not possible, nobody has made a confidant's key here"
                : "In confidence: only " + confidant + " can read your name, by a passphrase";
    }

    private void show(List<Warning> found, NearMissForm form) {
        warnings.getChildren().clear();
        warnings.setVisible(!found.isEmpty());
        warnings.setManaged(!found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        Label title = Words.wrapped(
                found.size() == 1 ? "1 remark before you report it" : found.size() + " remarks before you report it",
                "problem-what");
        warnings.getChildren().add(title);
        found.forEach(one -> warnings.getChildren().add(Words.wrapped("“" + one.words() + "”: " + one.advice())));
        CheckBox anyway = new CheckBox("I mean it as it is written");
        anyway.setId("near-miss-anyway");
        anyway.selectedProperty().bindBidirectional(form.asWritten());
        warnings.getChildren().add(anyway);
    }
}
