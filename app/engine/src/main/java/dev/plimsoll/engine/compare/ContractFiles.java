package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads contracts from files.
public final class ContractFiles {
    private final ContractReader reader;
    private final ReadLimits limits;

    public ContractFiles() {
        this(ReadLimits.DEFAULT);
    }

    public ContractFiles(ReadLimits limits) {
        this.reader = new ContractReader(limits);
        this.limits = limits;
    }

    /// @throws ContractProblem if the file is missing, no file, not readable, too large, or no contract
    public Contract read(Path file) {
        return read(file.toString(), bytes(file));
    }

    /// @param name the file as the user named it
    /// @throws ContractProblem if the bytes are no contract
    public Contract read(String name, byte[] bytes) {
        return reader.read(bytes, name);
    }

    /// The bytes of a file.
    ///
    /// @throws ContractProblem if the file is missing, no file, not readable, or too large
    public byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new ContractProblem(file.toString(), null, "this is a folder. Name the contract file inside it.");
        }
        try {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                throw new ContractProblem(
                        file.toString(),
                        null,
                        "the file has " + size + " bytes, the limit is " + limits.bytes()
                                + ". Split the contract into smaller ones.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw new ContractProblem(file.toString(), null, "there is no such file. Check the path.");
        } catch (AccessDeniedException _) {
            throw new ContractProblem(
                    file.toString(), null, "the file may not be read by this user. Check its permissions.");
        } catch (IOException failed) {
            throw new ContractProblem(
                    file.toString(), null, "the file could not be read: " + failed.getMessage() + ".");
        }
    }
}
