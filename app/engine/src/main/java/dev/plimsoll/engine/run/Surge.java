package dev.plimsoll.engine.run;

import dev.plimsoll.engine.traffic.ContractLoad;
import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.chaos.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The planned load several times at once during a stage. Only the planned load itself is measured, so that the
/// signals before, during and after say the same.
final class Surge {
    private final ContractLoad loads;
    private final int more;
    private final List<LoadGenerator> sending = new ArrayList<>();

    /// @param fault empty for no more load than planned
    Surge(ContractLoad loads, Optional<Fault.LoadSurge> fault) {
        this.loads = loads;
        this.more = fault.map(Fault.LoadSurge::times).orElse(1) - 1;
    }

    void begin() {
        for (int started = 0; started < more; started++) {
            LoadGenerator load = loads.more();
            sending.add(load);
            load.start();
        }
    }

    /// Ends what was begun, also where beginning failed.
    ///
    /// @return how many requests were sent in it
    long end() {
        long requests = 0;
        for (LoadGenerator load : sending) {
            load.close();
            requests += load.arrivals();
        }
        return requests;
    }
}
