package dev.plimsoll.engine.workspace;

import dev.plimsoll.engine.port.PassphraseAsker;
import dev.plimsoll.model.Problem;
import dev.plimsoll.storage.Workspace;
import dev.plimsoll.storage.WorkspaceHealth;
import dev.plimsoll.storage.WorkspaceProblem;
import java.time.InstantSource;
import java.util.List;

/// Reads every record of a workspace and says which are not what was saved. Opens the workspace itself, because
/// whatever else opens one reads records and would stop at the first that is damaged.
public final class VerifyWorkspace {
    private final Unlocking unlocking;

    /// @param asker asked for workspaces that are encrypted
    public VerifyWorkspace(PassphraseAsker asker) {
        this.unlocking = new Unlocking(asker);
    }

    /// What was found.
    ///
    /// @param records how many were read
    /// @param findings a sentence for each that is not what was saved; empty when all are
    public record Result(long records, List<String> findings) {
        public Result {
            findings = List.copyOf(findings);
        }

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /// @throws Problem if there is no workspace, or it cannot be opened for another reason than damage
    public Result verify(WorkspacePlace place) {
        if (!Workspace.isAt(place.place())) {
            throw new Problem("There is no workspace in " + place + ".", "Choose another with --workspace.");
        }
        try (Workspace workspace =
                unlocking.with(passphrases -> Workspace.open(place.place(), InstantSource.system(), passphrases))) {
            WorkspaceHealth health = workspace.check();
            return new Result(health.records(), health.findings());
        } catch (WorkspaceProblem problem) {
            if (problem.kind() != WorkspaceProblem.Kind.DAMAGED) {
                throw problem;
            }
            return new Result(0, List.of(problem.what()));
        }
    }
}
