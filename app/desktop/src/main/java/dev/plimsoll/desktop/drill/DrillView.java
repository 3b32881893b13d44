package dev.plimsoll.desktop.drill;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Column;
import dev.plimsoll.desktop.control.Divided;
import dev.plimsoll.desktop.control.DoneLine;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.ProblemPane;
import dev.plimsoll.desktop.control.RecordTable;
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.desktop.report.ReportFrame;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.scenario.ScenarioState;
import dev.plimsoll.reports.Report;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The drills screen.
public final class DrillView extends VBox {
    private final DrillModel model;
    private final Runnable chooseExport;
    private final Runnable compare;
    private final Consumer<Object> open;
    private final Action plan;
    private final Action writeScenario;
    private final Node recurrences;
    private final StackPane detail = new StackPane();
    private final BooleanProperty times = new SimpleBooleanProperty();

    /// @param chooseExport asks for a file and writes the report into it
    /// @param compare asks for two files and compares the drill with production
    /// @param open opens a scenario card by its name
    /// @param writeScenario begins a scenario card on its screen
    /// @param recurrences where what the shown drill met was met before
    public DrillView(
            DrillModel model,
            Runnable chooseExport,
            Runnable compare,
            Consumer<Object> open,
            Action writeScenario,
            Node recurrences) {
        this.model = model;
        this.chooseExport = chooseExport;
        this.compare = compare;
        this.open = open;
        this.writeScenario = writeScenario;
        this.recurrences = recurrences;
        plan = Action.of(
                tr("Plan a drill"), tr("Choose a scenario, roles and hidden injects"), Feather.PLUS, model::write);
        getStyleClass().add("screen");
        setId("drills");
        Divided split = Divided.beside(0.42, list(), detail);
        setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(new ProblemPane(model.problemProperty()), new DoneLine(model.doneProperty()), split);
        model.drillProperty().subscribe(_ -> leaveTimes());
        model.drafting().formProperty().subscribe(_ -> leaveTimes());
        times.subscribe(_ -> show());
        model.reportProperty().subscribe(_ -> show());
        model.participantsProperty().subscribe(_ -> show());
        model.scenarios().addListener((ListChangeListener<ScenarioState>) _ -> show());
    }

    private Node list() {
        RecordTable<DrillState> table = new RecordTable<>(
                "drill-list",
                tr("Drills of this workspace"),
                model.drills(),
                List.of(
                        Column.of(tr("Name"), 64, state -> state.id().value()),
                        Column.of(tr("State"), 165, model::state, this::badge),
                        Column.of(tr("Title"), 140, state -> state.drill().title()),
                        Column.of(tr("Due"), 110, state -> state.drill().due().toString())),
                tr("No drill yet. Plan one from a scenario card."),
                this::open);
        table.mark(model.drillProperty(), DrillState::id, DrillState::id);
        Button fresh = plan.button("accent");
        fresh.setId("plan-drill");
        Button again = Action.of(
                        tr("Take up again"),
                        tr("Go on with the drill that was planned and not kept"),
                        Feather.CORNER_UP_LEFT,
                        model.drafting()::takeUp)
                .button();
        again.setId("take-up-drill");
        again.visibleProperty().bind(model.drafting().asideProperty().isNotNull());
        again.managedProperty().bind(again.visibleProperty());
        Button beside = Action.of(
                        tr("Times side by side"),
                        tr("How long it took in each drill to detect, to decide and to recover"),
                        Feather.CLOCK,
                        () -> times.set(true))
                .button();
        beside.setId("compare-times");
        beside.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.drills().stream().filter(DrillState::over).count() < 2, model.drills()));
        VBox head = new VBox(new WrappingRow(fresh, again, beside));
        head.getStyleClass().add("list-head");
        VBox box = Pages.titled(tr("Drills"), table);
        box.getChildren().add(1, head);
        return box;
    }

    private Badge badge(DrillState state) {
        String word = model.state(state);
        if (state.overdue(model.today())) {
            return Badge.of(word, Feather.ALERT_TRIANGLE, Tone.WARNING);
        }
        return switch (state.phase()) {
            case PLANNED -> Badge.of(word, Feather.CALENDAR, Tone.NEUTRAL);
            case RUNNING -> Badge.of(word, Feather.PLAY, Tone.ACCENT);
            case PAUSED -> Badge.of(word, Feather.PAUSE, Tone.WARNING);
            case DEBRIEF -> Badge.of(word, Feather.MESSAGE_CIRCLE, Tone.ACCENT);
            case CLOSED -> Badge.of(word, Feather.CHECK_CIRCLE, Tone.SUCCESS);
        };
    }

    private void open(DrillState state) {
        times.set(false);
        model.open(state.id());
    }

    private void leaveTimes() {
        times.set(false);
        show();
    }

    private void show() {
        if (times.get()) {
            detail.getChildren()
                    .setAll(Pages.titled(
                            tr("Times of the drills that are over"), DrillTimes.table(model.drills(), this::open)));
            return;
        }
        DrillForm form = model.drafting().formProperty().get();
        Report report = model.reportProperty().get();
        DrillState state = model.drillProperty().get();
        Node page = form != null
                ? new DrillFormView(model, form, writeScenario)
                : report != null
                        ? ReportFrame.of(
                                "drill-report", report, tr("Back to the drill"), model::leaveReport, chooseExport)
                        : state != null ? new DrillDetail(model, state, open, compare, recurrences).node() : nothing();
        detail.getChildren().setAll(page);
    }

    private Node nothing() {
        if (model.scenarios().isEmpty() && model.drills().isEmpty()) {
            Button card = writeScenario.button();
            card.setId("write-scenario");
            return new EmptyState(
                    Feather.RADIO,
                    tr("Nothing to play through yet"),
                    tr("A drill plays the failure of a scenario card through under time pressure. There is no card"
                            + " yet: write one first, or plan a drill without."),
                    card,
                    plan.button());
        }
        return new EmptyState(
                Feather.RADIO,
                tr("No drill is chosen"),
                tr("A drill plays a failure through under time pressure: with roles, customer support among them,"
                        + " a clock, and things that happen without warning. Only who leads it sees what is still"
                        + " to come."),
                plan.button("accent"));
    }
}
