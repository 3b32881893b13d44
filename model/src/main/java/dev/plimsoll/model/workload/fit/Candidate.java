package dev.plimsoll.model.workload.fit;

import dev.plimsoll.model.workload.ArrivalProcess;
import java.util.function.DoubleUnaryOperator;

/// A process that may have made the counts.
///
/// @param rate requests a second by the seconds since the first request
/// @param parameters how many numbers of it come from the data
record Candidate(ArrivalProcess process, DoubleUnaryOperator rate, int parameters) {
    /// The Bayesian information criterion (Schwarz, 1978); the smaller, the better.
    double cost(Bins bins) {
        return parameters * Math.log(bins.counts().length) - 2 * bins.logLikelihood(rate);
    }
}
