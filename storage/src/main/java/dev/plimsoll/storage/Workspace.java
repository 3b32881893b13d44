package dev.plimsoll.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder that keeps contracts, plans, runs, reports, results of pacts and what is deployed where. One process at a
/// time has it open; in that process it is safe for all threads. Calls block until the disk has answered, so call from
/// a background (virtual) thread.
///
/// Every method of the workspace and its parts may throw a [WorkspaceProblem] that says what to do. When a saving
/// method has returned, the save survives a kill of the process and a power cut. Interrupting a caller does not
/// break off its save.
public final class Workspace implements AutoCloseable {
    private static final String PREFIX = "workspace-";

    private final Path folder;
    private final Database database;
    private final Contracts contracts;
    private final Plans plans;
    private final Runs runs;
    private final Reports reports;
    private final Verifications verifications;
    private final Deployments deployments;
    private final AuditLedger audit;

    private Workspace(Path folder, Database database, Trail trail) {
        this.folder = folder;
        this.database = database;
        this.contracts = new Contracts(database, trail);
        this.plans = new Plans(database, trail);
        this.runs = new Runs(database, trail);
        this.reports = new Reports(database, trail);
        this.verifications = new Verifications(database, trail);
        this.deployments = new Deployments(database, trail);
        this.audit = new AuditLedger(database, trail);
    }

    /// Opens a workspace; creates the folder when it is absent and brings the database up to this version.
    ///
    /// @throws WorkspaceProblem if it is open elsewhere, cannot be written, is damaged or was written by a newer
    ///     Plimsoll
    public static Workspace open(Path folder) throws WorkspaceProblem {
        return open(folder, InstantSource.system());
    }

    /// The same by another clock than the machine's.
    ///
    /// @param clock gives the moments that the audit ledger notes
    public static Workspace open(Path folder, InstantSource clock) throws WorkspaceProblem {
        return open(folder, clock, true);
    }

    /// Opens a copy that is only looked at: bringing it up to date needs no way back.
    static Workspace openCopy(Path folder) {
        return open(folder, InstantSource.system(), false);
    }

    private static Workspace open(Path folder, InstantSource clock, boolean saveBeforeMigrating) {
        Path place = folder.toAbsolutePath().normalize();
        Trail trail = new Trail(clock, System.getProperty("user.name", "unknown"));
        return new Workspace(place, Database.open(place, saveBeforeMigrating), trail);
    }

    /// Whether a folder holds a workspace.
    public static boolean isIn(Path folder) {
        return Files.exists(H2File.of(folder)) || Anchor.exists(folder);
    }

    /// Puts a backup into a folder that is empty or absent and reads every record of it.
    ///
    /// @throws WorkspaceProblem if the folder is in use, or the backup cannot be read
    /// @throws IOException if a file cannot be read or written
    public static WorkspaceHealth restore(Path backup, Path folder) throws IOException {
        return Backups.restore(backup, folder.toAbsolutePath().normalize());
    }

    /// The absolute path of the folder.
    public Path folder() {
        return folder;
    }

    public Contracts contracts() {
        return contracts;
    }

    public Plans plans() {
        return plans;
    }

    public Runs runs() {
        return runs;
    }

    public Reports reports() {
        return reports;
    }

    public Verifications verifications() {
        return verifications;
    }

    public Deployments deployments() {
        return deployments;
    }

    /// What was done in the workspace and what was refused.
    public AuditLedger audit() {
        return audit;
    }

    /// Reads every record and says which are not what was saved. A file that the database cannot read is not opened
    /// in the first place.
    public WorkspaceHealth check() {
        return new WorkspaceCheck(database, audit)
                .run(List.of(
                        contracts::check,
                        plans::check,
                        runs::check,
                        reports::check,
                        verifications::check,
                        deployments::check));
    }

    /// Writes a backup while the workspace is open. It is restored and read, record by record, before it counts.
    ///
    /// @param folder where backups are kept; null for `backups` in the workspace
    /// @param at names it
    /// @param keep how many backups stay, the newest; at least 1
    /// @return the backup
    /// @throws WorkspaceProblem if what it holds is damaged; the earlier backups stay then
    public Path backUp(@Nullable Path folder, Instant at, int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("at least 1 backup is kept, not " + keep);
        }
        Path backups = backupFolder(folder);
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return database.alone(handle -> {
            Path made = Backups.make(this.folder, handle, backups, PREFIX + moment);
            Backups.rotate(backups, PREFIX, keep);
            return made;
        });
    }

    /// The backups there are, the oldest first.
    ///
    /// @param folder where they are kept; null for `backups` in the workspace
    public List<Path> backups(@Nullable Path folder) throws IOException {
        return Backups.named(backupFolder(folder), PREFIX);
    }

    private Path backupFolder(@Nullable Path named) {
        return named == null
                ? folder.resolve(Backups.FOLDER)
                : named.toAbsolutePath().normalize();
    }

    /// Waits for what was begun and closes the files. Closing twice does nothing.
    @Override
    public void close() {
        database.close();
    }
}
