package dev.plimsoll.model.run.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.Runs;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static Run trial(int number, long seed, Verdict verdict) {
        Run run = Runs.run(number, Runs.NOON, 100, verdict);
        RunEvent.Started start = run.start();
        List<RunEvent> events = new ArrayList<>(run.events());
        events.set(
                0,
                new RunEvent.Started(
                        start.at(),
                        start.planId(),
                        start.plan(),
                        start.planDigest(),
                        start.by(),
                        start.environment(),
                        seed));
        return Run.of(run.id(), events);
    }

    @Test
    void theLeastFailingSeedAndTheChanceAreThoseOfTheTrialsThatSaySomething() {
        Campaign campaign = new Campaign(List.of(
                trial(1, 9, Verdict.FAIL),
                trial(2, 8, Verdict.PASS),
                trial(3, 7, Verdict.FAIL),
                trial(4, 6, Verdict.INVALID)));

        assertThat(campaign.leastFailing()).map(Run::seed).hasValue(7L);
        // By R's binom.test(2, 3): 0.09429932 to 0.99159624.
        assertThat(campaign.sentence())
                .isEqualTo("2 of 3 trials failed; the chance that one fails is between 9.4 and 99.2 % (95 %)."
                        + " 1 of 4 trials said nothing. The least seed that fails is 7 (R3): so it is");
    }

    @Test
    void withoutAnAnswerNothingIsSaidOfTheChance() {
        assertThat(new Campaign(List.of(trial(1, 1, Verdict.ERROR))).sentence())
                .isEqualTo("No trial passed or failed. 1 of 1 trials said nothing.");
        assertThat(new Campaign(List.of(trial(1, 1, Verdict.PASS))).failure()).hasValue(new Chance(0, 1));
        assertThatThrownBy(() -> new Chance(3, 2)).hasMessageContaining("not 3 in 2");
    }
}
