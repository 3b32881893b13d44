package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.PlannedFault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a run sets up beside the sandbox and its load.
///
/// @param nodes programs that the run starts, in this order, and may lose
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rig(List<RunNode> nodes) {
    /// One without anything.
    public static final Rig NONE = new Rig(List.of());

    public Rig {
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
        Set<String> names = new HashSet<>();
        for (RunNode node : nodes) {
            if (!names.add(node.name())) {
                throw new IllegalArgumentException("two nodes share the name '" + node.name() + "'");
            }
        }
        if (nodes.stream().filter(RunNode::serves).count() > 1) {
            throw new IllegalArgumentException("more than one node serves; consumers call one address");
        }
    }

    /// Whether faults name nodes that there are, and cut off only the one that consumers call.
    ///
    /// @throws IllegalArgumentException if not
    void require(List<PlannedFault> faults, Scope scope) {
        for (PlannedFault planned : faults) {
            if (planned.fault() instanceof LostNode lost) {
                require(planned.id(), lost, scope);
            }
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
        if (lost.gone() != null && lost.gone().compareTo(scope.perFault()) > 0) {
            throw new IllegalArgumentException("the node '" + lost.node() + "' is gone for " + lost.gone()
                    + ", longer than the fault '" + fault + "' stays (" + scope.perFault() + ")");
        }
    }
}
