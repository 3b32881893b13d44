package dev.plimsoll.engine.workload;

import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.KneeSearch;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.workload.ArrivalProcess;
import dev.plimsoll.model.workload.Workload;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;

/// Rehearses a peak: sends the operations of a workload in steps of load, each an open model of its own, until the knee
/// is found or the highest load is borne.
public final class ClimbLoad {
    private static final Duration SHORTEST_LEAD = Duration.ofMillis(500);

    private final Workload workload;
    private final Function<Workload, LoadGenerator> generators;

    /// @param workload whose mix and paths are sent
    /// @param generators makes the generator of each step
    public ClimbLoad(Workload workload, Function<Workload, LoadGenerator> generators) {
        this.workload = workload;
        this.generators = generators;
    }

    /// Waits, as long as nobody wants the climb to end.
    @FunctionalInterface
    public interface Pause<E extends Exception> {
        void pause(Duration time) throws E, InterruptedException;
    }

    /// Blocks for the whole climb.
    ///
    /// @param told every step as it ends
    /// @throws E what a pause throws to end the climb
    public <E extends Exception> CapacityCurve climb(Peak peak, Pause<E> pause, Consumer<LoadStep> told)
            throws E, InterruptedException {
        KneeSearch search = new KneeSearch(peak);
        for (OptionalDouble next = search.next(); next.isPresent(); next = search.next()) {
            LoadStep step = step(next.getAsDouble(), peak.stepLength(), pause);
            search.saw(step);
            told.accept(step);
            if (!step.broken(peak).isEmpty()) {
                // What is still queued belongs to this step, not to the next.
                pause.pause(peak.stepLength().dividedBy(2));
            }
        }
        return new CapacityCurve(peak, search.steps());
    }

    private <E extends Exception> LoadStep step(double offered, Duration length, Pause<E> pause)
            throws E, InterruptedException {
        Workload stepped = new Workload(
                new ArrivalProcess.Poisson(offered), workload.mix(), workload.timeout(), workload.profiles());
        try (LoadGenerator load = generators.apply(stepped)) {
            load.start();
            Duration lead = length.dividedBy(4);
            pause.pause(lead.compareTo(SHORTEST_LEAD) < 0 ? SHORTEST_LEAD : lead);
            load.beginStage();
            long before = load.arrivals();
            pause.pause(length);
            long arrived = load.arrivals() - before;
            return new LoadStep(offered, arrived, load.endStage());
        }
    }
}
