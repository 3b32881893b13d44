package dev.plimsoll.model.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a kind of user goes from one operation to the next: a graph whose edges have weights, so that a rare path is one
/// of a small weight. A user who leaves is followed by the next one.
///
/// @param name what people call the kind of user
/// @param weight above 0; a share of the sum over all profiles
/// @param steps the edges; an operation without one that leads on is the last of a visit
public record UserProfile(String name, double weight, List<Step> steps) {
    /// An edge of the graph.
    ///
    /// @param from the operation before; null where a visit begins
    /// @param to the operation that follows; null where the user leaves
    /// @param weight above 0; a share of the sum over the edges with the same beginning
    public record Step(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OperationKey from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OperationKey to,

            double weight) {
        public Step {
            if (from == null && to == null) {
                throw new IllegalArgumentException("a step leads from or to an operation");
            }
            requireWeight("a step", weight);
        }
    }

    public UserProfile {
        steps = List.copyOf(steps);
        requireWeight("profile '" + name + "'", weight);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a user profile needs a name");
        }
        if (steps.stream().noneMatch(step -> step.from() == null)) {
            throw new IllegalArgumentException(
                    "no step of profile '" + name + "' begins a visit; leave 'from' out of one");
        }
    }

    private static void requireWeight(String what, double weight) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weight of " + what + " is above 0, not " + weight);
        }
    }

    /// The operations that its users call.
    public Set<OperationKey> operations() {
        return steps.stream()
                .flatMap(step -> Stream.of(step.from(), step.to()).filter(Objects::nonNull))
                .map(Objects::requireNonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Draws the operation that follows; the first of another visit where the user leaves.
    ///
    /// @param at the operation before; null before the first visit
    OperationKey next(@Nullable OperationKey at, RandomGenerator random) {
        OperationKey to = at == null ? null : drawn(at, random);
        return to == null ? Objects.requireNonNull(drawn(null, random)) : to;
    }

    private @Nullable OperationKey drawn(@Nullable OperationKey from, RandomGenerator random) {
        List<Step> open =
                steps.stream().filter(step -> Objects.equals(step.from(), from)).toList();
        double left =
                random.nextDouble() * open.stream().mapToDouble(Step::weight).sum();
        for (Step step : open) {
            left -= step.weight();
            if (left < 0) {
                return step.to();
            }
        }
        return open.isEmpty() ? null : open.getLast().to();
    }
}
