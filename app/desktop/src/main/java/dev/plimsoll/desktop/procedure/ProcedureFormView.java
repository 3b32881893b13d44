package dev.plimsoll.desktop.procedure;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.FirstField;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.procedure.ProcedureKind;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A procedure to write, with its steps in order.
final class ProcedureFormView extends StackPane {
    private final ProcedureForm form;
    private final VBox steps = new VBox();

    ProcedureFormView(ProcedureModel model, ProcedureForm form) {
        this.form = form;
        TextField title = Pages.line(tr("Title"), tr("What it is for, in one line"), form.title());
        title.setId("procedure-title");
        var before = form.before();
        VBox page = new VBox(
                Words.wrapped(before == null ? tr("New procedure") : tr("Change %s", before.id()), "title-4"),
                Pages.row(Pages.field(tr("Kind"), kind()), Pages.growing(Pages.field(tr("Title"), title))),
                area(
                        "procedure-purpose",
                        tr("When it is used, and what it achieves"),
                        tr("When the error rate of the checkout is above 5 %"),
                        2),
                Pages.row(owner(), days()),
                Pages.part(tr("Steps"), steps),
                Pages.row(addition()),
                evidence(),
                Pages.row(buttons(model)));
        if (before != null) {
            TextField note = Pages.line(tr("What is other now"), tr("For the history; may be empty"), form.note());
            note.setId("procedure-note");
            page.getChildren().add(page.getChildren().size() - 1, Pages.field(tr("What is other now"), note));
        }
        steps.getStyleClass().add("page-part");
        showSteps();
        getChildren().add(Pages.scrolled(tr("Procedure to write"), page));
        FirstField.of(title);
    }

    private ComboBox<ProcedureKind> kind() {
        ComboBox<ProcedureKind> kind =
                Pages.choice(tr("Kind"), List.of(ProcedureKind.values()), each -> tr(each.word()));
        kind.setId("procedure-kind");
        Tie.both(kind, kind.valueProperty(), form.kind());
        return kind;
    }

    private Node area(String id, String name, String prompt, int rows) {
        return Pages.field(name, new Area(id, name, prompt, rows, form.purpose()));
    }

    private Node owner() {
        TextField owner = Pages.line(tr("Owner"), tr("An account"), form.owner());
        owner.setId("procedure-owner");
        return Pages.growing(Pages.field(tr("Owner"), owner));
    }

    private Node days() {
        TextField days = Pages.line(tr("Done again every so many days"), tr("Only as needed"), form.days());
        days.setId("procedure-days");
        return Pages.field(tr("Done again every so many days"), days);
    }

    private Node evidence() {
        String name = tr("What is noted down, one a line");
        return Pages.field(
                name,
                new Area(
                        "procedure-evidence",
                        name,
                        tr("graph: a picture of the error rate\ntimes: when it began and ended"),
                        2,
                        form.evidence()));
    }

    private Node addition() {
        Button add = Action.of(tr("Add a step"), tr("One more at the end"), Feather.PLUS, () -> {
                    form.steps().add(StepForm.fresh());
                    showSteps();
                    FirstField.of(steps.getChildren().getLast().lookup(".text-area"));
                })
                .button();
        add.setId("add-step");
        return add;
    }

    private static Node[] buttons(ProcedureModel model) {
        Button keep = Action.of(
                        tr("Keep the procedure"),
                        tr("As a new version; what is being done stays as it was begun"),
                        Feather.SAVE,
                        model::keep)
                .button("accent");
        keep.setId("keep-procedure");
        Button discard = Action.of(
                        tr("Discard"), tr("Leave it as it was; it can be taken up again"), Feather.X, model::discard)
                .button();
        discard.setId("discard-procedure");
        return new Node[] {keep, discard};
    }

    private void showSteps() {
        steps.getChildren().clear();
        for (int i = 0; i < form.steps().size(); i++) {
            steps.getChildren().add(new StepFormView(form, i, this::move, this::remove));
        }
    }

    private void move(int from, int to) {
        form.steps().add(to, form.steps().remove(from));
        showSteps();
    }

    private void remove(int at) {
        form.steps().remove(at);
        showSteps();
    }
}
