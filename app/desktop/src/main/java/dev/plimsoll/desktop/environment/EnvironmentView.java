package dev.plimsoll.desktop.environment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.environment.EnvironmentWork.Row;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The environments screen.
public final class EnvironmentView extends VBox {
    private final EnvironmentModel model;
    private final StackPane detail = new StackPane();

    public EnvironmentView(EnvironmentModel model) {
        this.model = model;
        getStyleClass().add("screen");
        setId("environments");
        RecordTable<Row> table = new RecordTable<>(
                "environment-list",
                tr("Environments of this workspace"),
                model.rows(),
                columns(),
                tr("No environment has a card yet. Outside the sandbox a plan runs only where there is one."),
                row -> model.open(row.state().id()));
        table.mark(
                model.shownProperty(),
                row -> row.state().id(),
                row -> row.state().id());
        Button fresh = Action.of(
                        tr("New environment"), tr("Write who answers for an environment"), Feather.PLUS, model::begin)
                .button();
        fresh.setId("new-environment");
        Button again = Action.of(
                        tr("Take up again"),
                        tr("Go on with the card that was written and not kept"),
                        Feather.CORNER_UP_LEFT,
                        model.drafting()::takeUp)
                .button();
        again.setId("take-up-environment");
        again.visibleProperty().bind(model.drafting().asideProperty().isNotNull());
        again.managedProperty().bind(again.visibleProperty());
        VBox list = new VBox(Pages.row(fresh, again), table);
        list.getChildren().getFirst().getStyleClass().add("detail-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        Divided split = Divided.beside(0.45, list, detail);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), split);
        model.shownProperty().subscribe(_ -> show());
        model.formProperty().subscribe(_ -> show());
        model.person().subscribe(_ -> show());
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.of(tr("Card"), 70, row -> row.state().id().value()),
                Column.of(tr("Environment"), 160, row -> row.state().card().name()),
                Column.of(tr("Owner"), 100, row -> row.state().card().owner().account()),
                Column.of(tr("State"), 190, EnvironmentView::state, EnvironmentView::badge));
    }

    private static String state(Row row) {
        return switch (row.waiting().size()) {
            case 0 -> tr("Acknowledged by all");
            case 1 -> tr("Waits for %s", row.waiting().getFirst());
            default -> tr("Waits for %d persons", row.waiting().size());
        };
    }

    static Badge badge(Row row) {
        return row.waiting().isEmpty()
                ? Badge.of(state(row), Feather.CHECK_CIRCLE, Tone.SUCCESS)
                : Badge.of(state(row), Feather.CLOCK, Tone.WARNING);
    }

    private void show() {
        EnvironmentForm form = model.formProperty().get();
        Row row = model.shownProperty().get();
        Person who = model.person().getValue();
        detail.getChildren().setAll(form != null ? new EnvironmentFormView(model, form) : read(row, who));
    }

    private Node read(@Nullable Row row, Person who) {
        return row != null
                ? new EnvironmentDetail(model, row, who)
                : new EmptyState(
                        Feather.SERVER,
                        tr("No environment is chosen"),
                        tr("A card says who answers for an environment and who can stop everything there. "
                                + "Everybody whom it names acknowledges it before the first run."));
    }
}
