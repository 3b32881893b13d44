package dev.plimsoll.engine.run;

import dev.plimsoll.engine.workload.LoadGenerator;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.evidence.SignalWindow;
import dev.plimsoll.model.evidence.detect.RequestEvent;
import dev.plimsoll.model.run.GeneratorWatch;
import dev.plimsoll.model.run.Phase;
import dev.plimsoll.model.run.RunEvent;
import dev.plimsoll.model.run.RunWatch;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Writes what the detectors find into the record, and pulls the kill switch for those that the plan binds to it.
final class StageWatch {
    private final RunRecorder recorder;
    private final KillSwitch killSwitch;
    private final LoadGenerator load;
    private final NodeTimes nodes;
    private final InvariantWatch invariants;
    private final Optional<ResourceWatch> resources;
    private final DriftWatch drift;
    private final RouteWatch route;
    private final BooleanSupplier ended;
    private final GeneratorWatch generator = new GeneratorWatch();
    private final RunWatch watch;
    private boolean learning = true;
    private @Nullable String fault;

    /// @param ended whether the run is ended just now by its guardian or at somebody's wish, who takes its faults and
    /// its
    ///     route away for it; this program may have stood still while that was done
    StageWatch(
            RunRecorder recorder,
            KillSwitch killSwitch,
            LoadGenerator load,
            NodeTimes nodes,
            InvariantWatch invariants,
            Optional<ResourceWatch> resources,
            DriftWatch drift,
            RouteWatch route,
            BooleanSupplier ended) {
        this.recorder = recorder;
        this.killSwitch = killSwitch;
        this.load = load;
        this.nodes = nodes;
        this.invariants = invariants;
        this.resources = resources;
        this.drift = drift;
        this.route = route;
        this.ended = ended;
        this.watch = new RunWatch(recorder.run().plan());
    }

    /// A stage begins. The requests that ended between two stages count for neither.
    void begin(Phase phase, @Nullable String acting) throws RunConductor.CutShort {
        fault = acting;
        load.takeEvents();
        if (phase == Phase.BASELINE) {
            return;
        }
        if (learning) {
            learning = false;
            watch.learnt();
            requireThoseThatStop();
        } else {
            watch.restart();
        }
    }

    /// A run that its plan wants watched does not go on unwatched.
    private void requireThoseThatStop() throws RunConductor.CutShort {
        Optional<String> unable = watch.unable();
        if (unable.isPresent()) {
            String detail = unable.get();
            recorder.record(at -> new RunEvent.CheckMade(at, "Watch", false, detail));
            killSwitch.pull(null, detail);
            throw new RunConductor.CutShort();
        }
    }

    /// Before anything is read from the window: a criterion that a late generator meets, or another program than the
    /// approved one, or another way to it than the run's, says nothing of the service.
    ///
    /// @param acting the fault that is in effect; null for none
    void requireWorth(SignalWindow window, @Nullable String acting) throws RunConductor.CutShort {
        if (killSwitch.pulled() != null) {
            return; // whoever pulled it takes the faults away just now
        }
        end(RunEvent.Invalidated.Trigger.GENERATOR, generator.see(window), "the load generator fell behind");
        end(RunEvent.Invalidated.Trigger.DRIFT, drift.seen(), "the environment drifted");
        end(RunEvent.Invalidated.Trigger.ROUTE, route.seen(onTheRoute(acting)), "the run's route was changed");
    }

    /// A lost node comes back by itself while its stage goes on.
    private List<String> onTheRoute(@Nullable String acting) {
        return acting == null
                ? List.of()
                : recorder
                        .run()
                        .plannedFault(acting)
                        .filter(planned -> !(planned.fault() instanceof LostNode))
                        .map(PlannedFault::onTheWay)
                        .orElse(List.of())
                        .stream()
                        .map(PlannedFault::id)
                        .toList();
    }

    private void end(RunEvent.Invalidated.Trigger trigger, Optional<String> sentence, String reason)
            throws RunConductor.CutShort {
        // Asked second: whoever ends the run writes that down before taking anything away.
        if (sentence.isPresent() && !ended.getAsBoolean()) {
            recorder.record(at -> new RunEvent.Invalidated(at, trigger, sentence.get()));
            killSwitch.pull(null, reason);
            throw new RunConductor.CutShort();
        }
    }

    void see(SignalWindow window) throws RunConductor.CutShort {
        List<RequestEvent> requests = load.takeEvents();
        nodes.see(window, requests);
        invariants.during(killSwitch);
        if (resources.isPresent()) {
            resources.get().during(killSwitch);
        }
        for (RunWatch.Finding finding : watch.see(window, requests)) {
            String detector = finding.detector().word();
            recorder.record(at -> new RunEvent.ChangeNoticed(
                    at, detector, fault, finding.since(), finding.stops(), finding.sentence()));
            if (finding.stops()) {
                recorder.record(at -> new RunEvent.CriterionMet(at, finding.sentence()));
                killSwitch.pull(null, "the detector " + detector + " found a change: " + finding.sentence());
                throw new RunConductor.CutShort();
            }
        }
    }
}
