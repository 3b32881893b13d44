package dev.plimsoll.engine.compare;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.read.ContractReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads contracts and compares two versions of one.
public final class CompareContracts {
    public Contract read(Path file) {
        return read(file.toString(), bytes(file));
    }

    public Contract read(String name, byte[] bytes) {
        return new ContractReader().read(bytes, name);
    }

    public byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new Problem("The contract " + file + " could not be read.", "Check the name.", failure);
        }
    }

    public ContractDiff compare(Path base, Path revision) {
        return compare(read(base), read(revision));
    }

    public ContractDiff compare(Contract base, Contract revision) {
        return new ContractDiff(base.summary(), revision.summary(), List.of(), List.of());
    }
}
