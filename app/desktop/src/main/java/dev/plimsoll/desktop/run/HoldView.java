package dev.plimsoll.desktop.run;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Under the phases while a run goes on: hold it, or see who holds it and let it go on.
final class HoldView extends HBox {
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    HoldView(HoldModel model, Action hold, Action resume) {
        setId("hold");
        getStyleClass().add("hold");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setId("hold-words");
        words.textProperty().bind(model.words());
        TextField reason = Pages.line(
                tr("Why the run is held"),
                tr("Why hold it? Such as: a customer is on the phone"),
                model.reasonProperty());
        reason.setId("hold-reason");
        reason.setPrefColumnCount(28);
        reason.setOnAction(_ -> hold.perform());
        Button holds = hold.button();
        holds.setId("hold-run");
        holds.setMinWidth(USE_PREF_SIZE);
        Button resumes = resume.button("accent");
        resumes.setId("resume-run");
        resumes.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Pages.growing(words), reason, holds, resumes);
        managedProperty().bind(visibleProperty());
        for (Button button : new Button[] {holds, resumes}) {
            button.managedProperty().bind(button.visibleProperty());
        }
        reason.managedProperty().bind(reason.visibleProperty());
        model.standing().subscribe(now -> {
            setVisible(now != HoldModel.Standing.NONE);
            boolean held = now == HoldModel.Standing.HELD;
            pseudoClassStateChanged(HELD, held);
            reason.setVisible(!held);
            holds.setVisible(!held);
            resumes.setVisible(held);
        });
    }
}
