package dev.plimsoll.desktop.nearmiss;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Area;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.nearmiss.NearMissWork.Kept;
import dev.plimsoll.model.nearmiss.NearMissState;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a reporter sees after the report, and on coming back.
final class ReporterPages {
    private ReporterPages() {}

    /// The receipt, once.
    static Node receipt(ReporterModel model, Kept kept) {
        TextField code = new TextField(kept.id() + "  " + kept.code());
        code.setId("receipt-code");
        code.setEditable(false);
        code.setAccessibleText(tr("Number and receipt code"));
        code.getStyleClass().add("receipt-code");
        Button copy = Action.of(
                        tr("Copy"), tr("Copy the number and the code"), Feather.COPY, () -> copy(code.getText()))
                .button();
        Button gone = Action.of(
                        tr("I have kept it"),
                        tr("Take it off the screen; it cannot be shown again"),
                        Feather.CHECK,
                        model::forget)
                .button("accent");
        gone.setId("receipt-kept");
        return Pages.scrolled(
                tr("Receipt"),
                new VBox(
                        Words.wrapped(tr("Thank you"), "title-4"),
                        Words.wrapped(tr("What almost went wrong can now be rehearsed before it happens for real.")),
                        Pages.row(Pages.growing(code), copy),
                        Words.wrapped(
                                tr("Keep this code: it is shown once and kept nowhere else. With it you read what is"
                                        + " asked about your report, and answer.")),
                        Words.wrapped(
                                tr("Not hidden are the times of files on the disk, and what a database server"
                                        + " writes into a log of its own."),
                                "text-muted"),
                        Pages.row(gone)));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Asks for the code.
    static Node code(ReporterModel model) {
        TextField number = new TextField();
        number.setId("receipt-number");
        number.setPromptText("NM4");
        number.setAccessibleText(tr("Number of your report"));
        PasswordField typed = new PasswordField();
        typed.setId("receipt-typed");
        typed.setAccessibleText(tr("Receipt code"));
        Runnable look = () -> {
            String code = typed.getText();
            typed.clear();
            model.comeBack(number.getText(), code);
        };
        typed.setOnAction(_ -> look.run());
        Button show = Action.of(tr("Show my report"), tr("Read what was asked, and answer"), Feather.KEY, look)
                .button("accent");
        show.setId("receipt-show");
        return Pages.scrolled(
                tr("Come back with a receipt code"),
                new VBox(
                        Words.wrapped(tr("Come back with your receipt code"), "title-4"),
                        Pages.row(Pages.field(tr("Number"), number), Pages.field(tr("Receipt code"), typed)),
                        Words.wrapped(tr("A wrong code is noted nowhere."), "text-muted"),
                        Pages.row(show)));
    }

    /// What was asked, for the reporter.
    static Node questions(ReporterModel model, NearMissState state) {
        VBox page = new VBox(
                Words.wrapped(tr("Your near miss %s", state.id()), "title-4"),
                Words.wrapped(state.report().happened()));
        state.promoted()
                .ifPresent(card -> page.getChildren()
                        .add(Pages.part(
                                tr("What came of it"),
                                Words.wrapped(tr("Scenario card %s.", card.card()) + " " + card.thanks()))));
        if (state.questions().isEmpty()) {
            page.getChildren().add(Words.wrapped(tr("Nobody has asked anything yet."), "text-muted"));
        }
        for (NearMissState.Question question : state.questions()) {
            page.getChildren().add(question(model, question));
        }
        Button leave = Action.of(tr("Leave"), tr("Take it off the screen"), Feather.LOG_OUT, model::forget)
                .button();
        leave.setId("receipt-leave");
        page.getChildren().add(Pages.row(leave));
        return Pages.scrolled(tr("Your near miss"), page);
    }

    private static Node question(ReporterModel model, NearMissState.Question question) {
        StringProperty answer = new SimpleStringProperty("");
        String name = tr("Your answer to question %d", question.number());
        Area field = Pages.growing(new Area("answer-" + question.number(), name, "", 2, answer));
        Button send = Action.of(
                        trIn("action", "Answer"),
                        tr("Only the day is kept with it"),
                        Feather.SEND,
                        () -> model.answer(question.number(), answer.get()))
                .button();
        send.setId("send-answer-" + question.number());
        send.disableProperty().bind(answer.map(String::isBlank));
        VBox part = Pages.part(
                question.number() + ". " + question.asked().question(),
                Words.wrapped(tr("Asked by %s.", question.asked().by()), "text-muted"));
        question.answers()
                .forEach(given -> part.getChildren()
                        .add(Words.wrapped(tr("You answered on %s: %s", given.day(), given.answer()))));
        part.getChildren().add(Pages.row(field, send));
        return part;
    }
}
