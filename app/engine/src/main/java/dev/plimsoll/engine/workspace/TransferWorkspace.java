package dev.plimsoll.engine.workspace;

import dev.plimsoll.engine.canary.Canaries;
import dev.plimsoll.engine.canary.Sighting;
import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.canary.CanaryChannel;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.transfer.ExportFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Takes a whole workspace out in an open format, and back in.
public final class TransferWorkspace {
    private final InstantSource clock;
    private final Unlocking unlocking;

    /// @param asker asked for workspaces that are encrypted
    public TransferWorkspace(InstantSource clock, PassphraseAsker asker) {
        this.clock = clock;
        this.unlocking = new Unlocking(asker);
    }

    /// What went from one place to the other.
    ///
    /// @param rows of all tables
    /// @param content SHA-256 of what they hold, equal before an export and after an import
    /// @param canaries those of the workspace that are in the file and leave with it; at most one sighting
    public record Result(long rows, String content, List<Sighting> canaries) {
        public Result {
            canaries = List.copyOf(canaries);
        }
    }

    /// @param file must not exist
    /// @param plimsoll version of the program, which the export names
    /// @throws Problem if there is no workspace, what it holds is damaged, or the file cannot be written
    public Result export(WorkspacePlace place, Path file, String plimsoll) {
        return export(place, file, plimsoll, _ -> {});
    }

    /// The same.
    ///
    /// @param told how far it is, 0 to 1; ends the export by throwing
    public Result export(WorkspacePlace place, Path file, String plimsoll, DoubleConsumer told) {
        if (!Workspace.isAt(place.place())) {
            throw new Problem("There is no workspace in " + place + ".", "Choose another with --workspace.");
        }
        try (Workspace workspace = open(place)) {
            ExportFile.Written written = workspace.export(file.toAbsolutePath(), plimsoll, told);
            List<Sighting> canaries = new Canaries(workspace).inFiles(file, CanaryChannel.EXPORT, 0);
            return new Result(written.rows(), written.content(), canaries);
        }
    }

    /// Takes over an export as a whole, or nothing of it.
    ///
    /// @param place of a workspace without records; made when it is absent
    /// @return how many rows there were
    /// @throws Problem if the export is damaged, or the workspace holds records already
    public long importInto(Path file, WorkspacePlace place) {
        Workspace.requireExport(file);
        try (Workspace workspace = open(place)) {
            return workspace.importAll(file);
        }
    }

    private Workspace open(WorkspacePlace place) {
        return unlocking.with(passphrases -> Workspace.open(place.place(), clock, passphrases));
    }
}
