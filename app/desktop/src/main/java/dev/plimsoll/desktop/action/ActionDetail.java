package dev.plimsoll.desktop.action;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.EmptyState;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Pages;
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
import javafx.scene.control.DatePicker;
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
        page = Pages.scrolled("The chosen action", new VBox(head, steps, form(), history));
        model.chosenProperty().subscribe(_ -> show());
        model.begunProperty().subscribe(_ -> show());
    }

    private void show() {
        ActionState state = model.chosenProperty().get();
        if (state == null && !model.begunProperty().get()) {
            getChildren()
                    .setAll(new EmptyState(
                            Feather.CHECK_SQUARE,
                            "No action is chosen",
                            "An action is done when something shows it: a run that passed verifies it at once,"
                                    + " anything else is looked at by somebody other than who did it."));
            return;
        }
        head.getChildren()
                .setAll(
                        state == null
                                ? Words.wrapped("A new action; nothing is kept yet.", "title-4")
                                : Pages.row(
                                        Pages.growing(Words.wrapped("Action " + state.id(), "title-4")),
                                        ActionWords.badge(state.status())));
        steps.getChildren().setAll(state == null ? List.of() : steps(state));
        history.getChildren().setAll(state == null ? List.of() : List.of(history(state)));
        getChildren().setAll(page);
    }

    private Node form() {
        ActionDraft draft = model.draft();
        ComboBox<ActionKind> kind = Pages.choice("What it is for", List.of(ActionKind.values()), ActionKind::word);
        kind.valueProperty().bindBidirectional(draft.kind);
        ComboBox<ActionPriority> priority =
                Pages.choice("How soon it is needed", List.of(ActionPriority.values()), ActionPriority::word);
        priority.valueProperty().bindBidirectional(draft.priority);
        TextField owner = Pages.line("Who answers for it", "account", draft.owner);
        owner.setPrefColumnCount(8);
        FlowPane facts = new FlowPane(12, 8);
        facts.getChildren()
                .addAll(
                        Pages.field("Owner", owner),
                        Pages.field("Due", due(draft)),
                        Pages.field("Priority", priority),
                        Pages.field("Kind", kind));
        WordingView text =
                new WordingView("What is to be done", "Something that can be checked when it is done", 2, draft.text);
        text.area().setId("action-text");
        return new VBox(
                12,
                text,
                facts,
                Pages.field(
                        "What will show that it is done",
                        Pages.line(
                                "What will show that it is done",
                                "A plan such as P1, a test, a drill",
                                draft.verifiedBy)),
                Pages.row(Pages.growing(source(draft)), Pages.growing(tracker(draft))),
                keep(draft));
    }

    private static Node due(ActionDraft draft) {
        DatePicker due = new DatePicker();
        due.setAccessibleText("Day on which it is due");
        due.getEditor().setAccessibleText("Day on which it is due");
        due.setPrefWidth(150);
        due.valueProperty().bindBidirectional(draft.due);
        return due;
    }

    private Node source(ActionDraft draft) {
        Button open = Action.of(
                        "Show where it follows from",
                        "Open that record",
                        Feather.ARROW_RIGHT,
                        () -> openSource.accept(draft.source.get()))
                .iconButton("flat");
        open.disableProperty().bind(draft.source.isEmpty());
        return Pages.field(
                "Follows from",
                Pages.row(Pages.growing(Pages.line("The record that it follows from", "I1, R3", draft.source)), open));
    }

    private static Node tracker(ActionDraft draft) {
        return Pages.field(
                "In another tracker", Pages.line("Its name in another tracker", "SHOP-7, acme/shop#12", draft.tracker));
    }

    private Node keep(ActionDraft draft) {
        Button keep = Action.of("Keep", "Write it into the register", Feather.SAVE, model::keep)
                .button("accent");
        keep.setId("keep-action");
        keep.disableProperty().bind(draft.changedProperty().not());
        Button revert = Action.of("Discard", "Forget what is not kept", Feather.ROTATE_CCW, model::revert)
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
        String asked = "Reason";
        if (status == ActionStatus.OPEN) {
            buttons.add(button("Begin", "Somebody works on it", Feather.PLAY, "begin-action", model::work, false));
        }
        if (status == ActionStatus.OPEN || status == ActionStatus.IN_PROGRESS) {
            asked = "Evidence, such as R4 or a test; or the reason";
            buttons.add(button("Done", "What is written shows it", Feather.CHECK, "done-action", model::done, true));
        }
        if (status == ActionStatus.DONE) {
            asked = "What the evidence “" + state.evidence() + "” shows; or the reason";
            buttons.add(button(
                    "Verify",
                    "You have looked at the evidence, and did not do it yourself",
                    Feather.CHECK_CIRCLE,
                    "verify-action",
                    model::verify,
                    true));
        }
        if (!status.settled()) {
            buttons.add(button(
                    "Waive",
                    "Do without it, for the written reason; for somebody who neither owns nor opened it",
                    Feather.SKIP_FORWARD,
                    "waive-action",
                    model::waive,
                    true));
            buttons.add(button(
                    "Cancel it",
                    "It makes no sense any more, for the written reason",
                    Feather.SLASH,
                    "cancel-action",
                    model::cancel,
                    true));
        }
        if (status.settled() || status == ActionStatus.DONE) {
            buttons.add(button(
                    "Open again", "For the written reason", Feather.ROTATE_CCW, "reopen-action", model::reopen, true));
        }
        TextField words = Pages.line(asked, asked, model.wordsProperty());
        words.setId("action-words");
        HBox row = Pages.row(buttons.toArray(Node[]::new));
        return List.of(Pages.part("Next step", Pages.field(asked, words), row));
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
                "History",
                Grid.of(
                        List.of("When", "Who", "What"),
                        state.events().reversed().stream()
                                .map(event -> List.of(
                                        Words.when(event.at()), event.by().account(), ActionWords.event(event)))
                                .toList(),
                        ""));
    }
}
