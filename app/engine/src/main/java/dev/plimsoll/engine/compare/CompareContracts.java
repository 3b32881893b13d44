package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import dev.plimsoll.model.contract.read.ContractReader.Gathered;
import dev.plimsoll.model.contract.read.SchemaUse;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Reads contracts and compares two versions of one. May be used by several threads: each comparison has its own
/// judge. All methods that read throw [dev.plimsoll.model.contract.read.ContractProblem] if the file is missing, not
/// readable, too large, or no contract.
public final class CompareContracts {
    /// Bytes; proofs go deep, and threads other than the main one are given little.
    private static final long STACK = 16L << 20;

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
        return compare(new ContractSource.File(base), new ContractSource.File(revision))
                .diff();
    }

    /// Two versions and what changed between them.
    public record Compared(Gathered base, Gathered revision, ContractDiff diff) {}

    /// Reads both at the same time, with the files they refer to, and compares them.
    public Compared compare(ContractSource base, ContractSource revision) {
        return both(
                () -> files.read(base),
                () -> files.read(revision),
                (one, other) -> new Compared(one, other, compare(one.contract(), other.contract())));
    }

    public Gathered read(ContractSource source) {
        return files.read(source);
    }

    /// The same comparison with other wishes.
    ///
    /// @param use how documents of a JSON Schema that stands alone are used
    /// @param others whether references may lead to hosts that the user did not name
    public CompareContracts with(SchemaUse use, boolean others) {
        return new CompareContracts(files.with(use, others), comparison, judges);
    }

    /// @param baseName the base as the user named it
    /// @param revisionName the revision as the user named it
    public ContractDiff compare(byte[] base, String baseName, byte[] revision, String revisionName) {
        return both(() -> files.read(baseName, base), () -> files.read(revisionName, revision), this::compare);
    }

    /// Reads both at the same time. Where neither can be read, the base is what is complained of.
    private static <T, R> R both(Supplier<T> base, Supplier<T> revision, BiFunction<T, T, R> compare) {
        FutureTask<T> second = new FutureTask<>(revision::get);
        Thread.ofPlatform().daemon().name("read-revision").start(second);
        T first;
        try {
            first = base.get();
        } catch (RuntimeException unreadable) {
            second.cancel(true);
            throw unreadable;
        }
        return compare.apply(first, awaited(second));
    }

    private static <T> T awaited(FutureTask<T> reading) {
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
        ExecutorService beside = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("compare-responses")
                .stackSize(STACK)
                .factory());
        try (BackgroundJudge judge = new BackgroundJudge(judges.get())) {
            return comparison.compare(base, revision, judge, beside);
        } finally {
            beside.shutdownNow();
        }
    }
}
