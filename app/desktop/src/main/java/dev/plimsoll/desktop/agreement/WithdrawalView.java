package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trIn;

import dev.plimsoll.desktop.agreement.AgreementWork.Looked;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.amendment.policy.AmendmentAction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Gives an amendment up that has not taken effect. Takes no room where there is nothing to give up.
final class WithdrawalView extends VBox {
    WithdrawalView(AgreementModel model, Looked looked) {
        boolean open = looked.stage().lets(AmendmentAction.WITHDRAW);
        setVisible(open);
        setManaged(open);
        if (!open) {
            return;
        }
        getStyleClass().add("page-part");
        StringProperty reason = new SimpleStringProperty("");
        TextField why = Pages.line(tr("Why it is withdrawn"), tr("It is kept, and everybody can read it"), reason);
        why.setId("withdraw-amendment-reason");
        Button withdraw = Action.of(
                        trIn("action", "Withdraw"),
                        tr("It goes to the trash, from where it can be taken back"),
                        Feather.TRASH_2,
                        () -> model.withdraw(reason.get().strip()))
                .disabledWhen(Bindings.createBooleanBinding(() -> reason.get().isBlank(), reason))
                .button();
        withdraw.setId("withdraw-amendment");
        getChildren()
                .addAll(
                        Words.wrapped(tr("Withdraw the amendment"), "section-title"),
                        Pages.row(Pages.growing(why), withdraw));
    }
}
