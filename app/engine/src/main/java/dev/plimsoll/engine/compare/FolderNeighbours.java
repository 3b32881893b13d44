package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.read.Neighbours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Files beside a contract. Only those below one folder are read: the working tree of git around the contract, where
/// there is one, otherwise the folder above the contract's own. Links that lead out of it are not followed.
final class FolderNeighbours implements Neighbours {
    private final Path contract;
    private final Path folder;
    private final Path root;
    private final FileBytes bytes;

    /// @param contract an existing file
    FolderNeighbours(Path contract, FileBytes bytes) throws IOException {
        this.contract = contract;
        Path real = contract.toRealPath();
        this.folder = real.resolveSibling("").toAbsolutePath();
        this.root = root(folder);
        this.bytes = bytes;
    }

    /// Reads a whole file, bounded.
    @FunctionalInterface
    interface FileBytes {
        byte[] of(Path file);
    }

    private static Path root(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        Path above = folder.getParent();
        return above == null || above.getParent() == null ? folder : above;
    }

    @Override
    public Answer find(String from, String reference) {
        if (Remote.isAddress(reference)) {
            return new Answer.NotFollowed();
        }
        try {
            Path holder = from.isEmpty() ? folder.resolve("contract") : folder.resolve(from);
            Path file = holder.resolveSibling(reference).normalize();
            if (!Files.isRegularFile(file)) {
                return new Answer.Refused(
                        "there is no file " + shown(file) + ". Correct the reference or add the file.");
            }
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                return new Answer.Refused("the file lies outside " + root
                        + ", and nothing outside is read. Move it beside the contract.");
            }
            boolean own = real.equals(contract.toRealPath());
            String address = own ? "" : folder.relativize(real).toString().replace('\\', '/');
            return new Answer.Found(address, shown(real), own ? new byte[0] : bytes.of(real));
        } catch (IOException | InvalidPathException unreadable) {
            return new Answer.Refused("it cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    /// As somebody would write it who named the contract as it was named.
    private String shown(Path file) {
        @Nullable Path named = contract.getParent();
        Path relative = folder.relativize(file);
        return (named == null ? relative : named.resolve(relative).normalize()).toString();
    }
}
