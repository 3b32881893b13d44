package dev.plimsoll.model.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.OperationKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// The load that runs through all phases of a run.
///
/// @param arrivals when requests start: an open or a closed model
/// @param mix which operations they call, each with its weight
/// @param timeout after which a request counts as failed, in milliseconds: 1 to 60,000
/// @param profiles kinds of users, each of whose requests is a step on a path; where there are any, the weights of the
///     mix do not count, and it lists every operation that they call
public record Workload(
        LoadModel arrivals,
        List<Share> mix,
        int timeout,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UserProfile> profiles) {
    /// Without paths: each request is drawn for itself.
    public Workload(LoadModel arrivals, List<Share> mix, int timeout) {
        this(arrivals, mix, timeout, List.of());
    }

    /// @param operation what is called
    /// @param weight above 0; a share of the sum of all weights
    public record Share(OperationKey operation, double weight) {
        public Share {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of " + operation + " is above 0, not " + weight);
            }
        }
    }

    /// The same load that calls more operations, each as often as the one that it calls least.
    public Workload with(List<OperationKey> more) {
        double least = mix.stream().mapToDouble(Share::weight).min().orElseThrow();
        List<Share> all = new ArrayList<>(mix);
        more.stream()
                .filter(operation ->
                        mix.stream().noneMatch(share -> share.operation().equals(operation)))
                .forEach(operation -> all.add(new Share(operation, least)));
        return new Workload(arrivals, all, timeout, profiles);
    }

    public Workload {
        mix = List.copyOf(mix);
        // Not written in plans without any.
        profiles = profiles == null ? List.of() : List.copyOf(profiles);
        if (mix.isEmpty()) {
            throw new IllegalArgumentException("a workload calls at least one operation");
        }
        if (timeout < 1 || timeout > 60_000) {
            throw new IllegalArgumentException("a request may take 1 to 60,000 ms, not " + timeout);
        }
        requireListed(mix, profiles);
    }

    private static void requireListed(List<Share> mix, List<UserProfile> profiles) {
        Set<OperationKey> listed = mix.stream().map(Share::operation).collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (UserProfile profile : profiles) {
            if (!names.add(profile.name())) {
                throw new IllegalArgumentException("two user profiles are called '" + profile.name() + "'");
            }
            for (OperationKey operation : new TreeSet<>(profile.operations())) {
                if (!listed.contains(operation)) {
                    throw new IllegalArgumentException("profile '" + profile.name() + "' calls " + operation
                            + ", which the mix of the workload does not list");
                }
            }
        }
    }

    /// Draws the operation of the next request from the mix.
    public OperationKey next(RandomGenerator random) {
        return next(weights(), random);
    }

    /// The sum of all weights.
    double weights() {
        return mix.stream().mapToDouble(Share::weight).sum();
    }

    /// The same for who draws often, and has summed the weights before.
    OperationKey next(double weights, RandomGenerator random) {
        double drawn = random.nextDouble() * weights;
        for (Share share : mix) {
            drawn -= share.weight();
            if (drawn < 0) {
                return share.operation();
            }
        }
        return mix.getLast().operation();
    }
}
