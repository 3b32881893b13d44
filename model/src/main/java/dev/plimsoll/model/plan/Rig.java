package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.invariant.InvariantBook;
import dev.plimsoll.model.invariant.ResourceBook;
import dev.plimsoll.model.proof.SafeguardProof;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a run sets up beside the sandbox and its load.
///
/// @param nodes programs that the run starts, in this order, and may lose
/// @param scratch folders of the workspace that its programs write into, empty when a run begins
/// @param ports that its programs use by themselves, free when a run begins
/// @param invariants what must hold over the transactions that its programs write down; null for nothing
/// @param probes clients that misread the amendment and call the provider meanwhile; null for none
/// @param peak how the peak of production is rehearsed after the recovery; null for no such rehearsal
/// @param resources what must hold over the resources that the provider keeps; null for nothing
/// @param canaries values in the synthetic data that must not be seen outside the sandbox; null for none
/// @param dependencies what its programs depend on, and what stands in their place
/// @param proofs promises of breakers and limiters of its programs, proved after the recovery, when there is no load
/// @param data synthetic tables that its programs use: files below the workspace, each with a green privacy report
/// @param state what outlives runs outside of Plimsoll, and is its baseline when a run begins
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rig(
        List<RunNode> nodes,
        List<String> scratch,
        List<Integer> ports,
        @Nullable InvariantBook invariants,
        @Nullable Probing probes,
        @Nullable Peak peak,
        @Nullable ResourceBook resources,
        @Nullable Planting canaries,
        List<Dependency> dependencies,
        List<SafeguardProof> proofs,
        List<String> data,
        List<StateProbe> state) {
    /// The variable with the paths of the tables, for the programs and the consumers of a run.
    public static final String DATA_VARIABLE = "PLIMSOLL_DATA";

    /// One without anything.
    public static final Rig NONE = new Rig(List.of());

    private static final int HIGHEST_PORT = 65_535;

    /// Folders that Plimsoll keeps itself.
    private static final Set<String> RESERVED = Set.of("guard", "consumers", "backups");

    /// Nodes alone.
    public Rig(List<RunNode> nodes) {
        this(nodes, List.of(), List.of());
    }

    /// Without invariants and probes.
    public Rig(List<RunNode> nodes, List<String> scratch, List<Integer> ports) {
        this(nodes, scratch, ports, null, null);
    }

    /// Without a rehearsal of the peak, canaries, dependencies, proofs, tables and state.
    public Rig(
            List<RunNode> nodes,
            List<String> scratch,
            List<Integer> ports,
            @Nullable InvariantBook invariants,
            @Nullable Probing probes) {
        this(nodes, scratch, ports, invariants, probes, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    public Rig {
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
        scratch = scratch == null ? List.of() : List.copyOf(scratch);
        ports = ports == null ? List.of() : List.copyOf(ports);
        dependencies = dependencies == null ? List.of() : List.copyOf(dependencies);
        proofs = proofs == null ? List.of() : List.copyOf(proofs);
        data = data == null ? List.of() : List.copyOf(data);
        state = state == null ? List.of() : List.copyOf(state);
        data.forEach(Rig::requireFile);
        scratch.forEach(Rig::requireFolder);
        ports.forEach(Rig::requirePort);
        Set<String> names = new HashSet<>();
        for (RunNode node : nodes) {
            if (!names.add(node.name())) {
                throw new IllegalArgumentException("two nodes share the name '" + node.name() + "'");
            }
        }
        if (nodes.stream().filter(RunNode::serves).count() > 1) {
            throw new IllegalArgumentException("more than one node serves; consumers call one address");
        }
        if (state.stream().map(StateProbe::name).distinct().count() < state.size()) {
            throw new IllegalArgumentException("two states share a name");
        }
        requireWhole(nodes, dependencies, proofs);
    }

    /// The same with other dependencies.
    public Rig withDependencies(List<Dependency> others) {
        return new Rig(
                nodes, scratch, ports, invariants, probes, peak, resources, canaries, others, proofs, data, state);
    }

    /// The same with other state to look at.
    public Rig withState(List<StateProbe> others) {
        return new Rig(
                nodes,
                scratch,
                ports,
                invariants,
                probes,
                peak,
                resources,
                canaries,
                dependencies,
                proofs,
                data,
                others);
    }

    /// Whether the parts that programs share fit together.
    private static void requireWhole(List<RunNode> nodes, List<Dependency> dependencies, List<SafeguardProof> proofs) {
        if (dependencies.stream().map(Dependency::variable).distinct().count() < dependencies.size()) {
            throw new IllegalArgumentException("two dependencies share a name");
        }
        if (proofs.stream().map(SafeguardProof::name).distinct().count() < proofs.size()) {
            throw new IllegalArgumentException("two proofs share the name of a safeguard");
        }
        for (SafeguardProof proof : proofs) {
            boolean there = nodes.stream()
                    .anyMatch(node ->
                            proof.node() == null ? node.serves() : node.name().equals(proof.node()));
            if (!there) {
                throw new IllegalArgumentException("the proof '" + proof.name() + "' is of "
                        + (proof.node() == null ? "the program that serves" : "the program '" + proof.node() + "'")
                        + ", and the plan has none (terms.rig.nodes)");
            }
            String needed = proof.dependency();
            if (needed != null
                    && dependencies.stream().noneMatch(each -> each.name().equals(needed))) {
                throw new IllegalArgumentException("the proof '" + proof.name() + "' needs the dependency '" + needed
                        + "', and the plan has none of that name (terms.rig.dependencies)");
            }
        }
    }

    /// Below the workspace, so that clearing it touches nothing else.
    private static void requireFolder(String folder) {
        boolean inside = Pattern.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*", folder);
        if (!inside || RESERVED.contains(folder.split("/", -1)[0])) {
            throw new IllegalArgumentException("a scratch folder lies below the workspace's folder and is none of"
                    + " Plimsoll's own, unlike '" + folder + "'");
        }
    }

    private static void requireFile(String file) {
        if (!Pattern.matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*", file)) {
            throw new IllegalArgumentException("data lies below the workspace's folder, unlike '" + file + "'");
        }
    }

    private static void requirePort(int port) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("a port is 1 to " + HIGHEST_PORT + ", not " + port);
        }
    }

    /// Whether faults name nodes or consumers that there are, and cut off only the node that consumers call.
    ///
    /// @throws IllegalArgumentException if not
    void require(List<PlannedFault> faults, List<ConsumerUnderTest> consumers, Scope scope) {
        List<String> callers = consumers.stream().map(ConsumerUnderTest::name).toList();
        for (PlannedFault planned : faults) {
            if (planned.fault() instanceof LostNode lost) {
                if (isWayToProvider(lost)) {
                    requireTime(planned.id(), lost, scope);
                } else if (callers.contains(lost.node())) {
                    requireCaller(planned.id(), lost, scope);
                } else {
                    require(planned.id(), lost, scope);
                }
            }
        }
    }

    /// It lies behind the chaos service whatever it is.
    private boolean isWayToProvider(LostNode lost) {
        return lost.way() == LostNode.Way.PARTITION
                && lost.node().equals(LostNode.PROVIDER)
                && nodes.stream().noneMatch(node -> node.name().equals(LostNode.PROVIDER));
    }

    /// A consumer lives for its trial only, in the midst of which it is lost.
    private void requireCaller(String fault, LostNode lost, Scope scope) {
        if (nodes.stream().anyMatch(node -> node.name().equals(lost.node()))) {
            throw new IllegalArgumentException("the fault '" + fault + "' loses '" + lost.node()
                    + "', which is a node and a consumer; give one of them another name");
        }
        if (lost.way() == LostNode.Way.PARTITION) {
            throw new IllegalArgumentException("the fault '" + fault + "' cuts off the consumer '" + lost.node()
                    + "'; consumers are killed, paused or restarted");
        }
        requireTime(fault, lost, scope);
    }

    private static void requireTime(String fault, LostNode lost, Scope scope) {
        if (lost.gone() != null && lost.gone().compareTo(scope.perFault()) > 0) {
            throw new IllegalArgumentException("the node '" + lost.node() + "' is gone for " + lost.gone()
                    + ", longer than the fault '" + fault + "' stays (" + scope.perFault() + ")");
        }
    }

    private void require(String fault, LostNode lost, Scope scope) {
        RunNode node = nodes.stream()
                .filter(each -> each.name().equals(lost.node()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the fault '" + fault + "' loses the node '"
                        + lost.node() + "', and the plan has "
                        + nodes.stream().map(RunNode::name).toList() + " (terms.rig.nodes)"));
        if (lost.way() == LostNode.Way.PARTITION && !node.serves()) {
            throw new IllegalArgumentException("the fault '" + fault + "' cuts off the node '" + lost.node()
                    + "', which consumers do not call; only the node that serves lies behind the chaos service");
        }
        requireTime(fault, lost, scope);
    }
}
