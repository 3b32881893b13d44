package dev.plimsoll.desktop.plan;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Grid;
import dev.plimsoll.desktop.control.Tie;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.property.Present;
import dev.plimsoll.model.plan.Anchor;
import dev.plimsoll.model.plan.Lane;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanState;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Reviewing a plan: what was approved by whom, approving from a lane, comments and objections.
final class ReviewView extends VBox {
    private final ReviewModel model;
    private final VBox approvals = new VBox();
    private final VBox remarks = new VBox();

    ReviewView(ReviewModel model) {
        this.model = model;
        getStyleClass().add("sheet");
        setId("review");
        remarks.getStyleClass().add("gates");
        getChildren()
                .addAll(
                        part(tr("Approvals of this content"), approvals),
                        part(tr("Approve from a point of view"), lanes()),
                        part(tr("Comments"), remarks),
                        part(tr("Say something"), form()));
        model.plan().stateProperty().subscribe(this::show);
    }

    private void show(@Nullable PlanState state) {
        if (state == null) {
            return;
        }
        approvals
                .getChildren()
                .setAll(
                        Words.wrapped(tr("Digest %s", state.plan().digest()), "text-muted"),
                        Grid.of(
                                List.of(tr("Who"), trIn("lane", "From"), tr("When"), tr("Note")),
                                state.approvals().stream()
                                        .map(one -> List.of(
                                                one.by().account(), lane(one.lane()), Words.when(one.at()), one.note()))
                                        .toList(),
                                tr("Nobody has approved this content yet.")));
        List<ReviewModel.Remark> all = ReviewModel.remarks(state);
        remarks.getChildren().setAll(all.stream().map(one -> remark(state, one)).toList());
        if (all.isEmpty()) {
            remarks.getChildren().add(Words.wrapped(tr("Nobody has said anything yet."), "text-muted"));
        }
    }

    private static String lane(@Nullable Lane lane) {
        return lane == null ? tr("no lane") : tr(lane.word());
    }

    private Node remark(PlanState state, ReviewModel.Remark remark) {
        PlanEvent.Commented said = remark.comment();
        String field = said.anchor().field().isEmpty()
                ? trIn("comment", "the whole plan")
                : said.anchor().field();
        boolean same = said.anchor().fateIn(state.plan()) == Anchor.Fate.UNCHANGED;
        VBox words = new VBox(Words.wrapped(head(remark, same, field), "caption"), Words.wrapped(said.text()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = row(words);
        PlanEvent.Settled settled = remark.settled();
        if (settled == null) {
            Node settle = settle(remark.number());
            ((Region) settle).setMinWidth(USE_PREF_SIZE);
            row.getChildren().addAll(said.objection() ? objection() : open(), settle);
        } else {
            words.getChildren()
                    .add(Words.wrapped(tr("Settled by %s: “%s”", settled.by(), settled.text()), "gate-reason"));
            row.getChildren().add(Badge.of(tr("Settled"), Feather.CHECK, Tone.SUCCESS));
        }
        return row;
    }

    private static String head(ReviewModel.Remark remark, boolean same, String field) {
        String when = Words.when(remark.comment().at());
        return same
                ? tr("%d. %s on %s, %s", remark.number(), remark.comment().by(), field, when)
                : tr(
                        "%d. %s on %s, which has changed since, %s",
                        remark.number(), remark.comment().by(), field, when);
    }

    private static Badge objection() {
        return Badge.of(tr("Objection"), Feather.ALERT_OCTAGON, Tone.DANGER);
    }

    private static Badge open() {
        return Badge.of(trIn("state", "Open"), Feather.MESSAGE_SQUARE, Tone.ACCENT);
    }

    private Node settle(int number) {
        TextField how = new TextField();
        how.setPromptText(tr("How it is settled"));
        how.setPrefColumnCount(12);
        how.setAccessibleText(tr("How comment %d is settled", number));
        Button button = Action.of(
                        tr("Settle"),
                        tr("Say how it is settled; it stands no more"),
                        Feather.CHECK,
                        () -> model.settle(number, how.getText()))
                .button();
        button.setId("settle-" + number);
        button.disableProperty().bind(how.textProperty().isEmpty());
        return row(how, button);
    }

    private Node lanes() {
        ComboBox<Lane> lane = new ComboBox<>();
        lane.getItems().setAll(Lane.values());
        lane.setPromptText(tr("Lane"));
        lane.setAccessibleText(tr("Lane to approve from"));
        lane.setId("lane");
        lane.setConverter(new LaneWords());
        Tie.bothOrNone(lane, lane.valueProperty(), model.laneProperty());
        VBox items = new VBox();
        items.getStyleClass().add("gates");
        model.items()
                .subscribe(() -> items.getChildren()
                        .setAll(model.items().stream().map(ReviewView::item).toList()));
        TextField note = field(tr("Note for the record (may be empty)"), tr("Note of the approval from a lane"));
        Tie.both(note, note.textProperty(), model.noteProperty());
        Button approve = Action.of(
                        tr("Approve from this lane"),
                        tr("Every item that its checklist asks for must be looked at"),
                        Feather.CHECK,
                        model::approve)
                .button();
        approve.setId("approve-lane");
        approve.disableProperty().bind(Bindings.isNull(model.laneProperty()));
        Button submit = Action.of(
                        tr("Submit for review"),
                        tr("Tell the reviewers that it is complete"),
                        Feather.SEND,
                        model::submit)
                .button();
        submit.setId("submit-plan");
        Button archive = Action.of(
                        trIn("action", "Archive"),
                        tr("Put the concluded plan away; each large deviation from its forecast needs its"
                                + " decision first"),
                        Feather.ARCHIVE,
                        model::archive)
                .button();
        archive.setId("archive-plan");
        archive.disableProperty().bind(Present.map(model.plan().stateProperty(), ReviewModel::neverRan, true));
        return new VBox(8, row(lane, note, approve), items, row(submit, archive));
    }

    private static Node item(ReviewModel.Item item) {
        CheckBox box = new CheckBox(tr(item.text()));
        box.setWrapText(true);
        Tie.both(box, box.selectedProperty(), item.looked());
        return box;
    }

    private Node form() {
        TextField field = new TextField();
        field.setPromptText(tr("Field, for example scope/environment"));
        field.setAccessibleText(tr("Field that the comment is about; empty for the whole plan"));
        field.setPrefColumnCount(14);
        Tie.both(field, field.textProperty(), model.fieldProperty());
        TextField text = field(tr("What you want to say"), tr("Comment"));
        text.setId("comment-text");
        Tie.both(text, text.textProperty(), model.textProperty());
        CheckBox objection = new CheckBox(tr("Objection"));
        objection.setMinWidth(USE_PREF_SIZE);
        objection.setAccessibleHelp(tr("It stands against a run until it is settled"));
        Tie.both(objection, objection.selectedProperty(), model.objectionProperty());
        Button say = Action.of(
                        trIn("action", "Comment"),
                        tr("Keep it beside the plan"),
                        Feather.MESSAGE_SQUARE,
                        model::comment)
                .button();
        say.setId("comment");
        say.disableProperty().bind(text.textProperty().isEmpty());
        return row(field, text, objection, say);
    }

    private static TextField field(String prompt, String name) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /// Buttons and badges keep their width; what is typed into takes the rest.
    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        for (Node node : nodes) {
            if (node instanceof Labeled labeled) {
                labeled.setMinWidth(USE_PREF_SIZE);
            }
        }
        row.getStyleClass().add("settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node part(String title, Node content) {
        VBox part = new VBox(Words.wrapped(title, "section-title"), content);
        part.getStyleClass().add("plan-part");
        return part;
    }

    /// Lanes as people read them.
    private static final class LaneWords extends StringConverter<Lane> {
        @Override
        public String toString(@Nullable Lane lane) {
            return lane == null ? "" : tr(lane.word());
        }

        @Override
        public @Nullable Lane fromString(String word) {
            return List.of(Lane.values()).stream()
                    .filter(lane -> tr(lane.word()).equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }
}
