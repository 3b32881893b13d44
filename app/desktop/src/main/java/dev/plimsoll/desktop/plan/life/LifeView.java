package dev.plimsoll.desktop.plan.life;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.plan.Deviation;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.policy.PlanAction;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What may be done with a plan, each with its form, and why not where somebody else has to. What the stage of the plan
/// leaves no room for is not offered.
public final class LifeView extends VBox {
    private final LifeModel model;

    /// @param choose asks for a file; null if the person changed their mind
    public LifeView(LifeModel model, Function<String, @Nullable Path> choose) {
        this.model = model;
        getStyleClass().add("sheet");
        setId("plan-life");
        getChildren()
                .addAll(
                        over(),
                        offered(PlanAction.ACKNOWLEDGE, tr("Your part"), duty()),
                        offered(PlanAction.REHEARSE, tr("Rehearse the rollback"), rehearsal()),
                        when(model.waivable().map(gates -> !gates.isEmpty()), PlanAction.WAIVE, waiver()),
                        offered(PlanAction.REVISE, tr("Storm"), new StormPart(model)),
                        offered(PlanAction.REVISE, tr("Settings of the environment"), new SettingsPart(model, choose)),
                        offered(PlanAction.REVISE, tr("State before a run"), new StatePart(model)),
                        offered(PlanAction.ALLOW, tr("Allow a deviation from the baseline"), allowance()),
                        told(tr("Set aside and allowed"), aside()),
                        offered(PlanAction.DECIDE, tr("Decisions"), decisions()),
                        offered(PlanAction.BREAK_GLASS, tr("Break the glass"), glass()),
                        reviewed(),
                        offered(PlanAction.WITHDRAW, tr("Withdraw the plan"), withdrawal()),
                        offered(PlanAction.REOPEN, tr("Take the plan up again"), reopening()));
    }

    /// A part that is seen while what it offers can happen in this stage.
    private Node offered(PlanAction action, String title, Node... content) {
        return seen(model.applies(action), part(action, title, content));
    }

    private VBox part(PlanAction action, String title, Node... content) {
        VBox part = Pages.part(title, content);
        Label why = Words.wrapped("", "text-muted");
        why.textProperty().bind(model.barred(action));
        seen(why.textProperty().isNotEmpty(), why);
        part.getChildren().add(why);
        return part;
    }

    private static <N extends Node> N seen(ObservableValue<Boolean> when, N node) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Node when(ObservableValue<Boolean> also, PlanAction action, Node content) {
        VBox part = part(action, tr("Set a gate aside"), content);
        return seen(model.applies(action).flatMap(applies -> also.map(some -> applies && some)), part);
    }

    /// Where nothing can be done any more, that is said.
    private Node over() {
        Label label = Words.wrapped("");
        label.textProperty().bind(model.barred(PlanAction.DECIDE));
        return seen(model.applies(PlanAction.DECIDE).map(applies -> !applies), label);
    }

    private Node[] duty() {
        Label taken = Words.wrapped("");
        taken.textProperty().bind(model.duty());
        Action acknowledge = Action.of(
                        tr("Acknowledge"),
                        tr("Say that you know your part and take it on"),
                        Feather.CHECK,
                        model::acknowledge)
                .disabledWhen(
                        model.dutyTaken().flatMap(done -> model.busyProperty().map(busy -> busy || done)));
        return new Node[] {taken, Pages.row(identified("acknowledge-plan", acknowledge))};
    }

    private Node[] rehearsal() {
        Label last = Words.wrapped("");
        last.textProperty().bind(Present.map(model.state(), LifeWords::rehearsal, ""));
        ObservableValue<Boolean> barred = model.barred(PlanAction.REHEARSE)
                .flatMap(why -> model.busyProperty().map(busy -> busy || !why.isEmpty()));
        Action rehearse = Action.of(
                        tr("Rehearse now"),
                        tr("Run the rollback as a run would, and keep how long it took"),
                        Feather.ROTATE_CCW,
                        model::rehearse)
                .disabledWhen(barred);
        return new Node[] {last, Pages.row(identified("rehearse-rollback", rehearse))};
    }

    private static Node identified(String id, Action action) {
        Node button = action.button();
        button.setId(id);
        return button;
    }

    private Node waiver() {
        return new ReasonForm(model, PlanAction.WAIVE, "waive-gate", tr("Waive"), Feather.SHIELD_OFF)
                .about(tr("Gate"), model.waivable())
                .asked((gate, reason, days, then) -> model.waive(gate, reason, days, then));
    }

    private Node allowance() {
        ObservableValue<List<String>> settings = model.deviations()
                .map(all -> all.stream().map(Deviation::setting).toList());
        return new ReasonForm(model, PlanAction.ALLOW, "allow-deviation", tr("Allow"), Feather.CHECK)
                .about(tr("Setting"), settings)
                .asked((setting, reason, days, then) -> model.allow(setting, reason, days, then));
    }

    private Node told(String title, ObservableValue<Node> content) {
        VBox holder = new VBox();
        content.subscribe(node -> holder.getChildren().setAll(node));
        return Pages.part(title, holder);
    }

    private ObservableValue<Node> aside() {
        return grid(state -> Grid.of(
                List.of(tr("What"), tr("Who"), tr("Until"), tr("Reason")),
                LifeWords.aside(state),
                tr("Nothing has been set aside for this content.")));
    }

    private ObservableValue<Node> grid(Function<PlanState, Node> grid) {
        return model.state().map(state -> table(state, grid)).orElse(new VBox());
    }

    private static Node table(@Nullable PlanState state, Function<PlanState, Node> grid) {
        return state == null ? new VBox() : grid.apply(state);
    }

    private Node[] decisions() {
        VBox holder = new VBox();
        grid(state -> Grid.of(
                        List.of(tr("Question"), tr("Chosen"), tr("Because"), tr("Who")),
                        LifeWords.decisions(state),
                        tr("No decision has been noted yet.")))
                .subscribe(node -> holder.getChildren().setAll(node));
        return new Node[] {holder, new DecisionForm(model)};
    }

    private Node[] glass() {
        return new Node[] {
            Words.wrapped(
                    tr("In an emergency a plan runs without what other people have still to say. Everybody sees it,"
                            + " and somebody else reviews it afterwards.")),
            new ReasonForm(model, PlanAction.BREAK_GLASS, "break-glass", tr("Break the glass"), Feather.ALERT_OCTAGON)
                    .asked((_, reason, _, then) -> model.because(PlanAction.BREAK_GLASS, reason, then))
        };
    }

    private Node reviewed() {
        Node form = new ReasonForm(model, PlanAction.REVIEW_GLASS, "review-glass", tr("Keep the review"), Feather.CHECK)
                .asked((_, finding, _, then) -> model.because(PlanAction.REVIEW_GLASS, finding, then));
        return seen(model.glassWaits(), part(PlanAction.REVIEW_GLASS, tr("Review the broken glass"), form));
    }

    private Node[] withdrawal() {
        return new Node[] {
            Words.wrapped(tr("It goes to the trash, from where it can be taken back.")),
            new ReasonForm(model, PlanAction.WITHDRAW, "withdraw-plan", trIn("action", "Withdraw"), Feather.TRASH_2)
                    .asked((_, reason, _, then) -> model.because(PlanAction.WITHDRAW, reason, then))
        };
    }

    private Node reopening() {
        return new ReasonForm(model, PlanAction.REOPEN, "reopen-plan", tr("Take up again"), Feather.ROTATE_CW)
                .asked((_, reason, _, then) -> model.because(PlanAction.REOPEN, reason, then));
    }
}
