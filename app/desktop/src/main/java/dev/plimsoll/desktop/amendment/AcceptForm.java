package dev.plimsoll.desktop.amendment;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.WrappingRow;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Accepts the chosen edit: a button, and behind it a small form that asks why and until when.
final class AcceptForm extends VBox {
    private final BooleanProperty offered = new SimpleBooleanProperty();
    private final TextField reason;

    AcceptForm(RemarksModel model) {
        getStyleClass().add("detail-part");
        reason = Pages.line(tr("Why the change may go ahead"), "", model.reasonProperty());
        reason.setId("accept-reason");
        DatePicker until = Pages.day(tr("Last day of the acceptance"), model.untilProperty());
        until.setId("accept-until");
        Button accept = Action.of(
                        tr("Accept the change"),
                        tr("It stays listed and does not count until its day is over"),
                        Feather.CHECK_SQUARE,
                        model::accept)
                .button("accent");
        accept.setId("accept-now");
        accept.disableProperty().bind(model.reasonProperty().map(String::isBlank));
        reason.setOnAction(_ -> accept.fire());
        Button cancel = Action.of(tr("Cancel"), tr("Accept nothing"), Feather.X, model::cancel)
                .button();
        cancel.setId("accept-cancel");
        VBox form = new VBox(
                Pages.field(tr("Why the change may go ahead"), reason),
                Pages.row(Pages.field(tr("Until (the last day, in UTC)"), until)),
                new WrappingRow(accept, cancel));
        form.setId("accept-form");
        form.getStyleClass().add("detail-rows");
        form.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                key.consume();
            }
        });
        Button begin = Action.of(
                        tr("Accept with a reason…"),
                        tr("For reviewers who did not write the amendment: say why, and until when"),
                        Feather.CHECK_SQUARE,
                        model::beginAccepting)
                .button();
        begin.setId("accept-change");
        form.visibleProperty().bind(model.acceptingProperty().and(offered));
        form.managedProperty().bind(form.visibleProperty());
        begin.visibleProperty().bind(model.acceptingProperty().not().and(offered));
        begin.managedProperty().bind(begin.visibleProperty());
        model.acceptingProperty().subscribe(open -> {
            if (open) {
                reason.requestFocus();
            }
        });
        getChildren().addAll(begin, form);
    }

    /// Whether there is something to accept.
    void offer(boolean open) {
        offered.set(open);
    }

    void takeKeyboard() {
        reason.requestFocus();
    }
}
