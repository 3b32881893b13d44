package dev.plimsoll.model.learning.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.evidence.Verdict;
import dev.plimsoll.model.learning.Runs;
import dev.plimsoll.model.plan.Plans;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Runs whose safeguards are in a known state.
class SafeguardRegisterTest {
    private static final Instant NOON = Runs.NOON;

    private static RunEvent kill(int second) {
        return new RunEvent.KillRequested(NOON.plusSeconds(second), Runs.OLA, "enough");
    }

    private static RunEvent cleared(int second, int remaining) {
        return new RunEvent.FaultsCleared(NOON.plusSeconds(second), remaining);
    }

    private static RunEvent rollback(@Nullable Integer exitCode, long millis) {
        return new RunEvent.RollbackDone(NOON.plusSeconds(20), exitCode, Duration.ofMillis(millis), "");
    }

    private static Map<SafeguardKind, SafeguardState> states(RunEvent... events) {
        return states(Runs.run(1, NOON, 100, Verdict.INCONCLUSIVE, events));
    }

    private static Map<SafeguardKind, SafeguardState> states(Run run) {
        return ReadSafeguards.of(run).stream().collect(Collectors.toMap(Performance::kind, Performance::state));
    }

    @Test
    void whatNothingCalledUponIsNeverSaidToHaveWorked() {
        assertThat(states(new RunEvent.FaultRemoved(NOON.plusSeconds(5), "slow", 9)))
                .containsEntry(SafeguardKind.PREFLIGHT, SafeguardState.NOT_CHALLENGED)
                .containsEntry(SafeguardKind.BREAKER, SafeguardState.NOT_CHALLENGED)
                .containsEntry(SafeguardKind.KILL_SWITCH, SafeguardState.NOT_CHALLENGED)
                .containsEntry(SafeguardKind.ROLLBACK, SafeguardState.NOT_CHALLENGED)
                .containsEntry(SafeguardKind.FAULT_REMOVAL, SafeguardState.WORKED);
    }

    @Test
    void eachStateIsReadFromTheRecord() {
        assertThat(states(kill(10), cleared(12, 0), rollback(0, 500)))
                .containsEntry(SafeguardKind.KILL_SWITCH, SafeguardState.WORKED)
                .containsEntry(SafeguardKind.ROLLBACK, SafeguardState.WORKED)
                .containsEntry(SafeguardKind.FAULT_REMOVAL, SafeguardState.WORKED);
        assertThat(states(kill(10), cleared(16, 0), rollback(0, 1500)))
                .containsEntry(SafeguardKind.KILL_SWITCH, SafeguardState.LATE)
                .containsEntry(SafeguardKind.ROLLBACK, SafeguardState.LATE);
        assertThat(states(kill(10), cleared(12, 1), rollback(1, 10)))
                .containsEntry(SafeguardKind.KILL_SWITCH, SafeguardState.FAILED)
                .containsEntry(SafeguardKind.FAULT_REMOVAL, SafeguardState.FAILED)
                .containsEntry(SafeguardKind.ROLLBACK, SafeguardState.FAILED);
        assertThat(states(kill(10), new RunEvent.TroubleMet(NOON.plusSeconds(11), "no answer"), cleared(12, 0)))
                .containsEntry(SafeguardKind.KILL_SWITCH, SafeguardState.DEGRADED);
        assertThat(states(cleared(12, 0))).containsEntry(SafeguardKind.FAULT_REMOVAL, SafeguardState.DEGRADED);
        assertThat(states(new RunEvent.CriterionMet(NOON.plusSeconds(10), "errors"), kill(10), cleared(11, 0)))
                .containsEntry(SafeguardKind.BREAKER, SafeguardState.WORKED);
        assertThat(states(new RunEvent.CheckMade(NOON.plusSeconds(3), "disk", false, "full")))
                .containsEntry(SafeguardKind.PREFLIGHT, SafeguardState.FAILED);
        Run bare = Runs.run(
                Plans.complete().withoutRollback().plan(),
                1,
                NOON,
                100,
                Verdict.INCONCLUSIVE,
                kill(10),
                cleared(11, 0));
        assertThat(states(bare)).containsEntry(SafeguardKind.ROLLBACK, SafeguardState.ABSENT);
    }

    @Test
    void aGapStaysOpenUntilALaterValidRunShowsItWorking() {
        Run late = Runs.run(1, NOON, 100, Verdict.INCONCLUSIVE, kill(10), cleared(16, 0));
        Run quiet = Runs.run(2, NOON.plusSeconds(600), 100, Verdict.PASS);
        Run invalid = Runs.run(3, NOON.plusSeconds(1200), 100, Verdict.INVALID, kill(1210), cleared(1211, 0));
        Run works = Runs.run(4, NOON.plusSeconds(1800), 100, Verdict.INCONCLUSIVE, kill(1810), cleared(1811, 0));

        assertThat(killSwitch(List.of(late)).gap()).isPresent();
        assertThat(killSwitch(List.of(quiet, late)).gap()).isPresent();
        assertThat(killSwitch(List.of(invalid, quiet, late)).state()).isEqualTo(SafeguardState.LATE);
        SafeguardRegister.Entry closed = killSwitch(List.of(works, invalid, quiet, late));
        assertThat(closed.gap()).isEmpty();
        assertThat(closed.state()).isEqualTo(SafeguardState.WORKED);
        assertThat(closed.trials()).extracting(trial -> trial.run().value()).containsExactly("R1", "R2", "R3", "R4");
        assertThat(closed.trials().getLast().performance().events()).containsExactly(4, 5);
        assertThat(killSwitch(List.of(works, late)).state()).isEqualTo(SafeguardState.WORKED);
    }

    private static SafeguardRegister.Entry killSwitch(List<Run> runs) {
        return SafeguardRegister.of(runs).entries().stream()
                .filter(entry -> entry.kind() == SafeguardKind.KILL_SWITCH)
                .findFirst()
                .orElseThrow();
    }
}
