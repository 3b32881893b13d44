package dev.plimsoll.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.plan.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten recorded runs and the moment at which each condition would have been met, counted by hand or by another rule.
class ThresholdReplayTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ExperimentPlan PLAN = Plans.complete().plan().withTerms(Json.read("""
        {"thresholds": [{"signal": "p99", "condition": {"comparison": "AT_LEAST", "limit": 300},
                         "holdsFor": "PT3S", "action": "hold", "tell": []}],
         "harm": {"who": "shoppers", "what": "cannot pay", "irreversible": false,
                  "when": [{"signal": "errors", "condition": {"comparison": "AT_LEAST", "limit": 0.2},
                            "holdsFor": "PT0S"}]}}\
        """, Terms.class));

    private static Run run(List<Double> p99) {
        List<RunEvent> events = new ArrayList<>();
        events.add(new RunEvent.Started(NOON, PlanId.number(1), PLAN, PLAN.digest(), new Person("ola"), "sandbox"));
        for (int i = 0; i < p99.size(); i++) {
            SignalWindow window =
                    new SignalWindow(NOON.plusSeconds(30 + i), Duration.ofSeconds(1), 98, 2, 1, 2, p99.get(i), 0);
            events.add(new RunEvent.WindowClosed(NOON.plusSeconds(31 + i), window));
        }
        return Run.of(RunId.number(1), events);
    }

    @Test
    void eachConditionSaysWhenItWouldHaveBeenMetOrThatItNeverWas() {
        List<ThresholdReplay.Firing> firings = ThresholdReplay.of(PLAN, run(List.of(100.0, 300.0, 310.0, 305.0, 90.0)));

        assertThat(firings).extracting(ThresholdReplay.Firing::kind).containsExactly("abort", "harm", "hold");
        assertThat(firings.get(0).after()).isEmpty();
        assertThat(firings.get(1).after()).isEmpty();
        assertThat(firings.get(2).after()).hasValue(Duration.ofSeconds(4));
        assertThat(firings.get(2).sentence()).isEqualTo("p99 was 305 ms, and the plan stops at ≥ 300 ms for 3 s.");
    }

    @Test
    void onlyAVerdictOnTheServiceSaysWhetherAConditionWasRight() {
        Run late = run(List.of(300.0, 310.0, 305.0));
        ThresholdReplay.Firing met = ThresholdReplay.of(PLAN, late).get(2);
        ThresholdReplay.Firing never =
                ThresholdReplay.of(PLAN, run(List.of(9.0))).get(2);
        ThresholdReplay.Firing blind = ThresholdReplay.of(PLAN, run(List.of())).get(2);
        for (Verdict verdict : Verdict.values()) {
            Optional<Verdict> said = Optional.of(verdict);
            boolean open = verdict != Verdict.PASS && verdict != Verdict.FAIL;
            boolean passed = verdict == Verdict.PASS;
            assertThat(Hindsight.of(met, said))
                    .as("met, %s", verdict)
                    .isEqualTo(open ? Hindsight.UNDECIDED : passed ? Hindsight.FALSE_ALARM : Hindsight.RIGHT);
            assertThat(Hindsight.of(never, said))
                    .as("never met, %s", verdict)
                    .isEqualTo(open ? Hindsight.UNDECIDED : passed ? Hindsight.RIGHT : Hindsight.MISSED);
            assertThat(Hindsight.of(blind, said)).isEqualTo(Hindsight.NOT_MEASURED);
        }
        assertThat(met.inHindsightOf(late)).isEqualTo(Hindsight.UNDECIDED);
    }

    /// Against a count of consecutive windows in a text of letters: three `x` in a row.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void tenRandomRunsAreMetWhenThreeWindowsInARowAreBad(long seed) {
        Random random = new Random(seed);
        StringBuilder letters = new StringBuilder();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean bad = random.nextInt(5) < 2;
            letters.append(bad ? 'x' : '.');
            values.add(bad ? 300 + random.nextDouble() : 299 * random.nextDouble());
        }
        int at = letters.indexOf("xxx");

        assertThat(ThresholdReplay.of(PLAN, run(values)).get(2).after().map(Duration::toSeconds))
                .as("seed %d: %s", seed, letters)
                .isEqualTo(at < 0 ? Optional.empty() : Optional.of(at + 3L));
    }
}
