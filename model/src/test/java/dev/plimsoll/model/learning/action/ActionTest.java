package dev.plimsoll.model.learning.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLA = new Person("ola");
    private static final Person KIM = new Person("kim");

    private static ActionState opened() {
        Action action = new Action(
                "Add  a canary\nstage",
                ActionKind.DETECT,
                ActionPriority.HIGH,
                OLA,
                LocalDate.of(2026, 11, 20),
                "I1",
                "P3",
                "",
                Map.of());
        return ActionState.of(ActionId.number(1), List.of(new ActionEvent.Opened(NOON, KIM, action)));
    }

    @Test
    void doneTakesEvidenceAndThenSomebodyLooks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActionEvent.Done(NOON, OLA, " ", ""))
                .withMessageContaining("when something shows it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened().after(new ActionEvent.Verified(NOON, KIM, "R1", "x")))
                .withMessage("action AC1 cannot be verified: it is open");
        ActionState done =
                opened().after(new ActionEvent.Begun(NOON, OLA)).after(new ActionEvent.Done(NOON, OLA, "T-1", ""));

        assertThat(done.status()).isEqualTo(ActionStatus.DONE);
        assertThat(done.evidence()).isEqualTo("T-1");
        assertThat(done.after(new ActionEvent.Verified(NOON, KIM, "T-1", "seen"))
                        .status())
                .isEqualTo(ActionStatus.VERIFIED);
        assertThat(done.after(new ActionEvent.Reopened(NOON, KIM, "broke again"))
                        .status())
                .isEqualTo(ActionStatus.OPEN);
    }

    @Test
    void aWaiverIsForSomebodyElse() {
        for (Person own : List.of(OLA, KIM)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> opened().after(new ActionEvent.Waived(NOON, own, "no money")))
                    .withMessageContaining("somebody other than");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ActionEvent.Waived(NOON, KIM, ""));
        ActionState waived = opened().after(new ActionEvent.Waived(NOON, new Person("lin"), "the service ends in May"));
        assertThat(waived.status().settled()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waived.after(new ActionEvent.Done(NOON, OLA, "R1", "")))
                .withMessageContaining("it is waived");
    }

    @Test
    void itAgesUntilItIsSettled() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(opened().overdue(today)).isTrue();
        assertThat(opened().overdue(LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(opened().age(NOON.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofDays(3));
        ActionState cancelled = opened().after(new ActionEvent.Cancelled(NOON.plusSeconds(60), OLA, "twice"));
        assertThat(cancelled.overdue(today)).isFalse();
        assertThat(cancelled.age(NOON.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aFileComesBack() {
        Action action = opened().action();
        assertThat(action.text()).isEqualTo("Add a canary stage");
        assertThat(Action.DOCUMENT.read(Action.DOCUMENT.write(action))).isEqualTo(action);
        ActionEvent event = opened().last();
        assertThat(Json.read(Json.canonical(event), ActionEvent.class)).isEqualTo(event);
        assertThat(Action.schema()).contains("\"mitigate\"", "\"date\"");
    }
}
