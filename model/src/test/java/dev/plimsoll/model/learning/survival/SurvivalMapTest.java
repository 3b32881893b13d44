package dev.plimsoll.model.learning.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.Runs;
import dev.plimsoll.model.plan.PlanEvent;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.plan.Plans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalMapTest {
    private static PlanState plan(int number, PlanEvent... more) {
        List<PlanEvent> events = new ArrayList<>();
        events.add(new PlanEvent.Drafted(Runs.NOON, Runs.OLA, Plans.complete().plan()));
        events.addAll(List.of(more));
        return PlanState.of(PlanId.number(number), events);
    }

    private static PlanEvent ended(int second, Verdict verdict) {
        return new PlanEvent.RunEnded(Runs.NOON.plusSeconds(second), Runs.OLA, "R1", verdict);
    }

    private static Hazard incident(int number, PlanId... plans) {
        Instant known = Runs.NOON.minusSeconds(number);
        return new Hazard("I" + number, "incident", "Down " + number, known, List.of(plans));
    }

    @Test
    void ofThirtyIncidentsWithTwentyOneLinkedSeventyPercentAreCovered() {
        List<Hazard> hazards = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            hazards.add(i <= 21 ? incident(i, PlanId.number(1)) : incident(i));
        }
        SurvivalMap map = SurvivalMap.of(hazards, List.of(plan(1)));

        assertThat(map.covered()).isEqualTo(21);
        assertThat(map.rows()).hasSize(30);
        assertThat(map.rows().subList(0, 9))
                .allMatch(row -> row.standing() == SurvivalMap.Standing.UNCOVERED)
                .extracting(row -> row.hazard().id())
                .startsWith("I30", "I29");
    }

    @Test
    void theLastRunThatShowedItSaysHowItStands() {
        PlanState planned = plan(1, ended(5, Verdict.INVALID));
        PlanState failed = plan(2, ended(5, Verdict.PASS), ended(9, Verdict.FAIL));
        PlanState passed = plan(3, ended(5, Verdict.FAIL), ended(9, Verdict.PASS));
        List<Hazard> hazards =
                List.of(incident(3, PlanId.number(3)), incident(1, PlanId.number(1)), incident(2, PlanId.number(2)));

        assertThat(SurvivalMap.of(hazards, List.of(planned, failed, passed)).rows())
                .extracting(SurvivalMap.Row::standing)
                .containsExactly(
                        SurvivalMap.Standing.PLANNED, SurvivalMap.Standing.NOT_SURVIVED, SurvivalMap.Standing.SURVIVED);
    }

    @Test
    void aPlanThatIsPutAwayCoversNothingAnyMore() {
        Hazard hazard = incident(1, PlanId.number(1), PlanId.number(7));
        PlanState living = plan(1, ended(5, Verdict.PASS));
        for (PlanEvent end : List.of(
                new PlanEvent.Archived(Runs.NOON.plusSeconds(9), Runs.OLA, "old"),
                new PlanEvent.Withdrawn(Runs.NOON.plusSeconds(9), Runs.OLA, "wrong"))) {
            SurvivalMap before = SurvivalMap.of(List.of(hazard), List.of(living));
            SurvivalMap after = SurvivalMap.of(List.of(hazard), List.of(living.after(end)));

            assertThat(before.rows().getFirst().standing()).isEqualTo(SurvivalMap.Standing.SURVIVED);
            assertThat(after.rows().getFirst().standing()).isEqualTo(SurvivalMap.Standing.UNCOVERED);
            assertThat(after.rows().getFirst().plans()).isEmpty();
        }
    }
}
