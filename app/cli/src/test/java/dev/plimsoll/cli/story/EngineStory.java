package dev.plimsoll.cli.story;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.run.Run;
import java.nio.file.Path;
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
        return engine.startRun()
                .start(Stories.approved(engine, plan).id(), Stories.ADA)
                .await();
    }
}
