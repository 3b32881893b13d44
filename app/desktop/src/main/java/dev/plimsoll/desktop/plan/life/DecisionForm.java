package dev.plimsoll.desktop.plan.life;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Writes a decision down: what was asked, what was chosen, what else was weighed, and why.
final class DecisionForm extends VBox {
    private final StringProperty question = new SimpleStringProperty("");
    private final StringProperty chosen = new SimpleStringProperty("");
    private final StringProperty others = new SimpleStringProperty("");
    private final StringProperty because = new SimpleStringProperty("");
    private final StringProperty data = new SimpleStringProperty("");

    DecisionForm(LifeModel model) {
        TextField asked = Pages.line(tr("What was to be decided"), tr("What was to be decided"), question);
        asked.setId("decision-question");
        TextField answer = Pages.line(tr("What was chosen"), tr("The answer"), chosen);
        answer.setId("decision-chosen");
        Area rejected = new Area(
                "decision-others",
                tr("Other answers that were weighed"),
                tr("Other answers that were weighed, one a line"),
                2,
                others);
        TextField why = Pages.line(tr("Why this one"), tr("Why this one"), because);
        why.setId("decision-because");
        TextField on = Pages.line(tr("What it was decided on"), tr("Signals, runs, documents (may be empty)"), data);
        ObservableValue<String> barred = model.barred(PlanAction.DECIDE);
        Button note = Action.of(
                        tr("Note the decision"),
                        tr("It is kept with your name and the reason"),
                        Feather.EDIT_3,
                        () -> model.decide(decision(), this::empty))
                .disabledWhen(Bindings.createBooleanBinding(
                        () -> question.get().isBlank()
                                || chosen.get().isBlank()
                                || because.get().isBlank()
                                || !barred.getValue().isEmpty()
                                || model.busyProperty().get(),
                        question,
                        chosen,
                        because,
                        barred,
                        model.busyProperty()))
                .button();
        note.setId("note-decision");
        getStyleClass().add("page-part");
        getChildren()
                .addAll(
                        Pages.row(Pages.growing(asked), Pages.growing(answer)),
                        rejected,
                        Pages.row(Pages.growing(why), Pages.growing(on)),
                        Pages.row(note));
        disableProperty().bind(barred.map(text -> !text.isEmpty()));
    }

    private LifeWork.Decision decision() {
        List<String> weighed = others.get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new LifeWork.Decision(
                question.get().strip(),
                chosen.get().strip(),
                weighed,
                because.get().strip(),
                data.get().strip());
    }

    private void empty() {
        List.of(question, chosen, others, because, data).forEach(field -> field.set(""));
    }
}
