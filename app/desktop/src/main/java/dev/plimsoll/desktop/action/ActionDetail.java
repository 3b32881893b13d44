package dev.plimsoll.desktop.action;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.wording.WordingView;
import dev.plimsoll.model.learning.action.ActionKind;
import dev.plimsoll.model.learning.action.ActionPriority;
import dev.plimsoll.model.learning.action.ActionState;
import dev.plimsoll.model.learning.action.ActionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One action: what it says, where it stands, and the next step.
final class ActionDetail extends StackPane {
    private final ActionBoardModel model;
    private final Consumer<String> openSource;
    private final VBox head = new VBox();
    private final VBox steps = new VBox();
    private final VBox history = new VBox();
    private final Node page;

    ActionDetail(ActionBoardModel model, Consumer<String> openSource) {
        this.model = model;
        this.openSource = openSource;
        steps.getStyleClass().add("detail-page");
        page = Pages.scrolled(tr("The chosen action"), new VBox(head, steps, form(), history));
        model.chosenProperty().subscribe(_ -> show());
        model.begunProperty().subscribe(_ -> show());
    }

    private void show() {
        ActionState state = model.chosenProperty().get();
        if (state == null && !model.begunProperty().get()) {
            getChildren()
                    .setAll(new EmptyState(
                            Feather.CHECK_SQUARE,
                            tr("No action is chosen"),
                            tr("An action is done when something shows it: a run that passed verifies it at once,"
                                    + " anything else is looked at by somebody other than who did it.")));
            return;
        }
        head.getChildren()
                .setAll(
                        state == null
                                ? Words.wrapped(tr("A new action; nothing is kept yet."), "title-4")
                                : Pages.row(
                                        Pages.growing(Words.wrapped(tr("Action %s", state.id()), "title-4")),
                                        ActionWords.badge(state.status())));
        steps.getChildren().setAll(state == null ? List.of() : steps(state));
        history.getChildren().setAll(state == null ? List.of() : List.of(history(state)));
        getChildren().setAll(page);
    }

    private Node form() {
        ActionDraft draft = model.draft();
        ComboBox<ActionKind> kind = Pages.choice(tr("What it is for"), List.of(ActionKind.values()), ActionWords::kind);
        Tie.both(kind, kind.valueProperty(), draft.kind);
        ComboBox<ActionPriority> priority =
                Pages.choice(tr("How soon it is needed"), List.of(ActionPriority.values()), ActionWords::priority);
        Tie.both(priority, priority.valueProperty(), draft.priority);
        TextField owner = Pages.line(tr("Who answers for it"), tr("account"), draft.owner);
        owner.setPrefColumnCount(8);
        FlowPane facts = new FlowPane(12, 8);
        facts.getChildren()
                .addAll(
                        Pages.field(tr("Owner"), owner),
                        Pages.field(tr("Due"), due(draft)),
                        Pages.field(tr("Priority"), priority),
                        Pages.field(tr("Kind"), kind));
        WordingView text = new WordingView(
                tr("What is to be done"), tr("Something that can be checked when it is done"), 2, draft.text);
        text.area().setId("action-text");
        return new VBox(
                12,
                text,
                facts,
                Pages.field(
                        tr("What will show that it is done"),
                        Pages.line(
                                tr("What will show that it is done"),
                                tr("A plan such as P1, a test, a drill"),
                                draft.verifiedBy)),
                Pages.row(Pages.growing(source(draft)), Pages.growing(tracker(draft))),
                keep(draft));
    }

    private static Node due(ActionDraft draft) {
        return Pages.day(tr("Day on which it is due"), draft.due);
    }

    private Node source(ActionDraft draft) {
        Button open = Action.of(
                        tr("Show where it follows from"),
                        tr("Open that record"),
                        Feather.ARROW_RIGHT,
                        () -> openSource.accept(draft.source.get()))
                .iconButton("flat");
        open.disableProperty().bind(draft.source.isEmpty());
        return Pages.field(
                tr("Follows from"),
                Pages.row(
                        Pages.growing(Pages.line(tr("The record that it follows from"), "I1, R3", draft.source)),
                        open));
    }

    private static Node tracker(ActionDraft draft) {
        return Pages.field(
                tr("In another tracker"),
                Pages.line(tr("Its name in another tracker"), "SHOP-7, acme/shop#12", draft.tracker));
    }

    private Node keep(ActionDraft draft) {
        Button keep = Action.of(tr("Keep"), tr("Write it into the register"), Feather.SAVE, model::keep)
                .button("accent");
        keep.setId("keep-action");
        keep.disableProperty().bind(draft.changedProperty().not());
        Button revert = Action.of(tr("Discard"), tr("Forget what is not kept"), Feather.ROTATE_CCW, model::revert)
                .button();
        for (Region part : new Region[] {keep, revert}) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        return Pages.row(keep, revert);
    }

    /// What may come next, by where it stands.
    private List<Node> steps(ActionState state) {
        ActionStatus status = state.status();
        List<Button> buttons = new ArrayList<>();
        String asked = tr("Reason");
        if (status == ActionStatus.OPEN) {
            buttons.add(
                    button(tr("Begin"), tr("Somebody works on it"), Feather.PLAY, "begin-action", model::work, false));
        }
        if (status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS) {
            asked = tr("Evidence, such as R4 or a test; or the reason");
            buttons.add(button(
                    trIn("action", "Done"),
                    tr("What is written shows it"),
                    Feather.CHECK,
                    "done-action",
                    model::done,
                    true));
        }
        if (status == ActionStatus.DONE) {
            asked = tr("What the evidence “%s” shows; or the reason", state.evidence());
            buttons.add(button(
                    tr("Verify"),
                    tr("You have looked at the evidence, and did not do it yourself"),
                    Feather.CHECK_CIRCLE,
                    "verify-action",
                    model::verify,
                    true));
        }
        if (!status.settled()) {
            buttons.add(button(
                    trIn("action", "Waive"),
                    tr("Do without it, for the written reason; for somebody who neither owns nor opened it"),
                    Feather.SKIP_FORWARD,
                    "waive-action",
                    model::waive,
                    true));
            buttons.add(button(
                    tr("Cancel it"),
                    tr("It makes no sense any more, for the written reason"),
                    Feather.SLASH,
                    "cancel-action",
                    model::cancel,
                    true));
        }
        if (status.settled() || status == ActionStatus.DONE) {
            buttons.add(button(
                    tr("Open again"),
                    tr("For the written reason"),
                    Feather.ROTATE_CCW,
                    "reopen-action",
                    model::reopen,
                    true));
        }
        TextField words = Pages.line(asked, asked, model.wordsProperty());
        words.setId("action-words");
        HBox row = Pages.row(buttons.toArray(Node[]::new));
        return List.of(Pages.part(tr("Next step"), Pages.field(asked, words), row));
    }

    private Button button(String name, String explanation, Feather icon, String id, Runnable run, boolean needsWords) {
        Button button = Action.of(name, explanation, icon, run).button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        if (needsWords) {
            button.disableProperty().bind(model.wordsProperty().isEmpty());
        }
        return button;
    }

    private static Node history(ActionState state) {
        return Pages.part(
                tr("History"),
                Grid.of(
                        List.of(tr("When"), tr("Who"), tr("What")),
                        state.events().reversed().stream()
                                .map(event -> List.of(
                                        Words.when(event.at()), event.by().account(), ActionWords.event(event)))
                                .toList(),
                        ""));
    }
}
