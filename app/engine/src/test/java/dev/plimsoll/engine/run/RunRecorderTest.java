package dev.plimsoll.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRecorderTest {
    private static final RunId ID = RunId.number(1);
    private final List<RunEvent> stored = new ArrayList<>();

    private RunRecorder recorder(boolean storeWorks) {
        Run begun = Run.of(ID, List.of(SamplePlans.started()));
        return new RunRecorder(
                begun,
                (_, event) -> {
                    if (!storeWorks) {
                        throw new IllegalStateException("disk full");
                    }
                    stored.add(event);
                },
                () -> Instant.EPOCH);
    }

    @Test
    void a_late_listener_hears_everything_in_order() {
        RunRecorder recorder = recorder(true);
        recorder.record(at -> new RunEvent.PhaseEntered(at, Phase.BASELINE));
        List<RunEvent> heard = new ArrayList<>();
        recorder.listen(heard::add);
        recorder.record(at -> new RunEvent.PhaseEntered(at, Phase.INJECT));
        assertThat(heard).isEqualTo(recorder.run().events());
        assertThat(stored).isEqualTo(heard.subList(1, 3));
    }

    @Test
    void a_listener_that_fails_stops_nobody() {
        RunRecorder recorder = recorder(true);
        List<RunEvent> heard = new ArrayList<>();
        recorder.listen(_ -> {
            throw new IllegalStateException("broken screen");
        });
        recorder.listen(heard::add);
        recorder.record(at -> new RunEvent.PhaseEntered(at, Phase.BASELINE));
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_store_that_fails_is_known_and_does_not_stop_the_run() {
        RunRecorder recorder = recorder(false);
        recorder.record(at -> new RunEvent.PhaseEntered(at, Phase.BASELINE));
        recorder.record(at -> new RunEvent.PhaseEntered(at, Phase.INJECT));
        assertThat(recorder.storeFailure()).hasMessage("disk full");
        assertThat(recorder.run().phase()).isEqualTo(Phase.INJECT);
    }

    @Test
    void a_run_whose_record_is_not_kept_is_stopped_and_one_that_is_goes_on() {
        for (boolean works : new boolean[] {true, false}) {
            RunRecorder recorder = recorder(works);
            KillSwitch killSwitch = new KillSwitch(() -> {});
            recorder.endUnkept(killSwitch);
            assertThat(killSwitch.pulled()).isNull();
            recorder.record(at -> new RunEvent.PhaseEntered(at, Phase.INJECT));
            assertThat(killSwitch.pulled())
                    .isEqualTo(works ? null : new KillSwitch.Pull(null, "its record could not be saved"));
        }
    }

    @Test
    void the_pull_of_the_kill_switch_is_recorded_once() {
        RunRecorder recorder = recorder(true);
        KillSwitch.Pull pull = new KillSwitch.Pull(new Person("grace"), "too slow");
        recorder.recordKill(pull);
        recorder.recordKill(pull);
        assertThat(recorder.run().all(RunEvent.KillRequested.class)).hasSize(1);
    }
}
