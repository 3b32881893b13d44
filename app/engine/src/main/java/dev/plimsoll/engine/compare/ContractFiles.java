package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.ContractReader;
import dev.plimsoll.model.contract.read.ContractReader.Gathered;
import dev.plimsoll.model.contract.read.Neighbours;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.contract.read.SchemaUse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads contracts from where they are kept, with the files that they refer to. May be used by several threads.
public final class ContractFiles {
    private final ContractReader reader;
    private final ReadLimits limits;
    private final Reach reach;

    /// How far a reader goes.
    ///
    /// @param folder the working folder: paths of git revisions are relative to it
    /// @param input what `-` stands for
    /// @param remote fetches what has an address on the network
    /// @param others whether references may lead to hosts that the user did not name
    public record Reach(Path folder, InputStream input, Remote remote, boolean others) {
        /// Files and git revisions, from this process's folder; nothing on the network.
        public static Reach local() {
            return new Reach(Path.of(""), InputStream.nullInputStream(), Remote.NONE, false);
        }

        /// The same, with leave to follow references to any host.
        public Reach withOthers() {
            return new Reach(folder, input, remote, true);
        }
    }

    public ContractFiles() {
        this(ReadLimits.DEFAULT);
    }

    public ContractFiles(ReadLimits limits) {
        this(limits, SchemaUse.READ, Reach.local());
    }

    /// @param use how documents of a JSON Schema that stands alone are used
    public ContractFiles(ReadLimits limits, SchemaUse use, Reach reach) {
        this.reader = new ContractReader(limits, use);
        this.limits = limits;
        this.reach = reach;
    }

    /// The same files read with other wishes.
    public ContractFiles with(SchemaUse use, boolean others) {
        return new ContractFiles(limits, use, others ? reach.withOthers() : reach);
    }

    /// @throws ContractProblem if the file is missing, no file, not readable, too large, or no contract; or one of
    /// those
    ///     it refers to
    public Contract read(Path file) {
        return read(new ContractSource.File(file)).contract();
    }

    /// @param name the file as the user named it
    /// @throws ContractProblem if the bytes are no contract
    public Contract read(String name, byte[] bytes) {
        return reader.read(bytes, name);
    }

    /// @throws ContractProblem if the source cannot be read, or is no contract; or one of those it refers to
    public Gathered read(ContractSource source) {
        return switch (source) {
            case ContractSource.File(Path path) -> file(path);
            case ContractSource.GitRevision git -> git(git);
            case ContractSource.Address(URI uri) -> address(uri);
            case ContractSource.StandardInput input -> reader.read(input(input), input.toString(), Neighbours.NONE);
        };
    }

    private Gathered file(Path path) {
        byte[] bytes = bytes(path);
        try {
            Neighbours files = new FolderNeighbours(path, this::bytes);
            return reader.read(bytes, path.toString(), network(null, files));
        } catch (IOException moved) {
            throw new ContractProblem(path.toString(), null, "the file could not be read: " + moved.getMessage() + ".");
        }
    }

    private Gathered git(ContractSource.GitRevision source) {
        GitFiles files = new GitFiles(reach.folder().toAbsolutePath(), source, limits.bytes());
        try {
            return reader.read(files.contract(), source.toString(), network(null, files));
        } catch (GitFiles.GitRefused refused) {
            throw new ContractProblem(source.toString(), null, String.valueOf(refused.getMessage()));
        }
    }

    private Gathered address(URI uri) {
        try {
            Neighbours none = Neighbours.NONE;
            return reader.read(reach.remote().fetch(uri), uri.toString(), network(uri, none));
        } catch (Remote.Refused refused) {
            throw new ContractProblem(
                    uri.toString(),
                    null,
                    refused.getMessage() + ". Check the address, or save the contract as a file.");
        }
    }

    private Neighbours network(@Nullable URI contract, Neighbours files) {
        return new NetworkNeighbours(contract, files, reach.remote(), reach.others());
    }

    private byte[] input(ContractSource input) {
        try {
            byte[] bytes = reach.input().readNBytes(limits.bytes() + 1);
            if (bytes.length == 0) {
                throw new ContractProblem(input.toString(), null, "it is empty. Write the contract to it.");
            }
            return bytes;
        } catch (IOException failed) {
            throw new ContractProblem(input.toString(), null, "it could not be read: " + failed.getMessage() + ".");
        }
    }

    /// The bytes of a file.
    ///
    /// @throws ContractProblem if the file is missing, no file, not readable, or too large
    public byte[] bytes(Path file) {
        return bytes(file, limits.advice());
    }

    /// The bytes of a file that is perhaps no contract.
    ///
    /// @param advice what to do if it is too large: one sentence
    /// @throws ContractProblem if the file is missing, no file, not readable, or too large
    public byte[] bytes(Path file, String advice) {
        if (Files.isDirectory(file)) {
            throw new ContractProblem(file.toString(), null, "this is a folder. Name the contract file inside it.");
        }
        try {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                throw new ContractProblem(
                        file.toString(),
                        null,
                        "the file has " + size + " bytes, the limit is " + limits.bytes() + ". " + advice);
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
