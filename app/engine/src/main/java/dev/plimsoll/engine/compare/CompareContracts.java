package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractComparison;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Compares two versions of a contract. May be used by several threads: each comparison has its own judge.
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

    /// @throws dev.plimsoll.model.contract.read.ContractProblem if one of the files cannot be read as a contract
    public ContractDiff compare(Path base, Path revision) {
        return compare(files.read(base), files.read(revision));
    }

    /// @param baseName the base as the user named it
    /// @param revisionName the revision as the user named it
    /// @throws dev.plimsoll.model.contract.read.ContractProblem if one of the two cannot be read as a contract
    public ContractDiff compare(byte[] base, String baseName, byte[] revision, String revisionName) {
        return compare(files.read(base, baseName), files.read(revision, revisionName));
    }

    /// Compares contracts that were read before.
    public ContractDiff compare(Contract base, Contract revision) {
        return comparison.compare(base, revision, judges.get());
    }
}
