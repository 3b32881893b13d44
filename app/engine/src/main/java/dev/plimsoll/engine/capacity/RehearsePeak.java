package dev.plimsoll.engine.capacity;

import dev.plimsoll.engine.traffic.ContractLoad;
import dev.plimsoll.engine.traffic.SyntheticCalls;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.capacity.CapacityCurve;
import dev.plimsoll.model.capacity.LoadStep;
import dev.plimsoll.model.capacity.Peak;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.workload.Workload;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Rehearses a peak against a provider that runs, without a plan.
public final class RehearsePeak {
    private final Contract contract;
    private final SplittableRandom random;

    /// @param contract of the provider, from which requests are made
    public RehearsePeak(Contract contract, long seed) {
        this.contract = contract;
        this.random = new SplittableRandom(seed);
    }

    /// Blocks until the knee is found or the highest load is borne.
    ///
    /// @param workload whose operations are called
    /// @param told every step as it ends
    /// @throws Problem if no valid request is found for one of the operations
    public CapacityCurve rehearse(Peak peak, Workload workload, URI provider, Consumer<LoadStep> told)
            throws InterruptedException {
        ContractLoad load = new ContractLoad(workload, List.of(), provider, InstantSource.system(), random.split());
        Set<OperationKey> missing = load.prepare(new SyntheticCalls(contract, random.split()));
        if (!missing.isEmpty()) {
            throw new Problem(
                    "No valid request was found for " + missing + ".", "Name other operations with --operation.");
        }
        return load.climb().climb(peak, RehearsePeak::pause, told);
    }

    private static void pause(Duration time) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
