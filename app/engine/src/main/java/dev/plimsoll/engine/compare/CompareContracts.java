package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Reads contracts and compares two versions of one. May be used by several threads: each comparison has its own
/// judge. All methods that read throw [dev.plimsoll.model.contract.read.ContractProblem] if the file is missing, not
/// readable, too large, or no contract.
public final class CompareContracts {
    private final ContractFiles files;
    private final ContractComparison comparison;
    private final Supplier<WitnessJudge> judges;

    /// With the default limits and the networknt validator as judge.
    public CompareContracts() {
        this(new ContractFiles(), new ContractComparison(), NetworkntJudge::new);
    }

    public CompareContracts(ContractFiles files, ContractComparison comparison, Supplier<WitnessJudge> judges) {
        this.files = files;
        this.comparison = comparison;
        this.judges = judges;
    }

    public Contract read(Path file) {
        return files.read(file);
    }

    /// @param name the file as the user named it
    public Contract read(String name, byte[] bytes) {
        return files.read(name, bytes);
    }

    public byte[] bytes(Path file) {
        return files.bytes(file);
    }

    public ContractDiff compare(Path base, Path revision) {
        return compareBoth(() -> files.read(base), () -> files.read(revision));
    }

    /// @param baseName the base as the user named it
    /// @param revisionName the revision as the user named it
    public ContractDiff compare(byte[] base, String baseName, byte[] revision, String revisionName) {
        return compareBoth(() -> files.read(baseName, base), () -> files.read(revisionName, revision));
    }

    /// Reads both at the same time. Where neither can be read, the base is what is complained of.
    private ContractDiff compareBoth(Supplier<Contract> base, Supplier<Contract> revision) {
        FutureTask<Contract> second = new FutureTask<>(revision::get);
        Thread.ofPlatform().daemon().name("read-revision").start(second);
        Contract first;
        try {
            first = base.get();
        } catch (RuntimeException unreadable) {
            second.cancel(true);
            throw unreadable;
        }
        return compare(first, awaited(second));
    }

    private static Contract awaited(FutureTask<Contract> reading) {
        try {
            return reading.get();
        } catch (InterruptedException stopped) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("reading the revision was interrupted: " + stopped.getMessage());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException("reading the revision ended with an error", failed.getCause());
        }
    }

    /// Compares contracts that were read before.
    public ContractDiff compare(Contract base, Contract revision) {
        return comparison.compare(base, revision, judges.get());
    }
}
