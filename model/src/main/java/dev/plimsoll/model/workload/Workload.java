package dev.plimsoll.model.workload;

import dev.plimsoll.model.contract.OperationKey;
import java.util.List;
import java.util.random.RandomGenerator;

/// The load that runs through all phases of a run.
///
/// @param arrivals when requests start
/// @param mix which operations they call, each with its weight
/// @param timeout after which a request counts as failed, in milliseconds: 1 to 60,000
public record Workload(ArrivalProcess arrivals, List<Share> mix, int timeout) {
    /// @param operation what is called
    /// @param weight above 0; a share of the sum of all weights
    public record Share(OperationKey operation, double weight) {
        public Share {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of " + operation + " is above 0, not " + weight);
            }
        }
    }

    public Workload {
        mix = List.copyOf(mix);
        if (mix.isEmpty()) {
            throw new IllegalArgumentException("a workload calls at least one operation");
        }
        if (timeout < 1 || timeout > 60_000) {
            throw new IllegalArgumentException("a request may take 1 to 60,000 ms, not " + timeout);
        }
    }

    /// Draws the operation of the next request.
    public OperationKey next(RandomGenerator random) {
        double sum = mix.stream().mapToDouble(Share::weight).sum();
        double drawn = random.nextDouble() * sum;
        for (Share share : mix) {
            drawn -= share.weight();
            if (drawn < 0) {
                return share.operation();
            }
        }
        return mix.getLast().operation();
    }
}
