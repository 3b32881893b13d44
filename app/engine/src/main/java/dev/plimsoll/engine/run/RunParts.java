package dev.plimsoll.engine.run;

import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.node.RunNodes;
import dev.plimsoll.engine.port.Services;
import dev.plimsoll.model.plan.ExperimentPlan;
import java.nio.file.Path;
import java.time.InstantSource;

/// What a run is made of, from its beginning to its end.
///
/// @param workspace the folder in which its programs and its rollback run
record RunParts(
        RunRecorder recorder,
        KillSwitch killSwitch,
        Services services,
        Lifelines lifelines,
        RunNodes nodes,
        InvariantWatch invariants,
        RunDependencies dependencies,
        LeakWatch leaks,
        Path workspace,
        InstantSource clock) {
    ExperimentPlan plan() {
        return recorder.run().plan();
    }

    /// Goes on only as long as nobody has pulled the kill switch.
    void stopIfKilled() throws RunConductor.CutShort {
        KillSwitch.Pull pull = killSwitch.pulled();
        if (pull != null) {
            recorder.recordKill(pull);
            throw new RunConductor.CutShort();
        }
    }

    /// What a failure says of itself.
    static String sentence(RuntimeException failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
