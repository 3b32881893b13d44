package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.read.ContractProblem;
import java.net.URI;
import java.nio.file.Path;

/// Where a contract is taken from, as a person names it.
public sealed interface ContractSource {
    /// A file.
    record File(Path path) implements ContractSource {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /// A file of a revision in the git repository around the working folder.
    ///
    /// @param revision whatever git takes for one: `HEAD~1`, `main`, `v1.2`, a commit
    /// @param path relative to the working folder, with `/`
    record GitRevision(String revision, String path) implements ContractSource {
        @Override
        public String toString() {
            return "git:" + revision + ":" + path;
        }
    }

    /// A document on the network.
    record Address(URI uri) implements ContractSource {
        @Override
        public String toString() {
            return uri.toString();
        }
    }

    /// What is written to the standard input.
    record StandardInput() implements ContractSource {
        @Override
        public String toString() {
            return "standard input";
        }
    }

    /// What people call it among others, without the way there.
    default String shortName() {
        return switch (this) {
            case File(Path path) -> String.valueOf(path.getFileName());
            case GitRevision(String revision, String path) -> Path.of(path).getFileName() + " at " + revision;
            case Address(URI uri) -> uri.getHost() + uri.getPath();
            case StandardInput input -> input.toString();
        };
    }

    /// @param text a path, `git:REVISION:PATH`, an address with `http://` or `https://`, or `-` for standard input
    /// @throws ContractProblem if it names nothing
    static ContractSource of(String text) {
        if (text.equals("-")) {
            return new StandardInput();
        }
        if (text.startsWith("git:")) {
            return git(text);
        }
        if (text.startsWith("http://") || text.startsWith("https://")) {
            try {
                return new Address(URI.create(text));
            } catch (IllegalArgumentException wrong) {
                throw new ContractProblem(text, null, "not an address: " + wrong.getMessage() + ". Correct it.");
            }
        }
        if (text.isBlank()) {
            throw new ContractProblem("", null, "no file is named. Name the contract's file.");
        }
        return new File(Path.of(text));
    }

    private static ContractSource git(String text) {
        int colon = text.indexOf(':', 4);
        String revision = colon < 0 ? "" : text.substring(4, colon);
        String path = colon < 0 ? "" : text.substring(colon + 1);
        if (revision.isEmpty() || path.isEmpty() || revision.startsWith("-")) {
            throw new ContractProblem(
                    text,
                    null,
                    "not a file of a git revision. Write git:REVISION:PATH, for example git:HEAD~1:api.yaml.");
        }
        return new GitRevision(revision, path);
    }
}
