package dev.plimsoll.desktop.lock;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.ProblemPane;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a locked window shows: the way back, and the kill switch while a run goes on. Nothing of the workspace.
final class LockView extends VBox {
    private final PasswordField field = new PasswordField();

    /// @param kill the button of the kill switch
    LockView(LockModel model, Button kill) {
        setId("lock");
        getStyleClass().add("lock");
        setAlignment(Pos.CENTER);
        FontIcon picture = new FontIcon(Feather.LOCK);
        picture.getStyleClass().add("empty-icon");
        Label title = new Label(tr("The workspace is locked"));
        title.getStyleClass().add("title-3");
        Label what = new Label(tr("Type its passphrase to open it again."));
        what.getStyleClass().add("text-muted");
        what.setLabelFor(field);
        field.setId("lock-passphrase");
        field.setPromptText(tr("Passphrase"));
        field.setAccessibleText(tr("Passphrase"));
        field.disableProperty().bind(model.busyProperty());
        field.setOnAction(_ -> unlock(model));
        Action unlock = Action.of(
                        tr("Unlock"), tr("Open the workspace with its passphrase"), Feather.UNLOCK, () -> unlock(model))
                .disabledWhen(field.textProperty().isEmpty().or(model.busyProperty()));
        Button button = unlock.button("accent");
        button.setId("unlock");
        HBox row = new HBox(field, button);
        row.getStyleClass().add("button-row");
        row.setAlignment(Pos.CENTER);
        ProblemPane problem = new ProblemPane(model.problemProperty());
        getChildren().addAll(picture, title, what, row, problem, run(model, kill));
        // A wrong passphrase is typed again, so the field takes the keyboard as soon as it can.
        model.busyProperty().subscribe(busy -> {
            if (!busy) {
                field.requestFocus();
            }
        });
    }

    private static VBox run(LockModel model, Button kill) {
        Label note = new Label(tr("An experiment goes on behind the lock. It can be stopped from here."));
        note.getStyleClass().add("text-muted");
        VBox run = new VBox(note, kill);
        run.getStyleClass().add("lock-run");
        run.setAlignment(Pos.CENTER);
        run.visibleProperty().bind(model.runningProperty());
        run.managedProperty().bind(run.visibleProperty());
        return run;
    }

    private void unlock(LockModel model) {
        if (!field.getText().isEmpty()) {
            char[] typed = field.getText().toCharArray();
            field.clear();
            model.unlock(typed);
        }
    }

    void focus() {
        field.requestFocus();
    }

    /// Nobody finds what was half typed.
    void forget() {
        field.clear();
    }
}
