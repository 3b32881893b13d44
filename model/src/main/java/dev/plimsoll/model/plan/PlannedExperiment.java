package dev.plimsoll.model.plan;

import dev.plimsoll.model.chaos.LostNode;
import java.util.List;
import java.util.stream.Stream;

/// An experiment of the chaos matrix that the plan has to answer: its faults are in the plan, or somebody who did not
/// write the plan waives it.
///
/// @param id as 'plimsoll matrix' prints it, for example `field-optional.missing.5c198d4fcda76f31`
/// @param question what it asks, in words
/// @param faults ids of the faults that ask it; empty where none can
public record PlannedExperiment(String id, String question, List<String> faults) {
    private static final String NODE_LOST = "amendment.node-lost";

    public PlannedExperiment {
        faults = faults == null ? List.of() : List.copyOf(faults);
        if (id.isBlank() || question.isBlank()) {
            throw new IllegalArgumentException(
                    "an experiment has an id and a question, not '" + id + "' and '" + question + "'");
        }
    }

    /// The same that a fault asks as well.
    public PlannedExperiment alsoAskedBy(String fault) {
        return faults.contains(fault)
                ? this
                : new PlannedExperiment(
                        id,
                        question,
                        Stream.concat(faults.stream(), Stream.of(fault)).toList());
    }

    /// Whether a waiver of that name is about it.
    ///
    /// @param name its id, or the beginning of it and a star: `limit-tightened.*`
    public boolean isNamed(String name) {
        boolean beginning = name.length() > 1 && name.endsWith("*");
        return beginning ? id.startsWith(name.substring(0, name.length() - 1)) : id.equals(name);
    }

    /// Whether one of its faults is in the plan. That of a lost node is asked by the loss of any node of the plan: the
    /// contracts, from which the faults are proposed, do not tell which programs there are, only of a provider.
    public boolean isAskedBy(ExperimentPlan plan) {
        return (id.equals(NODE_LOST) && loses(plan))
                || plan.faults().stream().anyMatch(fault -> faults.contains(fault.id()));
    }

    private static boolean loses(ExperimentPlan plan) {
        return plan.faults().stream().anyMatch(planned -> planned.fault() instanceof LostNode);
    }
}
