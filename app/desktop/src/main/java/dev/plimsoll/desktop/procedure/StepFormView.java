package dev.plimsoll.desktop.procedure;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.procedure.ProcedureKind;
import dev.plimsoll.model.procedure.Section;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One step of a procedure to write.
final class StepFormView extends VBox {
    private final StepForm step;
    private final int number;

    /// @param at its place, from 0
    /// @param move told from where to where
    StepFormView(ProcedureForm form, int at, BiConsumer<Integer, Integer> move, IntConsumer remove) {
        this.step = form.steps().get(at);
        this.number = at + 1;
        getStyleClass().add("form-entry");
        FlowPane row = new FlowPane(
                line("name", tr("Name"), tr("Made from what to do"), step.name()),
                section(form),
                line("role", tr("Who does it"), tr("Anybody"), step.role()),
                line("takes", tr("Time that it should take"), "5 min", step.takes()));
        row.getStyleClass().add("step-fields");
        getChildren()
                .addAll(
                        head(form.steps().size(), move, remove),
                        area(
                                "text",
                                tr("What to do"),
                                tr("One thing, so that one can say that it is done"),
                                step.text()),
                        row,
                        flag("mandatory", tr("Must be done before the procedure is finished"), step.mandatory()),
                        area(
                                "command",
                                tr("Command, one word a line"),
                                tr("Empty where people do it by hand"),
                                step.command()),
                        flag("runnable", tr("Plimsoll may execute the command when asked to"), step.runnable()),
                        line("evidence", tr("Template of what is attached"), tr("None"), step.evidence()));
    }

    private Node head(int size, BiConsumer<Integer, Integer> move, IntConsumer remove) {
        int at = number - 1;
        Region space = new Region();
        Button up = Action.of(
                        tr("Up: step %d", number), tr("One place up"), Feather.ARROW_UP, () -> move.accept(at, at - 1))
                .iconButton("flat");
        up.setDisable(at == 0);
        Button down = Action.of(
                        tr("Down: step %d", number),
                        tr("One place down"),
                        Feather.ARROW_DOWN,
                        () -> move.accept(at, at + 1))
                .iconButton("flat");
        down.setDisable(at == size - 1);
        Button out = Action.of(
                        tr("Take out: step %d", number),
                        tr("Take this step out of the procedure"),
                        Feather.TRASH_2,
                        () -> remove.accept(at))
                .iconButton("flat");
        out.setId("step-" + number + "-remove");
        out.setDisable(size == 1);
        HBox head =
                new HBox(Words.wrapped(tr("Step %d", number), "section-title"), Pages.growing(space), up, down, out);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-head");
        return head;
    }

    /// What a screen reader says of a control tells its step.
    private String said(String name) {
        return tr("Step %d", number) + ": " + name;
    }

    private Node line(String id, String name, String prompt, StringProperty value) {
        TextField line = Pages.line(said(name), prompt, value);
        line.setId("step-" + number + "-" + id);
        return Pages.field(name, line);
    }

    private Node area(String id, String name, String prompt, StringProperty value) {
        return Pages.field(name, new Area("step-" + number + "-" + id, said(name), prompt, 2, value));
    }

    private CheckBox flag(String id, String name, BooleanProperty value) {
        CheckBox box = new CheckBox(name);
        box.setId("step-" + number + "-" + id);
        box.setAccessibleText(said(name));
        box.setWrapText(true);
        Tie.both(box, box.selectedProperty(), value);
        return box;
    }

    /// The parts of a runbook; other procedures have none.
    private Node section(ProcedureForm form) {
        ComboBox<Section> choice =
                Pages.choice(said(tr("Section")), List.of(Section.values()), each -> tr(each.title()));
        choice.setId("step-" + number + "-section");
        choice.setPromptText(tr("Choose"));
        Tie.bothOrNone(choice, choice.valueProperty(), step.section());
        VBox field = Pages.field(tr("Section"), choice);
        field.visibleProperty().bind(form.kind().map(kind -> kind == ProcedureKind.RUNBOOK));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }
}
