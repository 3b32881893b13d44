package dev.plimsoll.model.plan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person STRANGER = new Person("lin");
    private static final PlanPolicy POLICY = new PlanPolicy(People.UNLISTED);
    private static final PlanState PLAN = PlanState.of(
            PlanId.number(1),
            List.of(new PlanEvent.Drafted(
                    NOON, Plans.complete().plan().author(), Plans.complete().plan())));

    private static Offer offer(PlanState plan, PlanAction action, Person by) {
        return Offer.of(POLICY.decide(plan, Intent.of(action, by, NOON)));
    }

    @Test
    void aReasonThatIsNotTypedYetIsNoBar() {
        assertThat(offer(PLAN, PlanAction.WITHDRAW, STRANGER)).isEqualTo(new Offer(true, List.of()));
        assertThat(offer(PLAN, PlanAction.WAIVE, STRANGER)).isEqualTo(new Offer(true, List.of()));
    }

    @Test
    void whoIsBarredIsToldWhyOfSomethingThatOthersMayDo() {
        Offer author = offer(PLAN, PlanAction.WAIVE, PLAN.plan().author());
        assertThat(author.sensible()).isTrue();
        assertThat(author.bars()).extracting(Gate::name).containsExactly("Author and waiver");
    }

    @Test
    void nothingIsOfferedInAnotherStageNorWhereThereIsNothingToDo() {
        assertThat(offer(PLAN, PlanAction.REOPEN, STRANGER).sensible()).isFalse();
        assertThat(offer(PLAN, PlanAction.ALLOW, STRANGER).sensible())
                .as("the plan does not deviate")
                .isFalse();
        assertThat(offer(PLAN, PlanAction.ACKNOWLEDGE, STRANGER).sensible())
                .as("the plan names somebody else")
                .isFalse();
        assertThat(offer(PLAN, PlanAction.ACKNOWLEDGE, PLAN.plan().owner()).sensible())
                .isTrue();
        PlanState withdrawn = PLAN.after(new PlanEvent.Withdrawn(NOON, STRANGER, "not needed"));
        assertThat(offer(withdrawn, PlanAction.REOPEN, STRANGER)).isEqualTo(new Offer(true, List.of()));
        assertThat(offer(withdrawn, PlanAction.WITHDRAW, STRANGER).sensible()).isFalse();
    }
}
