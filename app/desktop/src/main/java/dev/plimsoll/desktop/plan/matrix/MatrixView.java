package dev.plimsoll.desktop.plan.matrix;

import static dev.plimsoll.desktop.language.Translation.told;
import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.plan.policy.MatrixCoverage.Entry;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The experiments of a plan as a table, with what has become of the chosen one, and a form to set the chosen ones
/// aside.
public final class MatrixView extends VBox {
    private static final int MOST_DAYS = 365;

    private final MatrixModel model;
    private final RecordTable<Entry> table;

    public MatrixView(MatrixModel model) {
        this.model = model;
        this.table = new RecordTable<>(
                "plan-experiments",
                tr("Experiments of the plan"),
                model.shown(),
                List.of(
                        Column.of(
                                tr("State"),
                                120,
                                entry -> EntryWords.word(entry.state()),
                                entry -> EntryWords.badge(entry.state())),
                        Column.of(
                                tr("Question"),
                                640,
                                entry -> told(entry.experiment().question())),
                        Column.of(
                                tr("Experiment"),
                                240,
                                entry -> entry.experiment().id())),
                tr("Nothing to list: the plan names no experiment, or none of them is open."),
                _ -> {});
        getStyleClass().add("sheet");
        setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(120);
        getChildren().addAll(head(), table, whole(), waiver());
    }

    private Node head() {
        Label sentence = Words.wrapped("");
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.textProperty().bind(model.sentenceProperty());
        CheckBox holes = new CheckBox(tr("Only what is open"));
        holes.setId("open-experiments");
        holes.setMinWidth(USE_PREF_SIZE);
        Tie.both(holes, holes.selectedProperty(), model.holesOnlyProperty());
        return Pages.row(Pages.growing(sentence), holes);
    }

    /// The whole of what a row of the table has no room for.
    private Node whole() {
        Label question = Words.wrapped("");
        question.textProperty()
                .bind(table.chosenProperty()
                        .map(entry -> told(entry.experiment().question()))
                        .orElse(tr("Choose an experiment; several with Shift or Ctrl.")));
        Label why = Words.wrapped("", "text-muted");
        why.textProperty().bind(table.chosenProperty().map(MatrixView::why).orElse(""));
        VBox whole = new VBox(question, why, asking());
        whole.getStyleClass().add("page-part");
        return whole;
    }

    private Node asking() {
        ObservableList<Entry> chosen = table.getSelectionModel().getSelectedItems();
        ObservableValue<String> barred = model.revisionBarred();
        Button ask = Action.of(
                        tr("Plan what asks the chosen"),
                        tr("Take the first fault of each into the plan, and what it disturbs into scope and load"),
                        Feather.PLUS,
                        () -> model.ask(List.copyOf(chosen)))
                .disabledWhen(Bindings.createBooleanBinding(
                        () -> model.unasked(List.copyOf(chosen)).isEmpty()
                                || !barred.getValue().isEmpty()
                                || model.busyProperty().get(),
                        chosen,
                        barred,
                        model.busyProperty()))
                .button();
        ask.setId("ask-experiments");
        return Pages.row(ask);
    }

    private static String why(Entry entry) {
        return told(entry.why()) + "  " + entry.experiment().id();
    }

    private Node waiver() {
        TextField reason =
                Pages.line(tr("Why they are waived"), tr("Why; everybody can read it"), model.reasonProperty());
        reason.setId("waive-reason");
        Spinner<Integer> days = new Spinner<>(1, MOST_DAYS, model.daysProperty().get());
        days.setPrefWidth(90);
        days.setMinWidth(90);
        days.setAccessibleText(tr("For how many days"));
        days.getEditor().setAccessibleText(tr("For how many days"));
        days.valueProperty().subscribe(chosen -> model.daysProperty().set(chosen));
        BooleanBinding none = Bindings.isEmpty(table.getSelectionModel().getSelectedItems());
        ObservableValue<Boolean> barred = model.barred().map(why -> !why.isEmpty());
        Button waive = Action.of(
                        tr("Waive the chosen"),
                        tr("Set them aside for this content; another content asks for them again"),
                        Feather.SHIELD_OFF,
                        () -> model.waive(List.copyOf(table.getSelectionModel().getSelectedItems())))
                .disabledWhen(Bindings.createBooleanBinding(
                        () -> none.get()
                                || barred.getValue()
                                || model.reasonProperty().get().isBlank()
                                || model.busyProperty().get(),
                        none,
                        barred,
                        model.reasonProperty(),
                        model.busyProperty()))
                .button();
        waive.setId("waive-experiments");
        Label why = Words.wrapped("", "text-muted");
        why.textProperty().bind(model.barred());
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        HBox row = Pages.row(Pages.growing(Pages.field(tr("Reason"), reason)), Pages.field(tr("Days"), days), waive);
        row.setAlignment(Pos.BOTTOM_LEFT);
        row.disableProperty().bind(barred);
        return Pages.part(tr("Set aside what nobody will try"), row, why);
    }
}
