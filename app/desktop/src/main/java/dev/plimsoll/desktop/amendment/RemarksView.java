package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.discussion.DiscussionEvent;
import dev.plimsoll.model.discussion.DiscussionState.Comment;
import dev.plimsoll.model.discussion.DiscussionState.Given;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is said of the chosen edit: who accepted it and why, comments, and the ways to say more.
final class RemarksView extends VBox {
    private final RemarksModel model;
    private final VBox acceptances = new VBox();
    private final VBox comments = new VBox();
    private final AcceptForm form;

    RemarksView(RemarksModel model) {
        this.model = model;
        this.form = new AcceptForm(model);
        getStyleClass().add("detail-rows");
        acceptances.getStyleClass().add("detail-rows");
        comments.getStyleClass().add("detail-rows");
        getChildren().addAll(acceptances, form, comments, say());
    }

    /// Takes the keyboard to the form that asks for a reason.
    void showForm() {
        form.takeKeyboard();
    }

    /// @return how many comments there are
    int show(Remarks remarks, ChangeGroup edit) {
        List<Comment> said = remarks.commentsOn(edit);
        acceptances
                .getChildren()
                .setAll(remarks.givenFor(edit).stream()
                        .map(one -> acceptance(edit, one, remarks.standing(one)))
                        .toList());
        form.offer(!edit.lead().isAccepted());
        comments.getChildren().setAll(said.stream().map(this::comment).toList());
        if (said.isEmpty()) {
            comments.getChildren().add(Words.wrapped(tr("Nobody has said anything about this change."), "text-muted"));
        }
        return said.size();
    }

    private Node acceptance(ChangeGroup edit, Given one, Remarks.Standing standing) {
        DiscussionEvent.Accepted said = one.said();
        VBox row = new VBox(
                head(
                        badge(standing),
                        tr("by %s, %s, until %s", said.by(), Words.when(said.at()), Words.day(said.until()))),
                Words.wrapped(said.reason()));
        row.getStyleClass().add("detail-part");
        long here = edit.places().stream()
                .filter(place -> said.fingerprints().contains(place.fingerprint()))
                .count();
        if (here < edit.places().size()) {
            row.getChildren()
                    .add(Words.wrapped(
                            tr(
                                    "%d of %d places are accepted.",
                                    here, edit.places().size()),
                            "text-muted"));
        }
        DiscussionEvent.Withdrawn withdrawn = one.withdrawn();
        if (withdrawn != null) {
            row.getChildren()
                    .add(Words.wrapped(
                            tr(
                                    "Withdrawn by %s, %s: “%s”",
                                    withdrawn.by(), Words.when(withdrawn.at()), withdrawn.reason()),
                            "text-muted"));
        } else if (standing == Remarks.Standing.VOID) {
            row.getChildren()
                    .add(Words.wrapped(
                            tr("It does not count: %s is no reviewer any more, or an author now.", said.by()),
                            "text-muted"));
        }
        if (withdrawn == null && standing != Remarks.Standing.OVER) {
            row.getChildren().add(withdraw(one));
        }
        return row;
    }

    private static Badge badge(Remarks.Standing standing) {
        return switch (standing) {
            case COUNTS -> Badge.of(trIn("change", "Accepted"), Feather.CHECK_SQUARE, Tone.ACCENT);
            case OVER -> Badge.of(trIn("acceptance", "Over"), Feather.CLOCK, Tone.WARNING);
            case WITHDRAWN -> Badge.of(tr("Withdrawn"), Feather.ROTATE_CCW, Tone.NEUTRAL);
            case VOID -> Badge.of(trIn("acceptance", "Void"), Feather.SLASH, Tone.WARNING);
        };
    }

    private Node withdraw(Given one) {
        return asked(
                new Question(
                        "withdraw-" + one.of() + "-" + one.number(),
                        tr("Why it counts again"),
                        tr("Withdraw"),
                        tr("The change counts again; what was said stays readable"),
                        Feather.ROTATE_CCW),
                why -> model.withdraw(one, why));
    }

    private Node comment(Comment one) {
        DiscussionEvent.Settled settled = one.settled();
        VBox row = new VBox(
                head(
                        settled == null
                                ? Badge.of(trIn("state", "Open"), Feather.MESSAGE_SQUARE, Tone.ACCENT)
                                : Badge.of(tr("Settled"), Feather.CHECK, Tone.SUCCESS),
                        one.number() + ". " + one.said().by() + ", "
                                + Words.when(one.said().at())),
                Words.wrapped(one.said().text()));
        row.getStyleClass().add("detail-part");
        row.getChildren()
                .add(
                        settled == null
                                ? settle(one)
                                : Words.wrapped(tr("Settled by %s: “%s”", settled.by(), settled.text()), "text-muted"));
        return row;
    }

    private Node settle(Comment one) {
        return asked(
                new Question(
                        "settle-" + one.of() + "-" + one.number(),
                        tr("How it is settled"),
                        tr("Settle"),
                        tr("Say how it is settled; it stands no more"),
                        Feather.CHECK),
                how -> model.settle(one, how));
    }

    /// A line of words and the button that acts with them.
    ///
    /// @param id of the button; that of the line has `-why` behind it
    /// @param words what is asked for
    private record Question(String id, String words, String button, String explanation, Feather icon) {}

    private static Node asked(Question question, Consumer<String> deed) {
        TextField words = new TextField();
        words.setId(question.id() + "-why");
        words.setPromptText(question.words());
        words.setAccessibleText(question.words());
        Button button = Action.of(
                        question.button(), question.explanation(), question.icon(), () -> deed.accept(words.getText()))
                .button();
        button.setId(question.id());
        button.disableProperty().bind(words.textProperty().map(String::isBlank));
        words.setOnAction(_ -> button.fire());
        return Pages.row(Pages.growing(words), button);
    }

    private Node say() {
        TextField words = Pages.line(tr("Comment on the change"), tr("What you want to say"), model.textProperty());
        words.setId("change-comment-text");
        Button say = Action.of(
                        trIn("action", "Comment"),
                        tr("Keep it in the workspace; it shows again wherever this change does"),
                        Feather.MESSAGE_SQUARE,
                        model::comment)
                .button();
        say.setId("change-comment");
        say.disableProperty().bind(model.textProperty().map(String::isBlank));
        words.setOnAction(_ -> say.fire());
        return Pages.row(Pages.growing(words), say);
    }

    private static HBox head(Badge badge, String words) {
        HBox head = new HBox(badge, Pages.growing(Words.wrapped(words, "text-muted")));
        head.getStyleClass().add("change-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }
}
