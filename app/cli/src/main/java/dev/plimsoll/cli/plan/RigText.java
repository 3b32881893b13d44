package dev.plimsoll.cli.plan;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.chaos.misread.MisreadingClient;
import dev.plimsoll.model.invariant.InvariantBook;
import dev.plimsoll.model.invariant.ResourceBook;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.Planting;
import dev.plimsoll.model.plan.Probing;
import dev.plimsoll.model.plan.Rig;
import dev.plimsoll.model.plan.RunNode;
import dev.plimsoll.model.plan.StateProbe;
import dev.plimsoll.model.proof.BreakerPromise;
import dev.plimsoll.model.proof.LimiterPromise;
import dev.plimsoll.model.proof.SafeguardProof;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a run sets up beside the sandbox and its load: an approver signs that programs are started, and which.
final class RigText {
    private RigText() {}

    static void add(Rig rig, Table table) {
        rig.nodes().forEach(node -> table.row("Node", node(node)));
        rig.dependencies().forEach(dependency -> table.row("Dependency", dependency(dependency)));
        row(table, "Scratch folders", rig.scratch(), "empty when a run begins");
        row(table, "Ports", rig.ports().stream().map(String::valueOf).toList(), "free when a run begins");
        row(table, "Data", rig.data(), "synthetic, each with a green privacy report");
        rig.state().forEach(state -> table.row("State", state(state)));
        promises(rig, table);
        Probing probes = rig.probes();
        if (probes != null) {
            table.row("Misreading", probes(probes));
        }
        Peak peak = rig.peak();
        if (peak != null) {
            table.row("Peak", peak.words());
        }
        rig.proofs().forEach(proof -> table.row("Proof", proof(proof)));
        Planting canaries = rig.canaries();
        if (canaries != null) {
            table.row(
                    "Canaries",
                    "in the synthetic data; looked for in traffic and output"
                            + Stream.concat(canaries.logs().stream(), canaries.folders().stream())
                                    .map(place -> ", " + place)
                                    .collect(Collectors.joining()));
        }
    }

    private static void row(Table table, String name, List<String> values, String meaning) {
        if (!values.isEmpty()) {
            table.row(name, String.join(", ", values) + " (" + meaning + ")");
        }
    }

    private static String node(RunNode node) {
        return node.name() + ": " + String.join(" ", node.command())
                + (node.directory().isEmpty() ? "" : ", in " + node.directory())
                + (node.serves() ? " (consumers call it)" : "");
    }

    private static String dependency(Dependency dependency) {
        String fault =
                dependency.fault() == null ? "" : ", " + dependency.fault().description();
        String what = switch (dependency.mode()) {
            case REAL -> "the real one at " + dependency.address();
            case RECORD -> "the real one at " + dependency.address() + ", recorded";
            case DOUBLE -> "a double of " + dependency.contract();
            case REPLAY -> "what run " + dependency.recording() + " recorded";
            case FAULTED ->
                (dependency.address() == null
                                ? "a double of " + dependency.contract()
                                : "the real one at " + dependency.address())
                        + fault;
        };
        return dependency.name() + ": " + what;
    }

    private static String state(StateProbe state) {
        return state.name() + ": " + String.join(" ", state.command()) + "; "
                + Words.count(state.baseline().size(), "line") + " in its baseline"
                + (state.reset().isEmpty() ? "" : ", brought back by " + String.join(" ", state.reset()));
    }

    private static void promises(Rig rig, Table table) {
        InvariantBook invariants = rig.invariants();
        if (invariants != null) {
            invariants
                    .invariants()
                    .forEach(invariant -> table.row(
                            "Invariant",
                            invariant.name() + ": " + invariant.meaning() + "; broken it is a "
                                    + invariants.broken().word()));
        }
        ResourceBook resources = rig.resources();
        if (resources != null) {
            resources
                    .invariants()
                    .forEach(invariant -> table.row(
                            "Invariant",
                            invariant.name() + ": " + invariant.meaning() + ", among the resources at "
                                    + resources.state() + "; broken it is a "
                                    + resources.broken().word()));
        }
    }

    private static String probes(Probing probes) {
        String clients = probes.clients().isEmpty()
                ? "every client that misreads"
                : probes.clients().stream().map(MisreadingClient::word).collect(Collectors.joining(", "));
        return clients + "; answers within " + Words.duration(probes.within())
                + (probes.decides() ? "; decides the verdict" : "; told only");
    }

    private static String proof(SafeguardProof proof) {
        BreakerPromise breaker = proof.breaker();
        LimiterPromise limiter = proof.limiter();
        String promise = "";
        if (breaker != null) {
            promise = "opens after " + Words.count(breaker.failures(), "failure") + " of " + proof.dependency()
                    + " for " + Words.duration(breaker.open());
        } else if (limiter != null) {
            promise = "admits " + Words.count(limiter.requests(), "request") + " in " + Words.duration(limiter.per());
        }
        return proof.name() + ": " + proof.call() + " " + promise;
    }
}
