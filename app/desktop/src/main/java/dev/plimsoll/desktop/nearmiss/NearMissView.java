package dev.plimsoll.desktop.nearmiss;

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
import dev.plimsoll.desktop.control.WrappingRow;
import dev.plimsoll.model.nearmiss.NearMissState;
import dev.plimsoll.model.scenario.ScenarioId;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The near misses screen: the list for whoever looks after them; the form, the receipt and the way back for whoever
/// tells one.
public final class NearMissView extends VBox {
    private final NearMissModel model;
    private final Consumer<ScenarioId> openCard;
    private final StackPane detail = new StackPane();
    private final Action tell;
    private final Action comeBack;
    private boolean returning;

    /// @param openCard shows a scenario card
    public NearMissView(NearMissModel model, Consumer<ScenarioId> openCard) {
        this.model = model;
        this.openCard = openCard;
        tell = Action.of(
                tr("Tell a near miss"),
                tr("Two minutes, anonymously or in confidence; only what happened is asked for"),
                Feather.EDIT_3,
                this::tell);
        comeBack = Action.of(
                tr("I have a receipt code"),
                tr("Read what was asked about your report, and answer"),
                Feather.KEY,
                () -> returning(true));
        getStyleClass().add("screen");
        setId("near-misses");
        Divided split = Divided.beside(0.48, list(), detail);
        setVgrow(split, Priority.ALWAYS);
        ReporterModel reporter = model.reporter();
        getChildren()
                .addAll(new ProblemPane(model.problemProperty()), new ProblemPane(reporter.problemProperty()), split);
        model.chosenProperty().subscribe(_ -> show());
        reporter.formProperty().subscribe(_ -> show());
        reporter.receiptProperty().subscribe(receipt -> {
            show();
            if (receipt != null) {
                model.refresh();
            }
        });
        reporter.ownProperty().subscribe(_ -> show());
    }

    private void tell() {
        returning = false;
        model.reporter().begin();
    }

    private void returning(boolean now) {
        model.reporter().forget();
        returning = now;
        show();
    }

    private Node list() {
        RecordTable<NearMissState> table = new RecordTable<>(
                "near-miss-list",
                tr("Near misses of this workspace"),
                model.all(),
                List.of(
                        Column.of(tr("Name"), 64, state -> state.id().value()),
                        Column.of(
                                tr("Day"), 110, state -> state.reported().day().toString()),
                        Column.of(
                                tr("What happened"),
                                190,
                                state -> state.report().title()),
                        Column.of(tr("State"), 140, NearMissView::state, NearMissView::badge)),
                tr("Nobody has told one yet. What almost went wrong is the cheapest lesson there is."),
                state -> {
                    returning = false;
                    model.reporter().forget();
                    model.open(state.id());
                });
        table.mark(model.chosenProperty(), NearMissState::id, NearMissState::id);
        Button begin = tell.button("accent");
        begin.setId("tell-near-miss");
        Button back = comeBack.button();
        back.setId("have-code");
        Label sentence = new Label();
        sentence.getStyleClass().add("text-muted");
        sentence.textProperty()
                .bind(Bindings.createStringBinding(() -> NearMissModel.sentence(model.all()), model.all()));
        VBox head = new VBox(new WrappingRow(begin, back), sentence);
        head.getStyleClass().add("list-head");
        VBox box = Pages.titled(tr("Near misses"), table);
        box.getChildren().add(1, head);
        return box;
    }

    private static String state(NearMissState state) {
        long open = state.unanswered();
        return state.promoted().isPresent()
                ? tr("Scenario %s", state.promoted().get().card())
                : open > 0 ? tr("%d open", open) : state.anonymous() ? tr("Anonymous") : tr("In confidence");
    }

    private static Badge badge(NearMissState state) {
        return state.promoted().isPresent()
                ? Badge.of(state(state), Feather.UMBRELLA, Tone.SUCCESS)
                : state.unanswered() > 0
                        ? Badge.of(state(state), Feather.HELP_CIRCLE, Tone.WARNING)
                        : Badge.of(state(state), Feather.EYE_OFF, Tone.NEUTRAL);
    }

    private void show() {
        ReporterModel reporter = model.reporter();
        NearMissForm form = reporter.formProperty().get();
        var receipt = reporter.receiptProperty().get();
        NearMissState own = reporter.ownProperty().get();
        NearMissState chosen = model.chosenProperty().get();
        Node page = form != null
                ? new NearMissFormView(reporter, form)
                : receipt != null
                        ? ReporterPages.receipt(reporter, receipt)
                        : own != null
                                ? ReporterPages.questions(reporter, own)
                                : returning
                                        ? ReporterPages.code(reporter)
                                        : chosen != null ? new NearMissDetail(model, chosen, openCard) : nothing();
        detail.getChildren().setAll(page);
    }

    private Node nothing() {
        return new EmptyState(
                Feather.EYE_OFF,
                tr("What almost went wrong?"),
                tr("Telling takes two minutes. Anonymous means: no name, account, machine or time of day is kept,"
                        + " only the day. A receipt code lets you read questions and answer them."),
                tell.button("accent"),
                comeBack.button());
    }
}
