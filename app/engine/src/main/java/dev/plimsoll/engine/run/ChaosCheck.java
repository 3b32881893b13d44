package dev.plimsoll.engine.run;

import dev.plimsoll.engine.dependency.RunDependencies;
import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.engine.proof.ProveBreaker;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.proof.SafeguardProof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether the chaos service can do what the plan asks of it. A Toxiproxy acts on bytes: it knows no faults on
/// messages, has no leases, and does not count what its faults touch.
final class ChaosCheck {
    private final ChaosService chaos;
    private final ExperimentPlan plan;
    private final Recorded recorded;

    ChaosCheck(ChaosService chaos, ExperimentPlan plan, Recorded recorded) {
        this.chaos = chaos;
        this.plan = plan;
        this.recorded = recorded;
    }

    /// @param route of the run, which nobody calls yet
    void check(Route route) throws RunConductor.CutShort {
        Map<String, PlannedFault> asked = asked();
        if (asked.isEmpty()) {
            return;
        }
        List<PlannedFault> unknown = chaos.unknown(route, List.copyOf(asked.values()));
        recorded.check(
                "Faults",
                unknown.isEmpty(),
                unknown.isEmpty()
                        ? "the chaos service knows what the plan asks of it: " + asked.size()
                                + (asked.size() == 1 ? " fault" : " faults")
                        : refusal(asked, unknown));
        recorded.check(
                "Leases",
                true,
                chaos.renew() == ChaosService.NO_LEASES
                        ? "the chaos service has none: a fault ends by this program or by the guardian, and should both"
                                + " be lost, when Plimsoll opens this workspace again"
                        : "should this program and the guardian be lost, a fault ends by itself after "
                                + ChaosService.LEASE.toSeconds() + " s");
        if (chaos.cutRequests(route) == ChaosService.UNKNOWN_HITS) {
            recorded.check(
                    "Hits",
                    true,
                    "the chaos service counts none: the run does not show that a fault took effect, and answers no"
                            + " experiment of the matrix");
        }
    }

    /// What the chaos service is to do during the run, by the names that people know.
    private Map<String, PlannedFault> asked() {
        Map<String, PlannedFault> asked = new LinkedHashMap<>();
        plan.faults().stream()
                .flatMap(planned -> planned.onTheWay().stream())
                .forEach(planned -> asked.put("'" + planned.id() + "'", planned));
        for (Dependency dependency : plan.terms().rigged().dependencies()) {
            Fault fault = dependency.fault();
            if (dependency.mode() == Dependency.Mode.FAULTED && fault != null) {
                asked.put(
                        "that of the dependency '" + dependency.name() + "'",
                        new PlannedFault(RunDependencies.FAULT, "", fault, 1, null));
            }
        }
        for (SafeguardProof proof : plan.terms().rigged().proofs()) {
            if (proof.dependency() != null) {
                asked.put("that of the proof '" + proof.name() + "'", ProveBreaker.failing());
            }
        }
        return asked;
    }

    private static String refusal(Map<String, PlannedFault> asked, List<PlannedFault> unknown) {
        String lost = names(asked, unknown, true);
        String messages = names(asked, unknown, false);
        String way = "use the embedded one, or one that 'plimsoll chaos' serves";
        if (messages.isEmpty()) {
            return "the chaos service does not lose packets, as " + lost + " asks: " + way
                    + ", or a Toxiproxy that knows packet_loss (newer than 2.12)";
        }
        return "the chaos service acts on bytes, and these faults act on messages, which Plimsoll's own chaos service"
                + " does: " + messages + (lost.isEmpty() ? "" : "; nor does it lose packets: " + lost) + ". Unset"
                + " PLIMSOLL_TOXIPROXY to " + way + ", or take these faults out of the plan";
    }

    private static String names(Map<String, PlannedFault> asked, List<PlannedFault> unknown, boolean lost) {
        return asked.entrySet().stream()
                .filter(each -> unknown.contains(each.getValue())
                        && each.getValue().fault() instanceof Fault.PacketLoss == lost)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
