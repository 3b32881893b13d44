package dev.plimsoll.desktop.plan.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.desktop.Samples;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import dev.plimsoll.model.workload.fit.ArrivalFit;
import dev.plimsoll.model.workload.fit.WorkloadFit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitModelTest {
    private static final Path LOG = Path.of("access.log");
    private static final Path BROKEN = Path.of("broken.log");
    private static final WorkloadFit FIT = new WorkloadFit(
            Samples.START,
            Samples.second(60),
            new ArrivalFit(new ArrivalProcess.Poisson(20), true, 1, "It fits."),
            35,
            Map.of(new OperationKey("GET", "/orders"), 1_200L),
            Map.of(),
            0);

    private final List<List<Path>> read = new ArrayList<>();
    private final ObjectProperty<@Nullable PlanState> plan = new SimpleObjectProperty<>(Samples.drafted());
    private final FitModel model = new FitModel(
            new Jobs(Runnable::run, new FxBridge(Runnable::run)),
            (_, logs) -> {
                read.add(logs);
                if (logs.contains(BROKEN)) {
                    throw new Problem("The log has 0 requests.", "Give another.");
                }
                return FIT;
            },
            plan);

    @Test
    void logsAreReadTogetherAndABrokenOneIsLeftOut() {
        assertThat(model.workload(2_000)).as("nothing was read").isNull();
        model.add(LOG);
        model.add(BROKEN);
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.logsProperty().get()).containsExactly(LOG);
        assertThat(model.fitProperty().get()).isEqualTo(FIT);
        Path other = Path.of("other.log");
        model.add(other);
        assertThat(read.getLast()).containsExactly(LOG, other);
        assertThat(model.problemProperty().get()).isNull();
        model.forget();
        assertThat(model.logsProperty().get()).isEmpty();
        assertThat(model.fitProperty().get()).isNull();
        plan.set(null);
        model.add(LOG);
        assertThat(read).as("no plan is open").hasSize(3);
    }

    @Test
    void theRatesAreMultipliedByWhatIsWritten() {
        model.add(LOG);
        for (String factor : List.of("0.1", " 0,1 ")) {
            model.scaleProperty().set(factor);
            Workload load = Objects.requireNonNull(model.workload(1_500));
            assertThat(load.arrivals()).isEqualTo(new ArrivalProcess.Poisson(2));
            assertThat(load.timeout()).isEqualTo(1_500);
        }
        for (String factor : List.of("", "a lot", "0", "-1", "1e9", "NaN", "1000000")) {
            model.scaleProperty().set(factor);
            assertThat(model.workload(2_000)).as(factor).isNull();
            assertThat(model.problemProperty().get()).as(factor).isNotNull();
        }
        model.scaleProperty().set("1");
        assertThat(model.workload(2_000)).isNotNull();
        assertThat(model.problemProperty().get()).isNull();
    }
}
