package dev.plimsoll.cli.story;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.run.LiveRun;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.AbortCriterion;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A workspace of its own, on the real embedded services, for each test.
abstract class EngineStory {
    @TempDir
    Path folder;

    Engine engine;

    @BeforeEach
    void openWorkspace() {
        engine = Stories.open(folder);
    }

    @AfterEach
    void closeWorkspace() {
        engine.close();
    }

    /// Approves a plan and runs it to its end.
    Run run(ExperimentPlan plan) throws InterruptedException {
        return start(plan).await();
    }

    LiveRun start(ExperimentPlan plan) {
        return engine.startRun().start(Stories.approved(engine, plan).id(), Stories.ADA);
    }

    ExperimentPlan withFaults(List<AbortCriterion> abort, Duration phase, PlannedFault... faults) {
        return Stories.with(Stories.shortSample(engine), List.of(faults), List.of(), abort, phase);
    }

    /// A short steady state, and a fault that stays until something ends the run.
    ExperimentPlan withLongFault(List<AbortCriterion> abort, PlannedFault fault) {
        ExperimentPlan sample = Stories.shortSample(engine);
        return Stories.with(sample, List.of(fault), List.of(), abort, Duration.ofSeconds(1), Duration.ofMinutes(2));
    }
}
