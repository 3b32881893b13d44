package dev.plimsoll.desktop.agreement;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.agreement.AgreementWork.Looked;
import dev.plimsoll.desktop.agreement.AgreementWork.Waiver;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.control.Pages;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Sets a gate about chaos aside, for a time and for this content. Takes no room while none of them is closed.
final class WaiverView extends VBox {
    private static final List<String> WAIVABLE = List.of("Chaos matrix", "Certificate");
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 365;

    WaiverView(AgreementModel model, Looked looked, Person who) {
        List<String> closed = looked.gates().stream()
                .filter(gate -> !gate.open())
                .map(Gate::name)
                .filter(WAIVABLE::contains)
                .toList();
        getStyleClass().add("page-part");
        setVisible(!closed.isEmpty());
        setManaged(!closed.isEmpty());
        if (closed.isEmpty()) {
            return;
        }
        String barred = model.waiverBarred(looked, who);
        getChildren().add(Words.wrapped(tr("Waive a gate"), "section-title"));
        if (barred.isEmpty()) {
            form(model, closed);
        } else {
            getChildren().add(Words.wrapped(barred, "text-muted"));
        }
    }

    private void form(AgreementModel model, List<String> closed) {
        ComboBox<String> gate = new ComboBox<>();
        gate.getItems().setAll(closed);
        gate.setEditable(true);
        gate.setValue(closed.getFirst());
        gate.setId("waive-gate");
        gate.setAccessibleText(tr("Gate, or experiment of the matrix"));
        gate.getEditor().setAccessibleText(tr("Gate, or experiment of the matrix"));
        StringProperty reason = new SimpleStringProperty("");
        TextField why = Pages.line(tr("Why it is waived"), tr("It is kept, and everybody can read it"), reason);
        why.setId("waive-reason");
        Spinner<Integer> days = new Spinner<>(1, MOST_DAYS, USUAL_DAYS);
        days.setPrefWidth(90);
        days.setAccessibleText(tr("For how many days"));
        days.getEditor().setAccessibleText(tr("For how many days"));
        Button waive = Action.of(
                        tr("Waive"),
                        tr("Set it aside for this content; another content asks for it again"),
                        Feather.SHIELD_OFF,
                        () -> model.waive(new Waiver(
                                gate.getEditor().getText().strip(), reason.get().strip(), days.getValue())))
                .disabledWhen(Bindings.createBooleanBinding(() -> reason.get().isBlank(), reason))
                .button();
        waive.setId("waive");
        getChildren()
                .addAll(
                        Words.wrapped(
                                tr("A gate that is listed, an experiment by its name, or the beginning of names"
                                        + " and *."),
                                "text-muted"),
                        Pages.row(Pages.field(tr("Gate or experiment"), gate), Pages.field(tr("Days"), days)),
                        Pages.field(tr("Reason"), why),
                        Pages.row(waive));
    }
}
