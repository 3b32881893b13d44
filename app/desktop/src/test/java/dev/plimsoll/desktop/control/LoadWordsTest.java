package dev.plimsoll.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.ClosedUsers;
import dev.plimsoll.model.workload.LoadModel;
import dev.plimsoll.model.workload.ThinkTime;
import dev.plimsoll.model.workload.VaryingArrivals;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In English the window and the reports say the same of a load.
class LoadWordsTest {
    private static final Duration SHORT = Duration.ofMillis(1_500);

    static Stream<LoadModel> loads() {
        return Stream.of(
                new ArrivalProcess.Poisson(50),
                new ArrivalProcess.Constant(0.5),
                new ArrivalProcess.LongTail(20, 1.5),
                new VaryingArrivals.Ramp(0, 40, SHORT),
                new VaryingArrivals.Bursts(2, 80, Duration.ofSeconds(10), SHORT),
                new VaryingArrivals.Diurnal(30, 0.25, Duration.ofHours(2)),
                new ClosedUsers(1, new ThinkTime.Constant(Duration.ZERO)),
                new ClosedUsers(20, new ThinkTime.Constant(SHORT)),
                new ClosedUsers(20, new ThinkTime.Exponential(SHORT)),
                new ClosedUsers(20, new ThinkTime.LongTail(SHORT, 2.5)),
                new ClosedUsers(20, new ThinkTime.LogNormal(SHORT, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("loads")
    void saysWhatTheModelSays(LoadModel load) {
        assertThat(LoadWords.label(load)).isEqualTo(load.label());
        assertThat(LoadWords.sentence(load)).isEqualTo(load.sentence());
    }
}
