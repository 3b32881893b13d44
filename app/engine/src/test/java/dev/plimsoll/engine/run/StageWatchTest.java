package dev.plimsoll.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.run.Run;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunId;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whose doing it is that the route of a run is gone.
class StageWatchTest {
    private static final SignalWindow WINDOW =
            new SignalWindow(Instant.EPOCH, Duration.ofSeconds(1), 50, 0, 5, 6, 7, 0);

    private final RunRecorder recorder =
            new RunRecorder(Run.of(RunId.number(2), List.of(SamplePlans.started())), (_, _) -> {}, () -> Instant.EPOCH);
    private final KillSwitch killSwitch = new KillSwitch(() -> {});
    private final List<String> order = new ArrayList<>();
    private boolean ended;

    private StageWatch watch() {
        ChaosService gone = (ChaosService) Proxy.newProxyInstance(
                ChaosService.class.getClassLoader(), new Class<?>[] {ChaosService.class}, (_, method, _) -> {
                    order.add(method.getName());
                    return Optional.empty();
                });
        RouteWatch route =
                new RouteWatch(gone, new ChaosService.Route("plimsoll-R2", URI.create("http://127.0.0.1:1")));
        DriftWatch drift = new DriftWatch(SamplePlans.plan(), Path.of("."));
        return new StageWatch(recorder, killSwitch, null, null, null, Optional.empty(), drift, route, () -> {
            order.add("ended");
            return ended;
        });
    }

    @Test
    void aRouteThatSomebodyElseTookEndsTheRun() {
        assertThatThrownBy(() -> watch().requireWorth(WINDOW, null)).isInstanceOf(RunConductor.CutShort.class);
        assertThat(recorder.run().all(RunEvent.Invalidated.class))
                .singleElement()
                .satisfies(event -> assertThat(event.sentence()).contains("Somebody else took the route"));
        assertThat(killSwitch.pulled()).isNotNull();
    }

    /// The guardian of a program that stood still has taken the route away when that goes on.
    @Test
    void whoEndsTheRunIsNotSomebodyElse() throws Exception {
        ended = true;
        watch().requireWorth(WINDOW, null);
        assertThat(recorder.run().all(RunEvent.Invalidated.class)).isEmpty();
        assertThat(killSwitch.pulled()).isNull();
        assertThat(order).containsExactly("look", "ended");
    }
}
