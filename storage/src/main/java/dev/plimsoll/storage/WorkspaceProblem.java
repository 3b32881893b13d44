package dev.plimsoll.storage;

import dev.plimsoll.model.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The workspace could not do what it was asked. The message is for the person: what failed, on which folder or
/// record, and what to do about it.
public final class WorkspaceProblem extends Problem {
    /// What went wrong, for callers that react differently.
    public enum Kind {
        /// Another Plimsoll has the workspace open.
        LOCKED,
        /// The folder's name, place or permissions do not allow a workspace there.
        NOT_WRITABLE,
        /// The database file, or a record in it, is not what was saved.
        DAMAGED,
        /// It was written by a newer Plimsoll.
        NEWER,
        /// No space is left on the disk.
        FULL,
        /// There is no such record.
        NOT_FOUND,
        /// The address of a team's database cannot be used.
        ADDRESS,
        /// The server of a team's database does not answer, or does not let us in.
        UNREACHABLE,
        /// Somebody else changed the record in the meantime.
        CONFLICT,
        /// The workspace was closed, by its owner or after an earlier failure of the disk.
        CLOSED,
        /// Anything else the database refused.
        FAILED
    }

    private static final int MOST_NAMED = 3;
    private static final String RESTORE = "restore the whole folder from a backup";

    private final Kind kind;
    private final String subject;

    private WorkspaceProblem(Kind kind, String subject, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.subject = subject;
    }

    public Kind kind() {
        return kind;
    }

    /// The folder, or the record as people call it: `plan P3, event 2`.
    public String subject() {
        return subject;
    }

    static WorkspaceProblem locked(Path folder) {
        return of(
                Kind.LOCKED,
                folder,
                "Workspace " + folder + " is open in another Plimsoll; close it there or choose another folder with"
                        + " --workspace.");
    }

    static WorkspaceProblem notAFolder(Path folder) {
        return of(
                Kind.NOT_WRITABLE,
                folder,
                "Workspace " + folder + " is a file and a workspace is a folder; choose another with --workspace.");
    }

    static WorkspaceProblem notWritable(Path folder, @Nullable Throwable cause) {
        return new WorkspaceProblem(
                Kind.NOT_WRITABLE,
                folder.toString(),
                "Workspace " + folder + " cannot be written; give yourself permission to write there or choose another"
                        + " folder with --workspace.",
                cause);
    }

    static WorkspaceProblem notEmpty(Path folder) {
        return of(
                Kind.NOT_WRITABLE,
                folder,
                "A backup is restored into a folder of its own and " + folder
                        + " is not empty; name one that does not exist yet.");
    }

    static WorkspaceProblem backedUpByServer(String workspace) {
        return of(
                Kind.FAILED,
                workspace,
                "Workspace " + workspace + " lies on a server and has no file to copy; write it out with 'plimsoll"
                        + " workspace export', or let the server's owner back it up with pg_dump.",
                null);
    }

    static WorkspaceProblem backupNotWhole(Path folder, String finding) {
        return of(
                Kind.DAMAGED,
                folder,
                "The backup of workspace " + folder + " was not kept, because what it holds is damaged. " + finding);
    }

    static WorkspaceProblem notReencrypted(Path folder, String finding) {
        return of(
                Kind.DAMAGED,
                folder,
                "Workspace " + folder + " was left as it is, because what it holds is damaged. " + finding);
    }

    static WorkspaceProblem badName(Path folder) {
        return of(
                Kind.NOT_WRITABLE,
                folder,
                "Workspace " + folder + " has a ';' in its name, which the database cannot open; choose another folder"
                        + " with --workspace.");
    }

    static WorkspaceProblem twoWorkspaces(Path folder, Path pointer) {
        return of(
                Kind.NOT_WRITABLE,
                folder,
                "Folder " + folder + " holds a workspace of its own and " + pointer
                        + " names that of a team; move one of the two away.");
    }

    static WorkspaceProblem notReadable(Path file, Throwable cause) {
        return of(Kind.FAILED, file.toString(), file + " cannot be read; give yourself permission to.", cause);
    }

    /// Does not repeat the address, because a password may be in it.
    static WorkspaceProblem badAddress(String how, String remedy) {
        return of(
                Kind.ADDRESS, "the address", "The address of the team's workspace " + how + ". " + remedy + ".", null);
    }

    static WorkspaceProblem damagedFile(Path file, String how, @Nullable Throwable cause) {
        return new WorkspaceProblem(
                Kind.DAMAGED,
                file.toString(),
                "The workspace file " + file + " is damaged: " + how + "; " + RESTORE + ".",
                cause);
    }

    static WorkspaceProblem damagedRecord(String record, String how) {
        return new WorkspaceProblem(
                Kind.DAMAGED, record, "The record of " + record + " is damaged: " + how + "; " + RESTORE + ".", null);
    }

    static WorkspaceProblem newerFile(Path folder, String version) {
        return of(
                Kind.NEWER,
                folder,
                "Workspace " + folder + " was written by a newer Plimsoll (its version is " + version
                        + "); install the newer Plimsoll or choose another folder with --workspace.");
    }

    static WorkspaceProblem unknownRecord(String record, Throwable cause) {
        return new WorkspaceProblem(
                Kind.NEWER,
                record,
                "The record of " + record + " holds something that this Plimsoll does not know; open the workspace with"
                        + " the newer Plimsoll that wrote it.",
                cause);
    }

    static WorkspaceProblem full(Path folder, Throwable cause) {
        return new WorkspaceProblem(
                Kind.FULL,
                folder.toString(),
                "No space is left on the disk of workspace " + folder
                        + ", and the last change was not saved; free some space, open the workspace again and repeat"
                        + " the change.",
                cause);
    }

    static WorkspaceProblem notFound(String record) {
        return new WorkspaceProblem(
                Kind.NOT_FOUND,
                record,
                "There is no " + record + " in this workspace; list what is there and choose one of those.",
                null);
    }

    /// @param meanwhile what others did, a few words each, the oldest first
    static WorkspaceProblem conflict(String record, long stored, long seen, List<String> meanwhile) {
        String more = meanwhile.size() > MOST_NAMED ? " and " + (meanwhile.size() - MOST_NAMED) + " more" : "";
        String done = String.join(", ", meanwhile.subList(0, Math.min(MOST_NAMED, meanwhile.size()))) + more;
        return new WorkspaceProblem(
                Kind.CONFLICT,
                record,
                "The history of " + record + " has " + stored + " events and you saw " + seen
                        + ": somebody changed it in the meantime" + (done.isEmpty() ? "" : " (" + done + ")")
                        + ", and your step was not kept; open it again, look at the change and repeat your step.",
                null);
    }

    static WorkspaceProblem closed(Path folder, @Nullable Throwable cause) {
        return new WorkspaceProblem(
                Kind.CLOSED,
                folder.toString(),
                "Workspace " + folder + " is closed; open it again and repeat the step.",
                cause);
    }

    static WorkspaceProblem failed(Path folder, String what, Throwable cause) {
        return new WorkspaceProblem(
                Kind.FAILED,
                folder.toString(),
                "The database of workspace " + folder + " refused the step: " + what
                        + "; check the disk, open the workspace again and repeat the step.",
                cause);
    }

    static WorkspaceProblem of(Kind kind, String subject, String sentence, @Nullable Throwable cause) {
        return new WorkspaceProblem(kind, subject, sentence, cause);
    }

    private static WorkspaceProblem of(Kind kind, Path folder, String sentence) {
        return new WorkspaceProblem(kind, folder.toString(), sentence, null);
    }
}
