package dev.plimsoll.engine.run;

import dev.plimsoll.engine.traffic.ContractLoad;
import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.run.RunEvent;
import java.util.ArrayList;
import java.util.List;

/// The planned load several times at once during a stage. Only the planned load itself is measured, so that the
/// signals before, during and after say the same.
final class Surge {
    private final RunRecorder recorder;
    private final PlannedFault planned;
    private final ContractLoad loads;
    private final int more;
    private final List<LoadGenerator> sending = new ArrayList<>();

    Surge(RunRecorder recorder, PlannedFault planned, Fault.LoadSurge fault, ContractLoad loads) {
        this.recorder = recorder;
        this.planned = planned;
        this.loads = loads;
        this.more = fault.times() - 1;
    }

    void begin() {
        for (int started = 0; started < more; started++) {
            LoadGenerator load = loads.more();
            sending.add(load);
            load.start();
        }
        recorder.record(at -> new RunEvent.FaultInjected(at, planned.id()));
    }

    /// Ends it and says how many requests were sent in it. Ends what was begun, also where beginning failed.
    void end() {
        long requests = 0;
        for (LoadGenerator load : sending) {
            load.close();
            requests += load.arrivals();
        }
        long sent = requests;
        recorder.record(at -> new RunEvent.FaultRemoved(at, planned.id(), sent));
    }
}
