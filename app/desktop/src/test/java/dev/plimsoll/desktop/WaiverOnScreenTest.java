package dev.plimsoll.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.agreement.AgreementModel;
import dev.plimsoll.desktop.agreement.AgreementView;
import dev.plimsoll.desktop.agreement.AgreementWork;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentId;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.EffectiveDate;
import dev.plimsoll.model.amendment.Obligations;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.amendment.policy.AmendmentStage;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/// A gate of an amendment is waived on its screen.
class WaiverOnScreenTest {
    private static final Action WRITE = Action.of("Write an amendment", "", Feather.EDIT_3, () -> {});

    private final List<AgreementWork.Waiver> waivers = new ArrayList<>();
    private final ObjectProperty<Person> person = new SimpleObjectProperty<>(Samples.ADA);

    @Test
    void whoDidNotWriteAnAmendmentWaivesItsGateWithAReason() {
        Window.startToolkit();
        Window.onFx(() -> {
            AgreementModel model =
                    new AgreementModel(new Jobs(Runnable::run, new FxBridge(Runnable::run)), work(), person);
            Scene scene = new Scene(new AgreementView(model, WRITE, WRITE, _ -> {}), 1200, 800);
            model.open(AmendmentId.number(1));
            lay(scene);
            assertThat(scene.lookup("#waive")).as("for its author").isNull();
            person.set(Samples.LIN);
            lay(scene);
            Button waive = (Button) scene.lookup("#waive");
            assertThat(waive.isDisabled()).as("without a reason").isTrue();
            ((TextField) scene.lookup("#waive-reason")).setText(" the sandbox is down ");
            assertThat(Nameless.under(scene.getRoot()))
                    .as("controls without a name")
                    .isEmpty();
            waive.fire();
            assertThat(waivers).containsExactly(new AgreementWork.Waiver("Certificate", "the sandbox is down", 7));
            return true;
        });
    }

    /// Panes that scroll or are split have their content once they are laid out.
    private static void lay(Scene scene) {
        for (int depth = 0; depth < 3; depth++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private AgreementWork work() {
        AmendmentRecord record = new AmendmentRecord(
                "No discount",
                "It costs too much",
                "2.0",
                Samples.contract("v1"),
                Samples.contract("v2"),
                new Party("orders", List.of(Samples.ADA)),
                List.of(new Party("shop", List.of(Samples.LIN))),
                new EffectiveDate(LocalDate.of(2026, 1, 1), ZoneOffset.UTC),
                Obligations.NONE,
                Samples.ADA,
                null,
                Map.of());
        AmendmentState state = AmendmentState.of(
                AmendmentId.number(1), List.of(new AmendmentEvent.Drafted(Samples.START, Samples.ADA, record)));
        // Whatever else a screen may ask for later is not asked here.
        return (AgreementWork) Proxy.newProxyInstance(
                AgreementWork.class.getClassLoader(),
                new Class<?>[] {AgreementWork.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "all" -> List.of(new AgreementWork.Row(state, AmendmentStage.DRAFT));
                    case "look" ->
                        new AgreementWork.Looked(
                                state,
                                AmendmentStage.DRAFT,
                                List.of(new Gate("Certificate", false, "No run has passed.")));
                    case "waive" -> {
                        waivers.add((AgreementWork.Waiver) arguments[2]);
                        yield state;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
