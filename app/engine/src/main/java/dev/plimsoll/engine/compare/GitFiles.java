package dev.plimsoll.engine.compare;

import dev.plimsoll.model.contract.read.Neighbours;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Files of one revision in the git repository around a folder, read with the `git` program.
final class GitFiles implements Neighbours {
    private static final int LONGEST_SECONDS = 30;

    private final Path folder;
    private final ContractSource.GitRevision contract;
    private final int mostBytes;

    /// @param folder paths are relative to it
    GitFiles(Path folder, ContractSource.GitRevision contract, int mostBytes) {
        this.folder = folder;
        this.contract = contract;
        this.mostBytes = mostBytes;
    }

    /// What git says of a file it cannot give.
    static final class GitRefused extends Exception {
        private static final long serialVersionUID = 1L;

        GitRefused(String message) {
            super(message);
        }
    }

    /// The contract itself.
    byte[] contract() throws GitRefused {
        return bytes(contract.path());
    }

    @Override
    public Answer find(String from, String reference) {
        if (Remote.isAddress(reference)) {
            return new Answer.NotFollowed();
        }
        Path own = Path.of(contract.path());
        Path here = from.isEmpty() ? own : Path.of(from);
        Path wanted = here.resolveSibling(reference).normalize();
        String path = wanted.toString().replace('\\', '/');
        if (wanted.equals(own.normalize())) {
            return new Answer.Found("", contract.toString(), new byte[0]);
        }
        try {
            String name = new ContractSource.GitRevision(contract.revision(), path).toString();
            return new Answer.Found(path, name, bytes(path));
        } catch (GitRefused refused) {
            return new Answer.Refused(String.valueOf(refused.getMessage()));
        }
    }

    /// The object is named in one argument and no shell is between, so no name can become a command or an option.
    private byte[] bytes(String path) throws GitRefused {
        String object = contract.revision() + ":" + (path.startsWith("/") ? path.substring(1) : "./" + path);
        try {
            Process git = new ProcessBuilder(List.of("git", "cat-file", "blob", object))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.PIPE)
                    .start();
            git.getOutputStream().close();
            return finished(git);
        } catch (IOException missing) {
            throw new GitRefused("the program git could not be started (" + missing.getMessage() + "). Install git.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GitRefused("reading " + object + " was interrupted (" + stopped.getMessage() + ").");
        }
    }

    private byte[] finished(Process git) throws IOException, InterruptedException, GitRefused {
        try (InputStream out = git.getInputStream();
                InputStream said = git.getErrorStream()) {
            byte[] bytes = out.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new GitRefused("it has more than " + mostBytes + " bytes. Split the contract into smaller ones.");
            }
            String complaint = new String(said.readNBytes(2000), StandardCharsets.UTF_8).strip();
            if (!git.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new GitRefused("git did not answer within " + LONGEST_SECONDS + " seconds. Try again.");
            }
            if (git.exitValue() != 0) {
                throw new GitRefused("git has no such file: " + complaint.replaceFirst("^fatal: ", "")
                        + ". Check the revision and the path, which is relative to the working folder.");
            }
            return bytes;
        } finally {
            git.destroyForcibly();
        }
    }
}
